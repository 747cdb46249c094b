// Graphviz in a process of its own: the child's side.

import CChildProcess

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The process that a `LayoutProcess` starts.
public enum LayoutChild {
  /// Reads a request from standard input, limits the process to what the request allows, answers on standard output, and ends the
  /// process: with 0 when it answered, be it with an error; with 1 when there was nobody to answer to.
  public static func serve() -> Never {
    guard let bytes = received(), let (task, confinement) = LayoutMessage.task(in: bytes), confinement.take() else { _exit(1) }
    let answer: LayoutMessage.Answer
    do throws(LayoutError) {
      switch task {
      case .layout(let request): answer = .layout(try Graphviz.layout(request))
      case .drawing(let dot, let engine): answer = .drawing(try Graphviz.svg(dot: dot, engine: engine))
      case .reading(let dot): answer = .graph(try Graphviz.graphBytes(dot: dot))
      }
    } catch {
      answer = .failure(error)
    }
    // Not `exit`, by which Graphviz would tidy up what ends with the process.
    _exit(send(LayoutMessage.encoded(answer)) ? 0 : 1)
  }

  private static func received() -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
        count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        filled = max(0, count)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += piece
    }
  }

  private static func send(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
        let count = write(STDOUT_FILENO, start, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}
