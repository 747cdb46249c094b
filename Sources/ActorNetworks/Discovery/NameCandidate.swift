// What is known of a possible name while a corpus is read.

/// A possible name with its counts.
struct NameCandidate: Sendable {
  /// Words of a name by which it may be called alone.
  static let positions = 4
  /// Spellings that are kept.
  private static let mostForms = 12

  let isOrganisation: Bool
  let script: Script
  /// Keys of the words, of the first place that was read.
  let wordKeys: [UInt64]
  var mentions = 0
  var documents = 0
  private(set) var firstDocument = 0, lastDocument = -1
  var titles = 0, verbs = 0, ages = 0, quoted = 0, acronyms = 0, initials = 0
  var isGiven = false
  /// Places behind what is named after persons: rue, bank.
  var namesakes = 0
  /// Spellings of the words that tell it, with their counts.
  var forms: [[String]: Int] = [:]
  /// Words behind these, where the end is open, with their counts.
  var tails: [[String]: Int] = [:]
  /// Places that name it by one word alone, by the word's position.
  var later = [Int](repeating: 0, count: positions)
  var languages: [String: Int] = [:]
  var acronym: String?
  /// Known actors' adjectives before it, with their counts.
  var leads: [String: Int] = [:]
  var context = ""
  var contextEvidence: NameEvidence = []

  init(isOrganisation: Bool, script: Script, wordKeys: [UInt64]) {
    (self.isOrganisation, self.script, self.wordKeys) = (isOrganisation, script, wordKeys)
  }

  mutating func count(_ window: NameWindow, document: Int, language: String?) {
    mentions += 1
    if lastDocument < 0 { firstDocument = document }
    if document != lastDocument { documents += 1 }
    lastDocument = document
    if window.evidence.contains(.title) { titles += 1 }
    if window.evidence.contains(.verb) { verbs += 1 }
    if window.evidence.contains(.age) { ages += 1 }
    if window.evidence.contains(.quoted) { quoted += 1 }
    if window.evidence.contains(.acronym) { acronyms += 1 }
    if window.evidence.contains(.initial) { initials += 1 }
    if window.evidence.contains(.namesake) { namesakes += 1 }
    isGiven = isGiven || window.evidence.contains(.given)
    if let language { languages[language, default: 0] += 1 }
  }

  mutating func add(surfaces: [String], isOpen: Bool) {
    let form = isOpen ? Array(surfaces.prefix(wordKeys.count)) : surfaces
    if forms[form] != nil || forms.count < Self.mostForms { forms[form, default: 0] += 1 }
    guard isOpen else { return }
    let tail = Array(surfaces.dropFirst(wordKeys.count))
    if tails[tail] != nil || tails.count < 2 * Self.mostForms { tails[tail, default: 0] += 1 }
  }

  /// Whether a place with this evidence shows better than the one kept who is meant.
  func wantsContext(_ evidence: NameEvidence) -> Bool {
    func rank(_ evidence: NameEvidence) -> Int {
      (evidence.contains(.title) ? 4 : 0) + (evidence.contains(.age) || evidence.contains(.acronym) ? 2 : 0)
        + (evidence.contains(.verb) ? 1 : 0)
    }
    return context.isEmpty || rank(evidence) > rank(contextEvidence)
  }

  /// The language it is named in most; the script's main language if none is known.
  var language: String {
    let best = languages.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return best ?? (script == .arabic ? "ar" : script == .cyrillic ? "ru" : "en")
  }
}
