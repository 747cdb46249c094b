// The code of the article of this name: what stands between the markers stands there.

import Foundation
import TestSupport
import Testing

// article
import ActorNetworks
import NetworkFigures
// end

// article
/// Draws who occurs with whom in the sentences of the articles below a folder.
func drawNetwork(ofArticlesIn folder: String, to figure: String) throws {
  let catalogue = try Catalogue.builtIn()
  let analysis = CorpusAnalysis(corpus: Corpus(paths: [folder]), finder: MentionFinder(catalogue: catalogue))
  let counted = analysis.counted(CooccurrenceSettings(unit: .sentence)) { problem in print(problem) }
  var options = NetworkOptions()
  options.backbone = .findings
  let network = ActorNetwork(counted.counts, catalogue: catalogue, options: options)
  for edge in network.edges {
    print(network.nodes[edge.source].label, network.nodes[edge.target].label, edge.weight)
  }
  let svg = try svgFigure(of: network)
  try FileWriting.write(Array(svg.utf8), to: figure)
}
// end

// article
/// What a text calls its actors, and who they are.
func actors(of text: String) throws -> [String] {
  let catalogue = try Catalogue.builtIn()
  let document = MentionFinder(catalogue: catalogue).annotate(Document(id: "note", text: text))
  return document.mentions.map { mention in
    "\(document.surface(of: mention)): \(catalogue.label(of: mention.actor, in: "en"))"
  }
}
// end

@Suite struct GettingStarted {
  @Test func anArticleIsDrawn() throws {
    let folder = try TemporaryFolder()
    try folder.write("news/a.txt", "Russia and Turkey held talks in Moscow. The presidents of Russia and Turkey met again.")
    try drawNetwork(ofArticlesIn: folder.path + "/news", to: folder.path + "/news.svg")
    let svg = try String(contentsOfFile: folder.path + "/news.svg", encoding: .utf8)
    #expect(svg.contains("edge-russia--turkey"))
  }

  @Test func actorsOfATextAreNamed() throws {
    let found = try actors(of: "The Kremlin and Turkish diplomats met in the evening.")
    #expect(found == ["Kremlin: Russia", "Turkish: Turkey"])
  }
}
