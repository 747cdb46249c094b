// The specification of the scanner: slow, short, and obviously right.

import AliasMatching

/// Finds forms by trying each at each place.
package struct NaiveMatcher: Sendable {
  /// One folded character of the text, with the bytes it stands for.
  private struct Letter {
    var scalar: Unicode.Scalar
    var role: ScalarRole
    var bytes: Range<Int>
  }

  private let forms: [(form: MatchForm, key: String, roles: [FormRole])]
  private let prefixes: [(letters: [FormRole], replaced: [FormRole], shortestForm: Int)]
  private let glueLetter: Unicode.Scalar?

  /// A matcher of these forms, each also behind any of the prefixes, as `AutomatonBuilder` takes them.
  package init(forms: [MatchForm], prefixes: [AttachedPrefix], glueLetter: Unicode.Scalar?) {
    // Forms begin with a letter or an ideograph.
    self.forms = forms.map { ($0, SpellingFold.key(of: $0.text), Self.roles(of: $0.text)) }
      .filter { _, _, roles in if case .letter = roles.first { true } else { false } }
    self.prefixes = prefixes.map { (Self.roles(of: $0.letters), Self.roles(of: $0.replaced), $0.shortestForm) }
    self.glueLetter = glueLetter
  }

  /// All occurrences as (range, folded form).
  package func occurrences(in text: String) -> Set<Occurrence> {
    let letters = letters(of: text)
    var found: Set<Occurrence> = []
    var position = 0
    while position < letters.count {
      guard isStart(letters, position) else {
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

  /// A form and where it stands.
  package struct Occurrence: Hashable, CustomStringConvertible {
    /// Its bytes.
    package var range: Range<Int>
    /// The folded form.
    package var key: String
    /// Both.
    package var description: String { "\(range) \(key)" }

    /// An occurrence from its parts.
    package init(range: Range<Int>, key: String) { (self.range, self.key) = (range, key) }
  }

  private struct Match {
    var start: Int
    var end: Int
    var key: String
    var isGlueable: Bool
  }

  private enum FormRole: Equatable, Sendable {
    case letter(Unicode.Scalar)
    case gap
    case boundaryInForm(Unicode.Scalar)
  }

  private static func roles(of form: String) -> [FormRole] {
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
        letters.append(Letter(scalar: scalar, role: role, bytes: byte..<byte + width))
      } else if var last = letters.last, last.bytes.upperBound == byte, scalar.properties.generalCategory == .nonspacingMark,
        !(0xFE00...0xFE0F).contains(scalar.value)
      {
        last.bytes = last.bytes.lowerBound..<byte + width
        letters[letters.count - 1] = last
      }
      byte += width
    }
    return letters
  }

  private func isWord(_ role: ScalarRole) -> Bool { if case .letters = role { true } else { false } }

  private func isIdeograph(_ role: ScalarRole) -> Bool { if case .ideograph = role { true } else { false } }

  private func isStart(_ letters: [Letter], _ position: Int) -> Bool {
    if isIdeograph(letters[position].role) { return true }
    return isWord(letters[position].role) && (position == 0 || !isWord(letters[position - 1].role))
  }

  private func isWordEnd(_ letters: [Letter], _ end: Int) -> Bool {
    end == letters.count || isIdeograph(letters[end - 1].role) || !isWord(letters[end].role)
  }

  /// The end of these roles at `position`, nil if they do not stand there.
  private func end(of roles: ArraySlice<FormRole>, _ letters: [Letter], at position: Int) -> Int? {
    var position = position
    for role in roles {
      guard position < letters.count else { return nil }
      switch (role, letters[position].role) {
      case (.gap, .gap):
        while position < letters.count, letters[position].role == .gap { position += 1 }
        continue
      case (.letter(let wanted), .letters(let has)) where has == [wanted]: break
      case (.letter(let wanted), .ideograph(let has)) where has == wanted: break
      case (.boundaryInForm(let wanted), .boundary) where wanted == letters[position].scalar: break
      default: return nil
      }
      position += 1
    }
    return position
  }

  private func matches(_ letters: [Letter], at position: Int, withPrefixes: Bool) -> [Match] {
    var matches: [Match] = []
    for (form, key, wanted) in forms {
      if let end = end(of: wanted[...], letters, at: position) {
        matches.append(Match(start: position, end: end, key: key, isGlueable: form.isGlueable))
      }
      guard withPrefixes else { continue }
      for prefix in prefixes {
        guard wanted.count >= prefix.shortestForm, wanted.starts(with: prefix.replaced),
          let middle = end(of: prefix.letters[...], letters, at: position),
          let end = end(of: wanted.dropFirst(prefix.replaced.count), letters, at: middle)
        else { continue }
        // What the prefix kept of the form belongs to the match.
        let kept = max(0, prefix.replaced.count - 1)
        matches.append(Match(start: middle - kept, end: end, key: key, isGlueable: form.isGlueable))
      }
    }
    return matches
  }

  private func occurrence(_ letters: [Letter], _ match: Match) -> Occurrence {
    Occurrence(
      range: letters[match.start].bytes.lowerBound..<letters[match.end - 1].bytes.upperBound,
      key: match.key)
  }

  private func glued(_ letters: [Letter], at position: Int, pieces: Int) -> Set<Occurrence>? {
    guard pieces < 4, position < letters.count else { return nil }
    var begins = [position]
    if pieces > 0, let glueLetter, letters[position].role == .letters([glueLetter]), position + 1 < letters.count {
      begins.append(position + 1)
    }
    for begin in begins {
      let ends = matches(letters, at: begin, withPrefixes: pieces == 0).filter(\.isGlueable)
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
