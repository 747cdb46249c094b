// The articles of the documentation and the code that is compiled here are the same.

import Foundation
import TestSupport
import Testing

@Suite struct ArticleTests {
  /// The articles that hold code, by their library.
  private static let articles = [
    "ActorNetworks/ActorNetworks.docc/GettingStarted", "GraphFiles/GraphFiles.docc/ReadingAndWritingGraphFiles",
    "GraphAnalysis/GraphAnalysis.docc/MeasuresTestsAndBackbones",
  ]

  @Test(arguments: articles) func codeOfArticleIsCompiled(article: String) throws {
    let name = try #require(article.split(separator: "/").last)
    let printed = parts(of: try text("Sources/\(article).md"), from: "```swift", to: "```")
    let compiled = parts(of: try text("Tests/ExampleTests/\(name).swift"), from: "// article", to: "// end")
    #expect(printed.count > 1)
    #expect(printed == compiled)
  }

  /// No article with code is forgotten above.
  @Test func everyArticleWithCodeIsListed() throws {
    let sources = packageFolder.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path)?.allObjects as? [String])
    let withCode = try files.filter { try $0.hasSuffix(".md") && text("Sources/\($0)").contains("```swift") }
    #expect(Set(withCode) == Set(Self.articles.map { $0 + ".md" }))
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: packageFolder.appendingPathComponent(path), encoding: .utf8)
  }

  /// What stands between each two lines of these.
  private func parts(of text: String, from opening: String, to closing: String) -> [String] {
    var (parts, current) = ([String](), [String]?.none)
    for line in text.components(separatedBy: "\n") {
      if line == opening {
        current = []
      } else if line == closing {
        if let lines = current { parts.append(lines.joined(separator: "\n")) }
        current = nil
      } else {
        current?.append(line)
      }
    }
    return parts
  }
}
