// The specification of the scanner: slow, short, and obviously right.

@testable import AliasMatching

/// Finds forms by trying each at each place.
struct NaiveMatcher {
  /// One folded character of the text, with the bytes it stands for.
  private struct Letter {
    var role: ScalarRole
    var bytes: Range<Int>
  }

  let forms: [MatchForm]
  let prefixes: [AttachedPrefix]
  let glueLetter: Unicode.Scalar?

  /// All occurrences as (range, folded form).
  func occurrences(in text: String) -> Set<Occurrence> {
    let letters = letters(of: text)
    let inner = Set(
      forms.flatMap { roles(of: $0.text) }.compactMap { if case .boundaryInForm(let scalar) = $0 { scalar } else { nil } })
    var found: Set<Occurrence> = []
    var position = 0
    while position < letters.count {
      guard isStart(letters, position, inner) else {
        position += 1
        continue
      }
      let whole = matches(letters, at: position, withPrefixes: true)
      let atEnd = whole.filter { isWordEnd(letters, $0.end) }
      if !atEnd.isEmpty {
        for match in atEnd { found.insert(occurrence(letters, match)) }
      } else if let glued = glued(letters, at: position, pieces: 0) {
        found.formUnion(glued)
      }
      position += 1
    }
    return found
  }

  struct Occurrence: Hashable, CustomStringConvertible {
    var range: Range<Int>
    var key: String
    var description: String { "\(range) \(key)" }
  }

  private struct Match {
    var start: Int
    var end: Int
    var form: MatchForm
  }

  private enum FormRole: Equatable {
    case letter(Unicode.Scalar)
    case gap
    case boundaryInForm(Unicode.Scalar)
  }

  private func roles(of form: String) -> [FormRole] {
    var roles: [FormRole] = []
    for scalar in form.unicodeScalars {
      switch ScalarFolding.shared.role(of: scalar) {
      case .skip: continue
      case .gap: if let last = roles.last, last != .gap { roles.append(.gap) }
      case .letters(let letters): roles += letters.map { .letter($0) }
      case .ideograph(let ideograph): roles.append(.letter(ideograph))
      case .boundary: roles.append(.boundaryInForm(scalar))
      }
    }
    if roles.last == .gap { roles.removeLast() }
    return roles
  }

  private func letters(of text: String) -> [Letter] {
    var letters: [Letter] = []
    var byte = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      let role = ScalarFolding.shared.role(of: scalar)
      if role != .skip {
        letters.append(Letter(role: role, bytes: byte..<byte + width))
      } else if var last = letters.last, last.bytes.upperBound == byte, scalar.properties.generalCategory == .nonspacingMark {
        last.bytes = last.bytes.lowerBound..<byte + width
        letters[letters.count - 1] = last
      }
      byte += width
    }
    return letters
  }

  private func isWord(_ role: ScalarRole) -> Bool { if case .letters = role { true } else { false } }

  private func isIdeograph(_ role: ScalarRole) -> Bool { if case .ideograph = role { true } else { false } }

  private func isStart(_ letters: [Letter], _ position: Int, _ inner: Set<Unicode.Scalar>) -> Bool {
    if isIdeograph(letters[position].role) { return true }
    return isWord(letters[position].role) && (position == 0 || !isWord(letters[position - 1].role))
  }

  private func isWordEnd(_ letters: [Letter], _ end: Int) -> Bool {
    end == letters.count || isIdeograph(letters[end - 1].role) || !isWord(letters[end].role)
  }

  /// The end of these roles at `position`, nil if they do not stand there.
  private func end(of roles: [FormRole], _ letters: [Letter], at position: Int) -> Int? {
    var position = position
    for role in roles {
      guard position < letters.count else { return nil }
      switch (role, letters[position].role) {
      case (.gap, .gap):
        while position < letters.count, letters[position].role == .gap { position += 1 }
        continue
      case (.letter(let wanted), .letters(let has)) where has == [wanted]: break
      case (.letter(let wanted), .ideograph(let has)) where has == wanted: break
      case (.boundaryInForm(let wanted), .boundary) where String(wanted) == source(letters[position]): break
      default: return nil
      }
      position += 1
    }
    return position
  }

  var text: [UInt8] = []

  private func source(_ letter: Letter) -> String { String(decoding: text[letter.bytes], as: UTF8.self) }

  private func matches(_ letters: [Letter], at position: Int, withPrefixes: Bool) -> [Match] {
    var matches: [Match] = []
    for form in forms {
      let wanted = roles(of: form.text)
      if let end = end(of: wanted, letters, at: position) { matches.append(Match(start: position, end: end, form: form)) }
      guard withPrefixes else { continue }
      for prefix in prefixes {
        let before = roles(of: prefix.letters), replaced = roles(of: prefix.replaced)
        guard wanted.count >= prefix.shortestForm, wanted.starts(with: replaced),
          let middle = end(of: before, letters, at: position),
          let end = end(of: Array(wanted.dropFirst(replaced.count)), letters, at: middle)
        else { continue }
        // What the prefix kept of the form belongs to the match.
        let kept = max(0, replaced.count - 1)
        matches.append(Match(start: middle - kept, end: end, form: form))
      }
    }
    return matches
  }

  private func occurrence(_ letters: [Letter], _ match: Match) -> Occurrence {
    Occurrence(
      range: letters[match.start].bytes.lowerBound..<letters[match.end - 1].bytes.upperBound,
      key: SpellingFold.key(of: match.form.text))
  }

  private func glued(_ letters: [Letter], at position: Int, pieces: Int) -> Set<Occurrence>? {
    guard pieces < 4, position < letters.count else { return nil }
    var begins = [position]
    if pieces > 0, let glueLetter, letters[position].role == .letters([glueLetter]), position + 1 < letters.count {
      begins.append(position + 1)
    }
    for begin in begins {
      let ends = matches(letters, at: begin, withPrefixes: pieces == 0).filter(\.form.isGlueable)
      if pieces > 0, let longest = ends.filter({ isWordEnd(letters, $0.end) }).map(\.end).max() {
        return Set(ends.filter { $0.end == longest }.map { occurrence(letters, $0) })
      }
      for end in Set(ends.map(\.end)).sorted(by: >) {
        guard let rest = glued(letters, at: end, pieces: pieces + 1) else { continue }
        return rest.union(ends.filter { $0.end == end }.map { occurrence(letters, $0) })
      }
    }
    return nil
  }
}
