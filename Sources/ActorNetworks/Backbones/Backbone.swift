// Which ties of a network stand for more than chance or habit: what a backbone is.

import GraphAnalysis

/// What a backbone makes of a tie.
public enum TieStanding: Sendable, Hashable {
  /// It stands.
  case found
  /// It is shown, but may be chance.
  case uncertain
  /// It is not shown.
  case leftOut
}

/// What a backbone knows of a network.
public struct BackboneInput: Sendable {
  /// The network's numbers; edges in the order of the network's.
  public let graph: WeightedGraph
  /// For each edge, what the test by the backbone's chance model says, or by the network's if it has none of its own.
  public let chances: [TieProbability]
  /// The level of the network's test.
  public let level: Double
  /// For each edge, the signed log-likelihood ratio.
  public let evidence: [Double]
}

/// A rule that tells the ties to keep.
public struct Backbone: Sendable {
  /// The name by which options call it.
  public let name: String
  /// What it keeps, in a line.
  public let rule: String
  /// What its number is; nil if it takes none.
  public let parameter: Parameter?
  /// Where it comes from.
  public let source: String
  /// Whether ties that it keeps, and does not call uncertain, are told from chance.
  let isTest: Bool
  /// The chance model by whose tests it judges, whatever the network's is; nil for the network's.
  let model: ChanceModelKind?
  /// What becomes of each edge.
  let standings: @Sendable (BackboneInput, Double) -> [TieStanding]

  /// The number of a backbone.
  public struct Parameter: Sendable {
    /// What it is.
    public let meaning: String
    /// Its value where none is given.
    public let standard: Double
    /// The values that it can have.
    public let range: ClosedRange<Double>
    /// Whether it counts things.
    public let isWhole: Bool
  }

  /// A backbone from its parts.
  init(
    _ name: String, rule: String, parameter: Parameter? = nil, source: String, isTest: Bool = false,
    model: ChanceModelKind? = nil,
    standings: @escaping @Sendable (BackboneInput, Double) -> [TieStanding]
  ) {
    (self.name, self.rule, self.parameter, self.source) = (name, rule, parameter, source)
    (self.isTest, self.model, self.standings) = (isTest, model, standings)
  }
}

/// Backbones with their numbers, applied one after another: `hypergeometric:0.01,top-k:3`.
public struct BackbonePlan: Sendable, CustomStringConvertible {
  /// One backbone and its number.
  struct Step: Sendable {
    let backbone: Backbone
    let parameter: Double

    init(backbone: Backbone, parameter: Double? = nil) {
      self.backbone = backbone
      self.parameter = parameter ?? backbone.parameter?.standard ?? 0
    }
  }

  let steps: [Step]

  /// Everything is kept.
  public static let none = BackbonePlan(steps: [])

  /// As the user writes it.
  public var description: String {
    if steps.isEmpty { return "none" }
    return steps.map { step in
      step.backbone.parameter == nil ? step.backbone.name : "\(step.backbone.name):\(Decimals.shortest(step.parameter))"
    }.joined(separator: ",")
  }

  /// The ties that stand out from chance, as many as a picture can hold.
  public static let findings = BackbonePlan(steps: Backbones.named("findings").map { [Step(backbone: $0)] } ?? [])

  private init(steps: [Step]) {
    self.steps = steps
  }

  /// The plan that `text` writes.
  ///
  /// - Throws: `BackboneError` for a name that is unknown and a number that cannot be.
  public init(_ text: String) throws(BackboneError) {
    var steps: [Step] = []
    for part in text.split(separator: ",") where part != "none" {
      let pieces = part.split(separator: ":", maxSplits: 1).map(String.init)
      guard let backbone = Backbones.named(pieces[0]) else { throw .unknown(pieces[0]) }
      guard pieces.count == 2 else {
        steps.append(Step(backbone: backbone))
        continue
      }
      guard let parameter = backbone.parameter else { throw .takesNoNumber(backbone.name) }
      guard let value = Double(pieces[1]), parameter.range.contains(value), !parameter.isWhole || value == value.rounded() else {
        throw .badNumber(backbone.name, pieces[1], parameter)
      }
      steps.append(Step(backbone: backbone, parameter: value))
    }
    self.steps = steps
  }
}

/// Why a text is no plan of backbones.
public enum BackboneError: Error, Sendable, CustomStringConvertible {
  /// No backbone has this name.
  case unknown(String)
  /// The backbone has no number.
  case takesNoNumber(String)
  /// This is no number for the backbone.
  case badNumber(String, String, Backbone.Parameter)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .unknown(let name):
      "The backbone '\(name)' is unknown; known are none, \(Backbones.all.map(\.name).joined(separator: ", "))."
    case .takesNoNumber(let name): "The backbone '\(name)' takes no number; write just \(name)."
    case .badNumber(let name, let text, let parameter):
      "'\(text)' is no \(parameter.meaning) for the backbone '\(name)'; give a \(parameter.isWhole ? "whole " : "")number "
        + "from \(Decimals.shortest(parameter.range.lowerBound)) to \(Decimals.shortest(parameter.range.upperBound))."
    }
  }
}
