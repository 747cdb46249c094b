// A stretch of a sentence that may name someone, with what speaks for it there.

/// What the surroundings of a stretch say for it.
struct NameEvidence: OptionSet, Sendable {
  let rawValue: UInt16
  /// A title or office stands before it, or behind it after a comma.
  static let title = NameEvidence(rawValue: 1 << 0)
  /// A verb of saying stands beside it.
  static let verb = NameEvidence(rawValue: 1 << 1)
  /// An age follows: ", 61,".
  static let age = NameEvidence(rawValue: 1 << 2)
  /// It begins with a known given name.
  static let given = NameEvidence(rawValue: 1 << 3)
  /// It begins the sentence, where every word has a capital.
  static let initial = NameEvidence(rawValue: 1 << 4)
  /// An acronym of its letters follows in brackets.
  static let acronym = NameEvidence(rawValue: 1 << 5)
  /// It stands in quotation marks behind a head noun.
  static let quoted = NameEvidence(rawValue: 1 << 6)
  /// It holds the head noun of an organisation.
  static let head = NameEvidence(rawValue: 1 << 7)
  /// What stands before it may be named after a person: rue, bank, Stadion.
  static let namesake = NameEvidence(rawValue: 1 << 8)
}

/// A stretch of words that may be a name.
struct NameWindow {
  /// Its words, each of one token or of several joined by hyphen, apostrophe or particle: ranges of tokens.
  var words: [Range<Int>]
  var evidence: NameEvidence
  var isOrganisation = false
  /// The acronym in brackets behind it.
  var acronym: Int?
  /// A known actor's adjective that belongs to the name: the British in British Retail Consortium.
  var lead: Int?

  /// Tokens of the whole.
  var tokens: Range<Int> { (words.first?.lowerBound ?? 0)..<(words.last?.upperBound ?? 0) }
}
