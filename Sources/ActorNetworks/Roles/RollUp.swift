// Which actors count for others: the plan, as the user writes it.

/// What is counted for whom: leaders for their states, bodies for what they are bodies of, members for their organisation.
///
/// The steps are taken in this order, whatever the order of writing: persons, then bodies, then members, organisation by
/// organisation as listed. So the president of the European Commission counts for the Commission, for the European Union with
/// `bodies`, and a French minister for the European Union with `person,members:european-union`.
public struct RollUp: Sendable, Hashable, CustomStringConvertible {
  /// A person counts for the state or organisation of the office held at the document's date.
  public var persons: Bool
  /// An organ of a state or organisation counts for it: a parliament, an army, the European Commission.
  public var bodies: Bool
  /// Ids of organisations that their members at the document's date count for.
  public var organisations: [String]

  /// A plan; by default everybody counts for themselves.
  public init(persons: Bool = false, bodies: Bool = false, organisations: [String] = []) {
    (self.persons, self.bodies, self.organisations) = (persons, bodies, organisations)
  }

  /// The plan that is written as `person`, `bodies` and `members:ID` with commas between them; nil if it is none of these.
  public init?(_ text: String) {
    self.init()
    for step in text.split(separator: ",", omittingEmptySubsequences: false) {
      switch step {
      case "person": persons = true
      case "bodies": bodies = true
      case _ where step.hasPrefix("members:") && CatalogueShape.isSlug(String(step.dropFirst("members:".count))):
        organisations.append(String(step.dropFirst("members:".count)))
      default: return nil
      }
    }
  }

  /// Both plans as one.
  public func union(_ other: RollUp) -> RollUp {
    RollUp(
      persons: persons || other.persons, bodies: bodies || other.bodies,
      organisations: organisations + other.organisations.filter { !organisations.contains($0) })
  }

  /// Whether everybody counts for themselves.
  public var isEmpty: Bool { self == RollUp() }

  /// The plan as the user writes it, in the order in which it is carried out.
  public var description: String {
    ((persons ? ["person"] : []) + (bodies ? ["bodies"] : []) + organisations.map { "members:\($0)" }).joined(separator: ",")
  }
}

/// One step of a roll-up: an actor that counts for another.
public struct RollUpStep: Sendable, Hashable, CustomStringConvertible {
  /// Id of the actor.
  public var actor: String
  /// What it is to the other: an office such as `president`, `body` or `member`.
  public var role: String
  /// Id of the actor that it counts for.
  public var of: String

  /// `vladimir-putin president of russia`.
  public var description: String { "\(actor) \(role) of \(of)" }
}

/// Why a roll-up cannot be carried out.
public enum RollUpError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No actor has the id; a question that names those that were probably meant.
  case unknown(id: String, suggestion: String?)
  /// The catalogue names no member of the actor.
  case noMembers(id: String)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .unknown(let id, let suggestion):
      "--roll-up members: no actor has the id '\(id)'\(suggestion.map { "; \($0)" } ?? "")"
    case .noMembers(let id):
      "--roll-up members: the catalogue names no member of '\(id)'; 'member-of' in a file of your own (--catalogue) adds them"
    }
  }
}
