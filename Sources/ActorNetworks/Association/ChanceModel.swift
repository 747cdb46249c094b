// What chance would have two actors share, by one model or another; the list of the models.

/// A model of a table of actors by units in which nobody is tied to anybody: a pair's probabilities follow from how often each occurs.
public protocol ChanceModel: Sendable {
  /// The number of units that two actors, named in `first` and `second` units, share by chance.
  func expected(_ first: Int, _ second: Int) -> Double
  /// P(X >= `both`), 0...1: small where the pair occurs together more often than by chance. Not below 1e-308, where it is 0.
  func more(_ both: Int, _ first: Int, _ second: Int) -> Double
  /// P(X <= `both`), 0...1: small where the pair occurs together less often than by chance.
  func fewer(_ both: Int, _ first: Int, _ second: Int) -> Double
}

/// A kind of chance model.
public struct ChanceModelKind: Sendable {
  /// The name by which options call it.
  public let name: String
  /// What it holds fixed.
  public let formula: String
  /// Where it comes from.
  public let source: String
  /// The model of a corpus, by its number of units and its margins.
  public let model: @Sendable (_ units: Int, _ margins: TableMargins) -> any ChanceModel
}

/// The chance models that are known.
public enum ChanceModels {
  /// The model of this name, nil if there is none.
  public static func named(_ name: String) -> ChanceModelKind? { all.first { $0.name == name } }

  /// Fisher's exact test: what is used if nothing else is asked for.
  public static let hypergeometric = ChanceModelKind(
    name: "hypergeometric", formula: "each actor keeps its number of units; units are alike",
    source: "Fisher 1922, doi:10.2307/2340521", model: { units, _ in HypergeometricModel(units: units) })

  /// Every model.
  public static let all: [ChanceModelKind] = [
    hypergeometric,
    ChanceModelKind(
      name: "sdsm", formula: "each actor keeps its number of units, each unit its number of actors, on average (BiCM)",
      source: "Neal 2014, doi:10.1016/j.socnet.2014.06.001; Neal et al. 2021, doi:10.1038/s41598-021-03238-3",
      model: { _, margins in StochasticDegreeSequenceModel(margins) }),
  ]
}
