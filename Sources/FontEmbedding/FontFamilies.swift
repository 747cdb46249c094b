// A chain of font families as SVG states it, and as fontconfig is asked for it.

/// The families of an attribute `font-family`, in order of preference.
struct FontFamilies {
  let names: [String]

  init(_ attribute: String) {
    names = attribute.split(separator: ",").map { name in
      func isAround(_ character: Character) -> Bool { character.isWhitespace || character == "'" || character == "\"" }
      return String(name.drop(while: isAround).reversed().drop(while: isAround).reversed())
    }.filter { !$0.isEmpty }
  }

  /// The wish as fontconfig spells it. The language is the document's, as that of the user would make files differ by machine.
  func pattern(isBold: Bool, language: String) -> String {
    func escaped(_ name: String) -> String { name.map { "\\-:,".contains($0) ? "\\\($0)" : String($0) }.joined() }
    let tag = language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return names.map(escaped).joined(separator: ",") + (isBold ? ":bold" : ":regular")
      + ":lang=" + (tag.isEmpty ? "en" : tag)
  }

  /// Fonts in the order in which they are tried: those of the chain; those made to go with its first family, such as Noto Sans
  /// Georgian with Noto Sans; the rest. Within each, the order stays.
  func ordered(_ fonts: [(index: Int, family: String)]) -> [(index: Int, family: String)] {
    func rank(_ family: String) -> Int {
      let family = family.lowercased()
      if names.contains(where: { $0.lowercased() == family }) { return 0 }
      return names.first.map { family.hasPrefix($0.lowercased() + " ") } == true ? 1 : 2
    }
    let ranked = fonts.map { (font: $0, rank: rank($0.family)) }
    return (0...2).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.font) }
  }
}
