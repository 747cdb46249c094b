// Graphviz in a process of its own: the caller's side.

import CChildProcess

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a layout may cost before it is ended.
public struct LayoutLimits: Sendable, Equatable {
  /// Seconds from start to answer, above 0 to 1,000,000.
  public var wallSeconds: Double
  /// Seconds of processor time, rounded up to whole ones, above 0 to 1,000,000.
  public var cpuSeconds: Double
  /// Bytes of address space. Darwin does not hold processes to it.
  public var memoryBytes: Int

  /// Limits; the defaults let `neato` place about two thousand actors.
  public init(wallSeconds: Double = 180, cpuSeconds: Double = 60, memoryBytes: Int = 2 << 30) {
    self.wallSeconds = wallSeconds
    self.cpuSeconds = cpuSeconds
    self.memoryBytes = memoryBytes
  }

  /// The limits within what the system can take.
  var clamped: LayoutLimits {
    func seconds(_ value: Double) -> Double { value > 0 ? min(value, 1_000_000) : 0.001 }
    return LayoutLimits(
      wallSeconds: seconds(wallSeconds), cpuSeconds: seconds(cpuSeconds).rounded(.up), memoryBytes: max(1 << 20, memoryBytes))
  }
}

/// Runs each layout in a child process, so that a crash, an endless loop or a hunger for memory ends the child alone.
///
/// The executable is one that calls `LayoutChild.serve()` when it is started with `arguments`: `actorgraph` does, and so can any
/// program, with itself as the child.
///
/// ```swift
/// if CommandLine.arguments.dropFirst() == LayoutProcess.arguments[...] { LayoutChild.serve() }
/// let runner = LayoutRunner.isolated(LayoutProcess(executable: LayoutProcess.ownExecutable ?? CommandLine.arguments[0]))
/// ```
///
/// Nothing is left of a layout when its call returns: no process, no file. Children start with Graphviz's own environment
/// variables cleared, and on Linux end when the parent does. Any number may run at once.
public struct LayoutProcess: Sendable, Equatable {
  /// Path of the executable.
  public var executable: String
  /// What it is started with.
  public var arguments: [String]
  /// What a layout may cost.
  public var limits: LayoutLimits

  /// The arguments that ask an executable to be a layout child.
  public static let arguments = ["__layout"]

  /// A way to start children.
  public init(executable: String, arguments: [String] = Self.arguments, limits: LayoutLimits = LayoutLimits()) {
    self.executable = executable
    self.arguments = arguments
    self.limits = limits
  }

  /// Path of the running executable, or nil where the system does not tell.
  public static var ownExecutable: String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { path in
      guard let start = path.baseAddress, child_own_executable(start, path.count) else { return nil }
      return String(cString: start)
    }
  }

  /// Forks the child that the first layout of this executable will take, so that it need not load the executable again.
  ///
  /// To be called once, before the process has a second thread; the child serves and never returns from here. Does nothing but on Linux.
  public static func forkAhead() {
    let isChild = withStrings(clearedVariables) { cleared in
      cleared.withMemoryRebound(to: UnsafePointer<CChar>?.self) { child_fork_ahead($0.baseAddress) }
    }
    if isChild { LayoutChild.serve() }
  }

  /// Lays out a graph; the same request gives the same layout on the same version of Graphviz, with every engine.
  ///
  /// - Throws: `LayoutError`.
  /// - Complexity: as `Graphviz.layout`, and some milliseconds to start the child.
  public func layout(_ request: LayoutRequest) throws(LayoutError) -> GraphLayout {
    if let violation = request.violation() { throw .invalidRequest(violation) }
    let answer = try answer(to: .layout(request), engine: request.engine, largest: 16 * request.nodes.count)
    guard case .layout(let layout) = answer, layout.positions.count == request.nodes.count else {
      throw .noAnswer(request.engine, "not a layout of this graph")
    }
    return layout
  }

  /// Lays out and draws DOT text with Graphviz's own SVG writer; see `Graphviz.svg`.
  ///
  /// - Throws: `LayoutError`.
  public func svg(dot: String, engine: LayoutEngine) throws(LayoutError) -> String {
    let answer = try answer(to: .drawing(dot: dot, engine), engine: engine, largest: 1 << 28)
    guard case .drawing(let svg) = answer else { throw .noAnswer(engine, "not a drawing") }
    return svg
  }

  /// Settings by which Graphviz would read files, or plug-ins, from places of others' choice.
  private static let clearedVariables = ["GVBINDIR", "SERVER_NAME", "GV_FILE_PATH", "DOTFONTPATH"]

  func answer(to task: LayoutMessage.Task, engine: LayoutEngine, largest: Int) throws(LayoutError) -> LayoutMessage.Answer {
    guard !executable.utf8.contains(0), !arguments.contains(where: { $0.utf8.contains(0) }) else {
      throw .unavailable("the path of its executable contains a NUL character")
    }
    let limits = limits.clamped
    let request = LayoutMessage.encoded(task, LayoutMessage.Confinement(limits))
    let isOwn = executable == Self.ownExecutable && arguments == Self.arguments
    let ending = Self.withStrings(["actorgraph"] + arguments) { arguments in
      Self.withStrings(Self.clearedVariables) { cleared in
        cleared.withMemoryRebound(to: UnsafePointer<CChar>?.self) { cleared in
          // The room beside the numbers is for a message.
          child_run(
            executable, arguments.baseAddress, cleared.baseAddress, isOwn, request, request.count, largest + 4096,
            Int64((limits.wallSeconds * 1000).rounded(.up)))
        }
      }
    }
    defer { child_free(ending.answer) }
    if ending.start_error != 0 {
      throw .unavailable("\(executable): \(String(cString: strerror(ending.start_error)))")
    }
    // An answer that is whole counts, however the child ended after it.
    if let answer = LayoutMessage.answer(in: UnsafeRawBufferPointer(start: ending.answer, count: ending.answer_size)) {
      if case .failure(let error) = answer { throw error }
      return answer
    }
    throw Self.error(for: ending, engine, limits)
  }

  /// Why a child that gave no answer gave none.
  private static func error(for ending: child_ending, _ engine: LayoutEngine, _ limits: LayoutLimits) -> LayoutError {
    if ending.is_late { return .outOfTime(engine, seconds: limits.wallSeconds) }
    if ending.is_too_long { return .noAnswer(engine, "too long an answer") }
    if ending.signal == SIGXCPU { return .outOfTime(engine, seconds: limits.cpuSeconds) }
    // What Graphviz does without memory is crash.
    if ending.signal == 0, ending.exit_code == CHILD_OUT_OF_MEMORY {
      return .outOfMemory("\(engine.rawValue) needs more than \(limits.memoryBytes >> 20) MB")
    }
    if ending.signal != 0 { return .crashed(engine, signal: ending.signal) }
    return .noAnswer(engine, ending.answer_size > 0 ? "an answer that cannot be read" : "exit code \(ending.exit_code)")
  }

  /// Calls `body` with C strings and a NULL after them.
  private static func withStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { body($0) }
  }
}
