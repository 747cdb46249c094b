// The chance model that knows how many actors each unit names.

/// The stochastic degree sequence model: units differ in how many actors they name, so sharing a long sentence tells less.
struct StochasticDegreeSequenceModel: ChanceModel {
  private let table: BipartiteConfigurationModel

  init(_ margins: TableMargins) {
    table = BipartiteConfigurationModel(margins)
  }

  func expected(_ first: Int, _ second: Int) -> Double { table.shared(first, second).mean }

  func more(_ both: Int, _ first: Int, _ second: Int) -> Double { table.shared(first, second).upperTail(both) }

  func fewer(_ both: Int, _ first: Int, _ second: Int) -> Double { table.shared(first, second).lowerTail(both) }
}
