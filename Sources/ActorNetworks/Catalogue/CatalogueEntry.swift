// An actor as its catalogue file describes it, before the languages' rules make forms of it.

/// Where something stands in a catalogue file.
public struct SourcePlace: Sendable, Hashable, CustomStringConvertible {
  /// The file's path as it was given.
  public var file: String
  /// Line, from 1.
  public var line: Int

  /// `file:line`.
  public var description: String { "\(file):\(line)" }
}

/// What is wrong with a catalogue, and where.
public struct CatalogueDiagnostic: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where it stands.
  public var place: SourcePlace
  /// What is wrong and what to do about it.
  public var message: String
  /// Whether the catalogue serves all the same.
  public var isWarning = false

  /// `file:line: message`.
  public var description: String { "\(place): \(message)" }
}

/// How a spelling stands to its actor.
public enum FormRole: String, Sendable, CaseIterable {
  /// A name of the actor itself.
  case names
  /// An adjective, as a stem where the language inflects.
  case adjectives
  /// What its people are called.
  case people
  /// A capital or seat of power that stands for the state.
  case metonyms

  /// The kind of mention that forms of this role make.
  public var kind: MentionKind {
    switch self {
    case .names: .name
    case .adjectives, .people: .demonym
    case .metonyms: .metonym
    }
  }
}

/// How upper and lower case of the text decide whether a form matches.
public enum CaseRule: UInt8, Sendable, CaseIterable {
  /// Any case.
  case any
  /// The first letter is a capital.
  case initial
  /// Every letter is a capital.
  case upper
  /// Letter by letter as in the catalogue.
  case exact
}

/// A spelling in a catalogue file, with what the file says about it.
public struct CatalogueForm: Sendable, Hashable {
  /// The spelling: a name, or a stem where the language's rule expects one.
  public var text: String
  /// The role it was listed under.
  public var role: FormRole
  /// The language, as a code of ISO 639-1.
  public var language: String
  /// Given with the key `collective`: an Arabic plural without singular ending.
  public var isCollective = false
  /// Whether it is the name of a person, whose parts languages decline one by one or not at all.
  public var isPersonal = false
  /// Given with the key `form`: stands in texts as it is, so that the language's rule adds nothing.
  public var isWhole = false
  /// What the file says on case; nil to go by the spelling.
  public var caseRule: CaseRule?
  /// Whether it counts only where the document names the actor by another form.
  public var isAmbiguous = false
  /// Further forms that the language's rule does not make.
  public var irregular: [String] = []
  /// Where it stands.
  public var place: SourcePlace
}

/// An actor as its catalogue file describes it.
public struct CatalogueEntry: Sendable {
  /// A term of office.
  public struct Office: Sendable, Hashable {
    /// The office, such as `president`.
    public var office: String
    /// The actor whose office it is.
    public var of: String
    /// First day, month or year; nil if unknown.
    public var from: String?
    /// Last day, month or year; nil while it lasts or if unknown.
    public var to: String?
    /// Whether others hold the office at the same time, as acting holders and rival governments do.
    public var isRival = false
    /// Where it stands.
    public var place: SourcePlace

    /// The days of the term, as `CalendarDate.span` numbers them; nil if its begin is unknown or its dates are none.
    var days: ClosedRange<Int>? {
      guard let begin = from.flatMap(CalendarDate.init)?.span.lowerBound,
        let end = to.map({ CalendarDate($0)?.span.upperBound }) ?? Int.max, begin <= end
      else { return nil }
      return begin...end
    }
  }

  /// A membership in an organisation.
  public struct Membership: Sendable, Hashable {
    /// Id of the organisation.
    public var organisation: String
    /// First day, month or year; nil if unknown.
    public var from: String?
    /// Last day, month or year; nil while it lasts or if unknown.
    public var to: String?
    /// Where it stands.
    public var place: SourcePlace

    /// The days of the membership, as `CalendarDate.span` numbers them, from ever if its begin is unknown; nil if its dates are none.
    var days: ClosedRange<Int>? {
      guard let begin = from.map({ CalendarDate($0)?.span.lowerBound }) ?? Int.min,
        let end = to.map({ CalendarDate($0)?.span.upperBound }) ?? Int.max, begin <= end
      else { return nil }
      return begin...end
    }
  }

  /// What a user's entry does to the entry of the same id that it is laid over, beyond adding to it.
  public struct Changes: Sendable, Hashable {
    /// A spelling in a language.
    public struct Removal: Sendable, Hashable {
      /// Code of ISO 639-1.
      public var language: String
      /// The spelling, compared after folding.
      public var text: String
    }

    /// Whether it takes the other's place instead of adding to it.
    public var replaces = false
    /// Whether the actor is left out.
    public var isDisabled = false
    /// The actor that takes over all its spellings; nil for none.
    public var mergesInto: String?
    /// Spellings that are dropped.
    public var removed: [Removal] = []
  }

  /// The actor's slug.
  public var id: String
  /// The kind of entry; nil only in an entry that changes another.
  public var type: CatalogueType?
  /// The actor that it belongs to, if any.
  public var owner: String?
  /// First day, month or year of the actor itself; nil if unknown.
  public var from: String?
  /// Last day, month or year of the actor itself; nil while it exists or if unknown.
  public var to: String?
  /// Terms of office, for persons.
  public var offices: [Office] = []
  /// The organisations that it is a member of.
  public var memberships: [Membership] = []
  /// All spellings, in the order of the file.
  public var forms: [CatalogueForm] = []
  /// What it changes of another entry.
  public var changes = Changes()

  /// A spelling of the entry as the languages' rules take it, which decline persons' names otherwise than others.
  func inflectable(_ form: CatalogueForm) -> CatalogueForm {
    var form = form
    form.isPersonal = type == .person && form.role == .names
    return form
  }

  /// Where the entry begins.
  public var place: SourcePlace
}

/// A decision on a spelling that several actors share, or that is also a common word.
public struct AmbiguityRule: Sendable {
  /// What to do with the form.
  public enum Decision: String, Sendable, CaseIterable {
    /// It means the first actor listed.
    case match
    /// It means whichever of the actors the document names otherwise.
    case context
    /// It never matches.
    case off
    /// It means nobody, and keeps others from reading its words: مسقط رأس is a birthplace, not Muscat.
    case nobody
  }

  /// Words around the form that decide, in the spelling of the language; the words of a phrase are separated by spaces.
  public struct Context: Sendable, Equatable {
    /// Directly before the form: it counts without further support.
    public var precededBy: [String] = []
    /// Directly behind the form: it counts without further support.
    public var followedBy: [String] = []
    /// Directly before the form: it does not count.
    public var notPrecededBy: [String] = []
    /// Directly behind the form: it does not count.
    public var notFollowedBy: [String] = []
    /// Ids of actors, any of which in the same sentence lets the form count.
    public var beside: [String] = []
  }

  /// The spelling, compared after folding.
  public var form: String
  /// The language of the readings that the rule is about.
  public var language: String
  /// The actors concerned; the first is meant by `match`. Empty stands for all.
  public var actors: [String]
  /// What to do.
  public var decision: Decision
  /// What around the form decides.
  public var context = Context()
  /// Where it stands.
  public var place: SourcePlace
}
