// What fuzzing found, and the inputs that it began with, through the same checks.

import Foundation
import TestSupport
import Testing

@Suite struct FuzzingTests {
  private static let folder = packageFolder.appendingPathComponent("Tests/Fixtures/fuzzing").path

  @Test(arguments: FuzzCheck.all.map(\.name)) func inputsAreHarmless(_ name: String) throws {
    let check = try #require(FuzzCheck.all.first { $0.name == name })
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(Self.folder)/\(name)").sorted()
    #expect(!files.isEmpty)
    for file in files {
      let input = try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(name)/\(file)"))
      let problem = try check.problem(Array(input))
      #expect(problem == nil, "\(file)")
    }
  }

  @Test func everyFolderHasItsCheck() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(Set(folders) == Set(FuzzCheck.all.map(\.name)))
  }
}
