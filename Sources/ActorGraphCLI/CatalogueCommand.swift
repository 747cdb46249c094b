// The commands about the catalogue itself.

import ActorNetworks
import ArgumentParser

struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Show, list, check and compile the catalogue of actors.",
    subcommands: [Show.self, Explain.self, List.self, Counts.self, Coverage.self, Check.self, Compile.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print an actor's type and spellings.",
      discussion: """
        EXAMPLE:
          actorgraph catalogue show russia
        """)

    @Argument(help: "The actor's id.")
    var id: String

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let catalogue = try catalogue.load()
      guard let actor = catalogue.actor(id: id) else {
        throw CommandFailure("no actor has the id '\(id)'; 'actorgraph catalogue list' prints the ids")
      }
      var text = "\(id): \(catalogue.kind(of: actor).rawValue) (\(catalogue.type(of: actor).rawValue))"
      text += "\(catalogue.owner(of: actor).map { ", of \(catalogue.id(of: $0))" } ?? "")\n"
      let entry = catalogue.entry(of: actor)
      for role in FormRole.allCases {
        let inRole = entry.forms.filter { $0.role == role }
        guard !inRole.isEmpty else { continue }
        text += "\(role.rawValue):\n"
        for language in Languages.all.map(\.code) {
          let forms = inRole.filter { $0.language == language }.map { $0.isAmbiguous ? "\($0.text) (with support)" : $0.text }
          if !forms.isEmpty { text += "  \(language): \(forms.joined(separator: ", "))\n" }
        }
      }
      let memberships = entry.memberships.map { membership in
        let isDated = membership.from != nil || membership.to != nil
        return membership.organisation + (isDated ? " (\(membership.from ?? "?") to \(membership.to ?? "?"))" : "")
      }
      if !memberships.isEmpty { text += "member of: \(memberships.joined(separator: ", "))\n" }
      for office in entry.offices {
        text += "office: \(office.office) of \(office.of), \(office.from ?? "?") to \(office.to ?? "?")\n"
      }
      text += "\(catalogue.generatedForms(of: actor)) forms by the languages' rules\n"
      try FileWriting.writeToStandardOutput(Array(text.utf8))
    }
  }

  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "Say whose a form is, in which language, and when it counts.",
      discussion: """
        Every form inside the words is listed; in a text the longest one counts. 'support' means that the document must name the actor
        by another form too, or that the words around it decide by the rule whose file and line is given.

        EXAMPLES:
          actorgraph catalogue explain للكرملين
          actorgraph catalogue explain "Security Council"
        """)

    @Argument(help: "The form, as it stands in a text.")
    var form: String

    @OptionGroup var catalogue: CatalogueOptions

    @Option(help: "tsv or jsonl.")
    var format: TableFormat = .tsv

    func run() throws {
      let explanations = try catalogue.load().explain(form)
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
      commandName: "list", abstract: "Print all actors: id, type, label, number of forms.",
      discussion: """
        With --language only actors that have names in that language are listed, with all these names.

        EXAMPLES:
          actorgraph catalogue list --type organization,state
          actorgraph catalogue list --type alliance --language ar
        """)

    @Option(help: ArgumentHelp("Types of actors or kinds of entries, comma-separated: \(Self.typeNames).", valueName: "list"))
    var type: String?

    @Option(help: ArgumentHelp("A language: \(FilterOptions.languages).", valueName: "language"))
    var language: String?

    @OptionGroup var catalogue: CatalogueOptions

    @Option(help: "tsv or jsonl.")
    var format: TableFormat = .tsv

    private static let typeNames =
      CountingOptions.typeNames + ", " + CatalogueType.allCases.map(\.rawValue).joined(separator: ",")

    mutating func validate() throws {
      _ = try wantedTypes()
      if let language, Languages.rules(for: language) == nil {
        throw ValidationError("The language '\(language)' is unknown; known are \(FilterOptions.languages).")
      }
    }

    func run() throws {
      let catalogue = try catalogue.load()
      let wanted = try wantedTypes()
      var output = TableOutput(format, columns: ["actor", "type", "kind", language == nil ? "label" : "names", "forms"])
      for actor in 0..<catalogue.actorCount where wanted.contains(catalogue.kind(of: actor)) {
        let names = catalogue.spellings(of: actor).filter { $0.role == .names && $0.language == language }.map(\.text)
        guard language == nil || !names.isEmpty else { continue }
        try output.add([
          .text(catalogue.id(of: actor)), .text(catalogue.type(of: actor).rawValue), .text(catalogue.kind(of: actor).rawValue),
          .text(language == nil ? catalogue.label(of: actor, in: "en") : names.joined(separator: "; ")),
          .integer(catalogue.generatedForms(of: actor)),
        ])
      }
      try output.flush()
    }

    private func wantedTypes() throws -> Set<CatalogueType> {
      guard let type else { return Set(CatalogueType.allCases) }
      return try type.split(separator: ",").reduce(into: []) { wanted, name in
        let kinds = CatalogueType.allCases.filter { $0.rawValue == name || $0.actorType.rawValue == name }
        guard !kinds.isEmpty else { throw ValidationError("Unknown type '\(name)'; known are \(Self.typeNames).") }
        wanted.formUnion(kinds)
      }
    }
  }

  struct Counts: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "counts", abstract: "Print how many actors of each type have names in each language, as a Markdown table.",
      discussion: """
        EXAMPLE:
          actorgraph catalogue counts
        """)

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let catalogue = try catalogue.load()
      let languages = Languages.all.map(\.code)
      var text =
        "| type | actors | " + languages.joined(separator: " | ") + " |\n|---"
        + String(repeating: "|--:", count: languages.count + 1) + "|\n"
      func row(_ title: String, _ actors: [ActorIndex]) -> String {
        let named = actors.map { actor in Set(catalogue.spellings(of: actor).filter { $0.role == .names }.map(\.language)) }
        let counts = [actors.count] + languages.map { language in named.count { $0.contains(language) } }
        return "| \(title) | " + counts.map(String.init).joined(separator: " | ") + " |\n"
      }
      for type in ActorType.catalogued {
        text += row(type.rawValue, (0..<catalogue.actorCount).filter { catalogue.type(of: $0) == type })
      }
      text += row("all", Array(0..<catalogue.actorCount))
      try FileWriting.writeToStandardOutput(Array(text.utf8))
    }
  }

  struct Coverage: CorpusCommand {
    static let configuration = CommandConfiguration(
      commandName: "coverage", abstract: "Print the frequent name-like phrases of a corpus that no actor covers.",
      discussion: """
        Runs of capitalised words, and in Arabic script of words with the article. A summary goes to standard error.

        EXAMPLES:
          actorgraph catalogue coverage seeds
          actorgraph catalogue coverage news --top 200 --catalogue my.yaml
        """)

    @OptionGroup var corpus: CorpusOptions

    @Option(help: ArgumentHelp("Print the n most frequent phrases.", valueName: "n"))
    var top = 50

    @Option(help: "tsv or jsonl.")
    var format: TableFormat = .tsv

    mutating func validate() throws {
      if top < 1 { throw ValidationError("--top must be at least 1.") }
    }

    var input: InputOptions { corpus.input }

    func run() throws {
      let analysis = try corpus.analysis()
      var survey = CoverageSurvey(catalogue: analysis.finder.catalogue)
      let tally = analysis.forEachDocument(report: warn) { survey.add($0) }
      try tally.demandDocuments()
      var output = TableOutput(format, columns: ["phrase", "occurrences", "documents"])
      for phrase in survey.phrases(top: top) {
        try output.add([.text(phrase.text), .integer(phrase.occurrences), .integer(phrase.documents)])
      }
      try output.flush()
      if !input.quiet {
        Diagnostics.write(
          "\(survey.mentions) mentions in \(survey.documents) documents; \(survey.coveredSentences) of \(survey.sentences) sentences "
            + "name an actor\n")
      }
      try tally.demandNamedPaths()
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check catalogue files and print what is wrong, with file and line.",
      discussion: """
        EXAMPLES:
          actorgraph catalogue check my.yaml
          actorgraph catalogue check --whole Catalogue
        """)

    @OptionGroup var files: CatalogueFiles

    func run() throws {
      let source = try files.source()
      let diagnostics = CatalogueChecks.complaints(about: source)
      for diagnostic in diagnostics { Diagnostics.write("\(diagnostic)\n") }
      guard diagnostics.isEmpty else { throw CommandFailure("\(diagnostics.count) problem(s) in \(source.entries.count) actors") }
      try FileWriting.writeToStandardOutput(Array("\(source.entries.count) actors, no problem\n".utf8))
    }
  }

  struct Compile: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compile", abstract: "Compile catalogue files into one that is ready at once.",
      discussion: """
        What it makes goes to --catalogue in place of the files, which are then not compiled again each time.

        EXAMPLES:
          actorgraph catalogue compile my.yaml -o my.actors
          actorgraph mentions news --catalogue my.actors
        """)

    @OptionGroup var files: CatalogueFiles

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    func run() throws {
      let compiler = CatalogueCompiler(try files.source())
      for diagnostic in compiler.diagnostics { Diagnostics.warn("\(diagnostic)") }
      try FileWriting.write(compiler.bytes, to: output)
    }
  }
}

/// Catalogue files, and what they are laid over.
struct CatalogueFiles: ParsableArguments {
  @Argument(help: "Catalogue files, or folders of .yaml files.")
  var paths: [String]

  @Flag(help: "The files are a whole catalogue, not changes of the built-in one.")
  var whole = false

  func source() throws -> CatalogueSource {
    whole ? try CatalogueSource(paths: paths) : try CatalogueOptions.overlay(paths, on: .builtIn())
  }
}
