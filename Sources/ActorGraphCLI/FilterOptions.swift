// What of the network is kept: the options, and the plan that they become.

import ActorNetworks
import ArgumentParser

/// What of the network is kept.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Keep ties of at least so many units that name both actors.", valueName: "n"))
  var minWeight = 1

  @Option(help: ArgumentHelp("Keep actors of at least so many mentions.", valueName: "n"))
  var minMentions = 1

  @Option(help: ArgumentHelp("Keep only the n most mentioned actors.", valueName: "n"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      """
      Ties whose one end holds an office of the other or is its body (Putin and Russia): keep, mark (a column of 'edges', dotted in \
      figures), or hide.
      """, valueName: "what"))
  var affiliations = AffiliationTreatment.keep

  @Option(
    help: ArgumentHelp(
      "Keep only an actor and those at most K ties away (1 unless it is said), after all other filters.", valueName: "id[:K]"))
  var ego: Neighbourhood?

  @Option(help: ArgumentHelp("Language of the labels: \(Self.languages).", valueName: "language"))
  var labels = "en"

  @Option(help: ArgumentHelp("What a tie weighs: a measure that 'actorgraph measures' lists.", valueName: "measure"))
  var measure = AssociationMeasures.count.name

  @Option(
    help: ArgumentHelp(
      """
      Keep the ties that stand out: NAME[:NUMBER] or several with commas between, one after another; 'actorgraph measures --backbones' \
      lists them.
      """, valueName: "list"))
  var backbone: String?

  @Option(help: ArgumentHelp("What chance is in tests of ties: \(Self.models).", valueName: "model"))
  var test = ChanceModels.hypergeometric.name

  @Option(help: "How p-values are corrected for the number of pairs: bh (false discovery rate) or holm (family-wise error).")
  var correction = MultipleTesting.benjaminiHochberg

  @Option(help: ArgumentHelp("Corrected p-value up to which a tie is told from chance.", valueName: "p"))
  var level = TieTestPlan().level

  static let languages = Languages.all.map(\.code).joined(separator: ", ")
  static let models = ChanceModels.all.map(\.name).joined(separator: ", ")

  mutating func validate() throws {
    if minWeight < 1 { throw ValidationError("--min-weight must be at least 1.") }
    if minMentions < 1 { throw ValidationError("--min-mentions must be at least 1.") }
    if let top, top < 1 { throw ValidationError("--top must be at least 1.") }
    if Languages.rules(for: labels) == nil {
      throw ValidationError("The catalogue has no labels in '\(labels)'; it knows \(Self.languages).")
    }
    guard level > 0, level < 1 else { throw ValidationError("--level must be above 0 and below 1.") }
    _ = try options()
  }

  /// The options of the network.
  ///
  /// - Parameter standard: the backbone where none is asked for.
  func options(backbone standard: BackbonePlan = .none) throws -> NetworkOptions {
    var options = NetworkOptions()
    options.minimumWeight = minWeight
    options.minimumMentions = minMentions
    options.top = top
    options.affiliations = affiliations
    options.language = labels
    guard let measure = AssociationMeasures.named(measure) else {
      let names = AssociationMeasures.all.map(\.name).joined(separator: ", ")
      throw ValidationError("The measure '\(measure)' is unknown; known are \(names).")
    }
    guard let model = ChanceModels.named(test) else {
      throw ValidationError("The chance model '\(test)' is unknown; known are \(Self.models).")
    }
    options.measure = measure
    (options.test.model, options.test.correction, options.test.level) = (model, correction, level)
    do throws(BackboneError) {
      options.backbone = try backbone.map(BackbonePlan.init) ?? standard
    } catch {
      throw ValidationError(error.description)
    }
    return options
  }
}

extension MultipleTesting: ExpressibleByArgument {}
