// The options that every command on a corpus shares, and the plan that they become.

import ActorNetworks
import ArgumentParser
import StreamCompression

/// A command that reads a corpus.
protocol CorpusCommand: ParsableCommand {
  /// What it reads.
  var input: InputOptions { get }
}

/// Which files are read, and as what.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files, folders, quoted patterns ('news/**/*.jsonl'), or - for standard input.", valueName: "path"))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "Form of the files and of standard input, where names do not tell it: \(Self.forms).", valueName: "form"))
  var inputFormat: String?

  @Option(
    help: ArgumentHelp(
      """
      Encoding of the files: auto (UTF-8, or UTF-16 or UTF-32 by its byte order mark; what HTML declares) or a name such as windows-1256.
      """))
  var encoding = "auto"

  @Flag(help: "Read compressed files however much they inflate; others are refused beyond 250 : 1.")
  var allowLargeArchives = false

  @Option(help: ArgumentHelp("Threads that work side by side, by default one a core; the result is the same.", valueName: "n"))
  var threads: Int?

  @Flag(name: .shortAndLong, help: "Do not print a summary line, nor progress on a terminal.")
  var quiet = false

  private static let forms = DocumentForms.all.map(\.name).joined(separator: ", ")

  mutating func validate() throws {
    if paths.isEmpty { throw ValidationError("Name at least one file or folder to read, or - for standard input.") }
    if let threads, !(1...1024).contains(threads) { throw ValidationError("--threads must be from 1 to 1024.") }
    if TextEncoding(named: encoding) == nil {
      throw ValidationError("The encoding '\(encoding)' is unknown here; 'iconv --list' shows the names that are known.")
    }
    if let inputFormat, DocumentForms.named(inputFormat) == nil {
      throw ValidationError("The form '\(inputFormat)' is unknown; known are \(Self.forms).")
    }
  }

  /// The corpus of these files.
  ///
  /// - Throws: `ValidationError` if one of them is a graph file.
  func corpus(_ plan: ReadingPlan) throws -> Corpus {
    if inputFormat == nil, let path = paths.first(where: GraphInput.isNamed) {
      throw ValidationError(
        "\(path) is a graph file and holds no articles, which this needs: name the files or folders of the articles. "
          + "'render', 'nodes', 'edges' and 'summary' take one graph file, 'compare' takes two.")
    }
    return Corpus(paths: paths, plan: plan)
  }

  /// The plan that these options ask for.
  func plan(_ columns: ColumnOptions) -> ReadingPlan {
    var plan = ReadingPlan()
    plan.encoding = TextEncoding(named: encoding) ?? .automatic
    plan.form = inputFormat.flatMap(DocumentForms.named)
    plan.fields = columns.names
    plan.limits = allowLargeArchives ? .unlimited : .standard
    return plan
  }
}

/// Which columns of tables and fields of JSON hold what.
struct ColumnOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Column or JSON field of the text; by itself text, body, content and the like are found.", valueName: "name"))
  var textColumn: String?

  @Option(help: ArgumentHelp("Column of the title, which is read as the first paragraph (title, headline).", valueName: "name"))
  var titleColumn: String?

  @Option(
    help: ArgumentHelp("Column of the id (id, _id, guid; else the URL, or the file and the record's number).", valueName: "name"))
  var idColumn: String?

  @Option(help: ArgumentHelp("Column of the date (date, published, created_at and the like).", valueName: "name"))
  var dateColumn: String?

  @Option(
    help: ArgumentHelp("Column of the source (source, publisher, outlet and the like; else the URL's host).", valueName: "name"))
  var sourceColumn: String?

  @Option(help: ArgumentHelp("Column of the language (language, lang).", valueName: "name"))
  var languageColumn: String?

  /// The names, chosen and usual.
  var names: FieldNames {
    let chosen: [FieldRole: String?] = [
      .text: textColumn, .title: titleColumn, .id: idColumn, .date: dateColumn, .source: sourceColumn, .language: languageColumn,
    ]
    return FieldNames(chosen.compactMapValues(\.self))
  }
}

/// Which documents are chosen.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only documents of this day, month or year and later; those without a date are left out.", valueName: "date"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Only documents of this day, month or year and earlier; those without a date are left out.", valueName: "date"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Only documents of a source, by its name or a pattern ('*.org'), in either case. May be repeated.", valueName: "pattern"))
  var source: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only documents whose title or text a regular expression matches ('(?i)caucasus'). Slow on large corpora.",
      valueName: "regex"))
  var match: String?

  mutating func validate() throws {
    for date in [since, until].compactMap(\.self) { try CorpusOptions.demand(date: date) }
    if try selection().isVoid {
      throw ValidationError("--since \(since ?? "") is later than --until \(until ?? ""): no document can be of both.")
    }
  }

  /// The choice that these options ask for.
  func selection() throws -> DocumentSelection {
    var selection = DocumentSelection()
    (selection.since, selection.until) = (since.flatMap(CalendarDate.init), until.flatMap(CalendarDate.init))
    selection.sources = source
    do {
      if let match { try selection.demand(pattern: match) }
    } catch {
      throw ValidationError("--match '\(match ?? "")' is no regular expression: \(error)")
    }
    return selection
  }
}

/// Which documents are read, and how.
struct CorpusOptions: ParsableArguments {
  @OptionGroup var input: InputOptions
  // Beside the input and not within: a debug build of the parser takes four times as long for each level.
  @OptionGroup var columns: ColumnOptions

  @Option(
    help:
      "Language of documents that carry none, such as ar or en, in place of finding it; those that carry another are left out.")
  var language: String?

  @Option(help: ArgumentHelp("Date of documents that carry none (2020-11-09).", valueName: "date"))
  var date: String?

  @Flag(help: "Give documents that carry no date the one that their texts tell.")
  var datesFromText = false

  @OptionGroup var choice: SelectionOptions
  @OptionGroup var catalogue: CatalogueOptions

  mutating func validate() throws {
    if let language, Languages.rules(for: language) == nil {
      throw ValidationError("The language '\(language)' is unknown; known are \(FilterOptions.languages).")
    }
    if let date { try Self.demand(date: date) }
  }

  static func demand(date: String) throws {
    if CalendarDate(date) == nil { throw ValidationError("'\(date)' is no date; write 2020-11-09, 2020-11 or 2020.") }
  }

  /// The analysis of these documents.
  ///
  /// - Parameter resolution: what is found beyond the catalogue's names.
  func analysis(_ resolution: ResolutionOptions? = nil) throws -> CorpusAnalysis {
    var plan = input.plan(columns)
    (plan.language, plan.date, plan.findsDates) = (language, date.flatMap(CalendarDate.init), datesFromText)
    plan.selection = try choice.selection()
    let corpus = try input.corpus(plan)
    var analysis = CorpusAnalysis(corpus: corpus, finder: MentionFinder(catalogue: try catalogue.load()))
    if !input.quiet, ProgressLine.isPossible { analysis.progress = ProgressLine().show }
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

  /// Tells of documents that have no date where one was demanded, and ends the command if there is no document at all.
  func demandDocuments() throws {
    if undated > 0 {
      Diagnostics.warn("\(undated) document(s) carry no date and were left out; --dates-from-text looks for dates in their texts")
    }
    guard documents == 0 else { return }
    throw leftOut > 0
      ? CommandFailure("all \(leftOut) document(s) were left out by --since, --until, --source, --language or --match")
      : CommandFailure("no document could be read; see the warnings above")
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
}
