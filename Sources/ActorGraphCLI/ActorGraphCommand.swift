// The command `actorgraph`: its subcommands, and how errors become exit codes.

import ActorNetworks
import ArgumentParser
import GraphAnalysis
import GraphvizRendering
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@main
struct ActorGraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actorgraph",
    abstract: "Read news, find the political actors in it, and draw the network of who occurs with whom.",
    discussion: """
      EXAMPLES:
        actorgraph render seeds                         writes Graphs/seeds.dot and Graphs/seeds.svg
        actorgraph mentions seeds | head                every mention, with its span and its actor
        actorgraph edges seeds                          the ties, heaviest first
        actorgraph evidence seeds --pair russia,turkey  the sentences behind a tie

      PATH is a file, a folder, a quoted pattern or - for standard input: text, HTML, JSON lines, JSON, CSV or TSV; .gz and .zst are unpacked.
      Exit codes: 0 all is well, 1 something failed or a named path could not be read, 2 the command line is wrong.
      """,
    version: ActorGraph.version,
    subcommands: [
      RenderCommand.self, MentionsCommand.self, EdgesCommand.self, NodesCommand.self, EvidenceCommand.self, SummaryCommand.self,
      CompareCommand.self, DiscoverCommand.self, DuplicatesCommand.self, ConvertCommand.self, FormatsCommand.self,
      MeasuresCommand.self, CatalogueCommand.self,
    ])

  static func main() {
    // Before anything else, so that the child's memory, by whose addresses fdp goes, depends on nothing that the user says.
    if CommandLine.argc > 1, let first = CommandLine.unsafeArgv[1], strcmp(first, RenderCommand.name) == 0 {
      LayoutProcess.forkAhead()
    }
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments == LayoutProcess.arguments { LayoutChild.serve() }
    do {
      var command = try parsed(arguments)
      try Parallel.$threads.withValue((command as? any CorpusCommand)?.input.threads) { try command.run() }
    } catch let code as ExitCode {
      Process.exit(code.rawValue)
    } catch {
      let code = exitCode(for: error)
      guard code != .success else { exit(withError: error) }
      let isUsage = code == .validationFailure
      let message = isUsage ? fullMessage(for: error) : "actorgraph: \(String(describing: error))"
      Diagnostics.write(message + "\n")
      Process.exit(isUsage ? 2 : 1)
    }
  }
}

extension ActorGraphCommand {
  /// The command that arguments ask for.
  ///
  /// A subcommand is parsed by itself, which saves the parser a quarter of its time. What does not come out as that subcommand, such as a
  /// mistake or a request for help, is told by the parser's usual way.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let asked = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    if let asked, asked.configuration.subcommands.isEmpty, let parsed = try? asked.parseAsRoot(Array(arguments.dropFirst())),
      type(of: parsed) == asked
    {
      return parsed
    }
    return try parseAsRoot(arguments)
  }
}

/// What the process says on standard error.
enum Diagnostics {
  /// Whether the last line is to be written over.
  private static let hasLine = Mutex(false)
  private static let clearing = "\r\u{1B}[K"

  /// Writes text as it is.
  static func write(_ text: String) {
    clearLine()
    FileWriting.writeToStandardError(text)
  }

  /// Writes a line that the next text, or line, is written over.
  static func writeLine(_ text: String) {
    hasLine.withLock { $0 = true }
    FileWriting.writeToStandardError(clearing + text)
  }

  /// Clears such a line, if there is one.
  static func clearLine() {
    let isThere = hasLine.withLock { isThere in
      defer { isThere = false }
      return isThere
    }
    if isThere { FileWriting.writeToStandardError(clearing) }
  }

  /// Writes a warning that does not end the run.
  static func warn(_ text: String) {
    write("actorgraph: warning: \(text)\n")
  }
}

/// The running process.
enum Process {
  /// Ends the process; everything has been written by then.
  static func exit(_ code: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(code)
    #elseif canImport(Musl)
      Musl.exit(code)
    #else
      Glibc.exit(code)
    #endif
  }
}
