// The options that every command on a corpus shares, and the plan that they become.

import ActorNetworks
import ArgumentParser

/// Which files are read.
struct InputOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"))
  var paths: [String]

  @Option(help: "Encoding of the files: auto (UTF-8, or UTF-16 by its byte order mark) or a name such as windows-1256.")
  var encoding = "auto"

  mutating func validate() throws {
    if paths.isEmpty { throw ValidationError("Name at least one file or folder to read, or - for standard input.") }
    if TextEncoding(named: encoding) == nil {
      throw ValidationError("The encoding '\(encoding)' is unknown here; 'iconv --list' shows the names that are known.")
    }
  }

  /// The corpus of these files.
  ///
  /// - Throws: `ValidationError` if one of them is a graph file.
  func corpus(language: String? = nil, date: CalendarDate? = nil) throws -> Corpus {
    if let path = paths.first(where: GraphInput.isNamed) {
      throw ValidationError(
        "\(path) is a graph file and holds no articles, which this needs: name the files or folders of the articles. "
          + "'render', 'nodes', 'edges' and 'summary' take one graph file, 'compare' takes two.")
    }
    return Corpus(paths: paths, encoding: TextEncoding(named: encoding) ?? .automatic, language: language, date: date)
  }
}

/// Which documents are read, and how.
struct CorpusOptions: ParsableArguments {
  @OptionGroup var input: InputOptions

  @Option(help: "Language of the documents, such as ar or en, where it should not be found for each of them.")
  var language: String?

  @Option(
    help: ArgumentHelp("Date of the documents (2020-11-09), where it should not be looked for in each.", valueName: "date"))
  var date: String?

  @OptionGroup var catalogue: CatalogueOptions

  mutating func validate() throws {
    if let language, Languages.rules(for: language) == nil {
      throw ValidationError("The language '\(language)' is unknown; known are \(FilterOptions.languages).")
    }
    if let date, CalendarDate(date) == nil {
      throw ValidationError("'\(date)' is no date; write 2020-11-09, 2020-11 or 2020.")
    }
  }

  /// The analysis of these documents.
  ///
  /// - Parameter resolution: what is found beyond the catalogue's names.
  func analysis(_ resolution: ResolutionOptions? = nil) throws -> CorpusAnalysis {
    let corpus = try input.corpus(language: language, date: date.flatMap(CalendarDate.init))
    var analysis = CorpusAnalysis(corpus: corpus, finder: MentionFinder(catalogue: try catalogue.load()))
    if resolution?.discover == true {
      guard !input.paths.contains("-") else {
        throw ValidationError("--discover reads the texts twice, which standard input does not allow: name files or folders.")
      }
      analysis = analysis.discovering()
    }
    if resolution?.resolveOffices == true { analysis = analysis.resolvingOffices() }
    do {
      return try analysis.rollingUp(resolution?.plan ?? RollUp())
    } catch {
      throw ValidationError("\(error)")
    }
  }
}

/// What is taken for an actor beyond the catalogue's names.
struct ResolutionOptions: ParsableArguments {
  @Flag(help: "Take in persons and organisations that the texts name and the catalogue lacks (see 'discover').")
  var discover = false

  @Flag(help: "Take offices (the Armenian prime minister) for who held them at the document's date.")
  var resolveOffices = false

  @Option(
    help: ArgumentHelp(
      """
      Count actors for others, comma-separated: person (a leader for the state or organisation of the office held at the document's date), \
      bodies (a parliament, an army, the European Commission for what it is a body of), members:ID (members at that date for their \
      organisation). In this order; may be repeated.
      """, valueName: "list"))
  var rollUp: [RollUp] = []

  /// All roll-ups as one.
  var plan: RollUp { rollUp.reduce(RollUp()) { $0.union($1) } }
}

/// What counts as occurring together.
struct CountingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("sentence, paragraph, document, or window:K for K sentences in a row.", valueName: "unit"))
  var unit: CooccurrenceUnit = .sentence

  @Option(help: ArgumentHelp("Types of actors, comma-separated: \(Self.typeNames).", valueName: "list"))
  var types: NameList<ActorType> = NameList(ActorType.actors.sorted())

  @Option(help: ArgumentHelp("Kinds of mentions that count, comma-separated: name,metonym,demonym,office.", valueName: "list"))
  var kinds: NameList<MentionKind> = NameList(MentionKind.allCases)

  static let typeNames = ActorType.catalogued.map(\.rawValue).joined(separator: ",")

  @Flag(help: "Count near-duplicates of earlier documents too (see 'duplicates').")
  var keepDuplicates = false

  /// The settings that these options ask for.
  var settings: CooccurrenceSettings {
    CooccurrenceSettings(unit: unit, types: Set(types.values), kinds: Set(kinds.values))
  }
}

/// What can be named on the command line.
protocol OptionName: Hashable, CaseIterable, Sendable {
  var optionName: String { get }
}

extension ActorType: OptionName {
  var optionName: String { rawValue }
}

extension MentionKind: OptionName {
  var optionName: String { label }
}

/// A comma-separated list of names.
struct NameList<Element: OptionName>: ExpressibleByArgument, Sendable {
  var values: [Element]

  init(_ values: [Element]) {
    self.values = values
  }

  init?(argument: String) {
    var values: [Element] = []
    for name in argument.split(separator: ",") {
      guard let value = Element.allCases.first(where: { $0.optionName == name }) else { return nil }
      values.append(value)
    }
    guard !values.isEmpty else { return nil }
    self.values = values
  }

  var defaultValueDescription: String { values.map(\.optionName).joined(separator: ",") }
}

extension CooccurrenceUnit: ExpressibleByArgument {
  /// The unit that the user wrote.
  public init?(argument: String) { self.init(argument) }
}

extension TableFormat: ExpressibleByArgument {}

extension RollUp: ExpressibleByArgument {
  /// The plan that the user wrote.
  public init?(argument: String) { self.init(argument) }
}

extension CorpusTally {
  /// Ends the command with exit code 1 if a path that the user named could not be read.
  func demandNamedPaths() throws {
    if skippedNamedPath { throw ExitCode.failure }
  }
}

/// Reports problems as warnings.
func warn(of problem: CorpusProblem) {
  Diagnostics.warn("\(problem)\(problem.isSkipped ? " (skipped)" : "")")
}

/// Why a command cannot do what it was asked.
struct CommandFailure: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) {
    self.description = description
  }

  /// No document at all could be read.
  static let nothingRead = CommandFailure("no document could be read; see the warnings above")
}
