// The only door to fontconfig and HarfBuzz: the fonts of this machine in the order of a wish, and parts of them.

import CFontShim

/// The libraries and the fonts that they know.
struct InstalledFonts: ~Copyable {
  /// Where the libraries and fonts lie, when not where the system has them.
  struct Places {
    var fontconfig: String?
    var harfbuzz: String?
    /// The only folder with fonts.
    var folder: String?
  }

  private let library: OpaquePointer

  /// - Throws: `unavailable` without the libraries.
  init(_ places: Places) throws(FontEmbeddingError) {
    var opened: OpaquePointer?
    var message = cfont_message()
    let status = cfont_open(places.fontconfig, places.harfbuzz, places.folder, &opened, &message)
    guard status == CFONT_OK, let opened else {
      if status == CFONT_NO_MEMORY { throw .outOfMemory }
      let words = withUnsafeBytes(of: message.text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      throw .unavailable(words.split(whereSeparator: \.isNewline).joined(separator: "; "))
    }
    library = opened
  }

  deinit { cfont_close(library) }

  /// What became of the clusters of a text.
  struct Choice {
    /// Parts of fonts with the scalars they are for; those of better fonts first.
    var parts: [FontPart] = []
    /// Families whose makers forbid to embed them.
    var refused: [String] = []
    /// Clusters that no font has.
    var missing: [SVGText.Cluster] = []
  }

  /// Deals clusters to fonts as programs that draw text do: each to the first font of the chain that has all of it; then to the
  /// font of this machine that has it and suits the chain best. Clusters that no font has as a whole are dealt again by scalars.
  ///
  /// - Complexity: O(f c) for f fonts and c clusters, besides cutting down the fonts that are taken.
  func choice(
    for clusters: Set<SVGText.Cluster>, in style: SVGText.Style, language: String
  ) throws(FontEmbeddingError) -> Choice {
    let families = FontFamilies(style.families)
    guard let list = cfont_sort(library, families.pattern(isBold: style.isBold, language: language)) else { throw .outOfMemory }
    defer { cfont_list_free(library, list) }
    let order = families.ordered((0..<cfont_count(list)).map { ($0, String(cString: cfont_family(library, list, $0))) })
    var choice = Choice()
    var open = clusters.sorted { $0.lexicographicallyPrecedes($1) }
    try deal(&open, to: order, in: list, &choice)
    open = Set(open.joined()).sorted().map { [$0] }
    try deal(&open, to: order, in: list, &choice)
    choice.missing = open
    return choice
  }

  /// Takes from `open` what fonts have.
  private func deal(
    _ open: inout [SVGText.Cluster], to order: [(index: Int, family: String)], in list: OpaquePointer, _ choice: inout Choice
  ) throws(FontEmbeddingError) {
    // What has no look of its own needs no font.
    open.removeAll { $0.allSatisfy(\.properties.isDefaultIgnorableCodePoint) }
    for (index, family) in order where !open.isEmpty {
      let covered = open.map { cluster in
        cluster.allSatisfy { $0.properties.isDefaultIgnorableCodePoint || cfont_covers(library, list, index, $0.value) }
      }
      let scalars = Set(zip(open, covered).filter(\.1).flatMap(\.0)).sorted()
      if scalars.isEmpty { continue }
      var bytes = cfont_bytes()
      defer { cfont_free(&bytes) }
      switch cfont_subset(library, list, index, scalars.map(\.value), scalars.count, &bytes) {
      case CFONT_OK:
        let file = Array(UnsafeBufferPointer(start: bytes.bytes, count: bytes.count))
        choice.parts.append(FontPart(family: family, scalars: scalars, file: file))
        open = zip(open, covered).filter { !$0.1 }.map(\.0)
      case CFONT_RESTRICTED: choice.refused.append(family)
      case CFONT_NO_MEMORY: throw .outOfMemory
      default: continue
      }
    }
  }
}
