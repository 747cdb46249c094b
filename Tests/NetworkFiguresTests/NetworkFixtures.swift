// Networks of the news: those of Tests/Fixtures/networks, and that of the seed articles.

import ActorNetworks
import Foundation
import TestSupport
import Testing

enum NetworkFixtures {
  /// What the files are called: the language of the labels, how many actors, and whether few ties were left out.
  static let names = ["en", "ar"].flatMap { language in
    ["15", "15-dense", "50", "50-dense", "150", "150-dense"].map { "\(language)-\($0)" }
  }

  /// The network of a file in Tests/Fixtures/networks: a row is an actor (id, type, label, mentions) or a tie (id, id, weight).
  static func network(_ name: String) throws -> ActorNetwork {
    let text = try String(contentsOf: packageFolder.appending(path: "Tests/Fixtures/networks/\(name).tsv"), encoding: .utf8)
    var nodes: [ActorNetwork.Node] = []
    var edges: [ActorNetwork.Edge] = []
    var numbers: [Substring: Int] = [:]
    for fields in text.split(separator: "\n").map({ $0.split(separator: "\t") }) {
      if fields.count == 4, let type = ActorType(rawValue: String(fields[1])), let mentions = Int(fields[3]) {
        numbers[fields[0]] = nodes.count
        nodes.append(
          ActorNetwork.Node(
            id: String(fields[0]), type: type, label: String(fields[2]), mentions: mentions, units: mentions, documents: 1))
      } else if fields.count == 3, let a = numbers[fields[0]], let b = numbers[fields[1]], let units = Int(fields[2]) {
        edges.append(ActorNetwork.Edge(source: a, target: b, weight: Double(units), units: units, documents: 1))
      }
    }
    return ActorNetwork(nodes: nodes, edges: edges, provenance: TestNetwork.provenance(language: String(name.prefix(2))))
  }

  /// The network of the seed articles as `actorgraph render seeds` draws it, with English and with Arabic labels.
  static func seeds() throws -> [(name: String, network: ActorNetwork)] {
    let catalogue = try Catalogue.builtIn()
    let corpus = Corpus(paths: [packageFolder.appending(path: "seeds").path])
    let counted = CorpusAnalysis(corpus: corpus, finder: MentionFinder(catalogue: catalogue))
      .counted(CooccurrenceSettings(), report: { Issue.record("\($0)") })
    return ["en", "ar"].map { language in
      var options = NetworkOptions()
      options.language = language
      options.backbone = .findings
      return (name: "seeds in \(language)", network: ActorNetwork(counted.counts, catalogue: catalogue, options: options))
    }
  }
}
