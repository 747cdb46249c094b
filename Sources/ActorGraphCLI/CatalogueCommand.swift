// The commands about the catalogue itself.

import ActorNetworks
import ArgumentParser

struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Show, list, check and compile the catalogue of actors.",
    subcommands: [Show.self, Explain.self, List.self, Check.self, Compile.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print an actor's type and spellings.",
      discussion: """
        EXAMPLE:
          actorgraph catalogue show russia
        """)

    @Argument(help: "The actor's id.")
    var id: String

    func run() throws {
      let catalogue = try Catalogue.builtIn()
      guard let actor = catalogue.actor(id: id) else {
        throw CommandFailure("no actor has the id '\(id)'; 'actorgraph catalogue list' prints the ids")
      }
      var text = "\(id): \(catalogue.kind(of: actor).rawValue) (\(catalogue.type(of: actor).rawValue))"
      text += "\(catalogue.owner(of: actor).map { ", of \(catalogue.id(of: $0))" } ?? "")\n"
      let spellings = catalogue.spellings(of: actor)
      for role in FormRole.allCases {
        let inRole = spellings.filter { $0.role == role }
        guard !inRole.isEmpty else { continue }
        text += "\(role.rawValue):\n"
        for language in Languages.all.map(\.code) {
          let forms = inRole.filter { $0.language == language }.map(\.text)
          if !forms.isEmpty { text += "  \(language): \(forms.joined(separator: ", "))\n" }
        }
      }
      text += "\(catalogue.generatedForms(of: actor)) forms by the languages' rules\n"
      try FileWriting.writeToStandardOutput(Array(text.utf8))
    }
  }

  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say whose a form is, in which language, and when it counts.",
      discussion: """
        Every form inside the words is listed; in a text the longest one counts. 'support' means that the document must name the actor
        by another form too, or that the words around it decide by the rule whose file and line is given.

        EXAMPLES:
          actorgraph catalogue explain للكرملين
          actorgraph catalogue explain "Security Council"
        """)

    @Argument(help: "The form, as it stands in a text.")
    var form: String

    @Option(help: "tsv or jsonl.")
    var format: TableFormat = .tsv

    func run() throws {
      let explanations = try Catalogue.builtIn().explain(form)
      guard !explanations.isEmpty else { throw CommandFailure("no form of the catalogue stands in '\(form)'") }
      var output = TableOutput(format, columns: ["surface", "actor", "kind", "languages", "counts", "case", "rule"])
      for explanation in explanations {
        try output.add([
          .text(explanation.surface), .text(explanation.actor ?? "nobody"), .text(explanation.kind.label),
          .text(explanation.languages.joined(separator: ",")), .text(explanation.needsSupport ? "support" : "always"),
          .text("\(explanation.caseRule)\(explanation.isLetterExact ? ", exact letters" : "")"), .text(explanation.rule ?? ""),
        ])
      }
      try output.flush()
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print all actors: id, type, label, number of forms.",
      discussion: """
        EXAMPLE:
          actorgraph catalogue list --types organization --labels ar
        """)

    @Option(help: ArgumentHelp("Types of actors, comma-separated: \(CountingOptions.typeNames).", valueName: "list"))
    var types: NameList<ActorType> = NameList(ActorType.allCases)

    @Option(help: ArgumentHelp("Language of the labels: \(FilterOptions.languages).", valueName: "language"))
    var labels = "en"

    @Option(help: "tsv or jsonl.")
    var format: TableFormat = .tsv

    func run() throws {
      let catalogue = try Catalogue.builtIn()
      var output = TableOutput(format, columns: ["actor", "type", "label", "forms"])
      for actor in 0..<catalogue.actorCount where types.values.contains(catalogue.type(of: actor)) {
        try output.add([
          .text(catalogue.id(of: actor)), .text(catalogue.type(of: actor).rawValue),
          .text(catalogue.label(of: actor, in: labels)),
          .integer(catalogue.generatedForms(of: actor)),
        ])
      }
      try output.flush()
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check catalogue files and print what is wrong, with file and line.",
      discussion: """
        EXAMPLE:
          actorgraph catalogue check Catalogue
        """)

    @Argument(help: "Catalogue files, or folders of .yaml files.")
    var paths: [String]

    func run() throws {
      let source = try CatalogueSource(paths: paths)
      let diagnostics = CatalogueCompiler(source).diagnostics
      for diagnostic in diagnostics { Diagnostics.write("\(diagnostic)\n") }
      guard diagnostics.isEmpty else { throw CommandFailure("\(diagnostics.count) problem(s) in \(source.entries.count) actors") }
      try FileWriting.writeToStandardOutput(Array("\(source.entries.count) actors, no problem\n".utf8))
    }
  }

  struct Compile: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compile catalogue files into the form that the library embeds ('make catalogue').")

    @Argument(help: "Catalogue files, or folders of .yaml files.")
    var paths: [String]

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    func run() throws {
      let compiler = CatalogueCompiler(try CatalogueSource(paths: paths))
      for diagnostic in compiler.diagnostics { Diagnostics.warn("\(diagnostic)") }
      try FileWriting.write(compiler.bytes, to: output)
    }
  }
}
