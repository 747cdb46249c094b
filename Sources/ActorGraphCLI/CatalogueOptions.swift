// Which catalogue a command works with: the built-in one, or that with the user's files laid over it.

import ActorNetworks
import ArgumentParser

/// The user's own catalogue files.
struct CatalogueOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A catalogue file of your own, a folder of them, or what 'catalogue compile' made; laid over the built-in one. May be repeated.",
      valueName: "path"))
  var catalogue: [String] = []

  /// The catalogue: the built-in one, or the last one given that is compiled, with the files behind it laid over.
  ///
  /// - Throws: `CommandFailure` if a file of the user is wrong, after telling each problem.
  func load() throws -> Catalogue {
    var base = try Catalogue.builtIn()
    var files: [String] = []
    for path in catalogue {
      if let compiled = try Catalogue.compiled(at: path) {
        base = compiled
        files = []
      } else {
        files.append(path)
      }
    }
    guard !files.isEmpty else { return base }
    let compiler = CatalogueCompiler(try Self.overlay(files, on: base))
    for diagnostic in compiler.diagnostics { Diagnostics.warn("\(diagnostic)") }
    let errors = compiler.diagnostics.count { !$0.isWarning }
    guard errors == 0 else { throw CommandFailure("\(errors) problem(s) in the catalogue files; nothing was done") }
    return try Catalogue(compiled: compiler.bytes)
  }

  /// The sources of a catalogue with files laid over them, one after another.
  static func overlay(_ paths: [String], on catalogue: Catalogue) throws -> CatalogueSource {
    try paths.reduce(CatalogueSource(of: catalogue)) { $0.overlaid(by: try CatalogueSource(paths: [$1])) }
  }
}
