// How far a long run is, on a terminal.

import ActorNetworks
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A line on a terminal's standard error that is written over while a corpus is read, and gone when it is.
final class ProgressLine: Sendable {
  /// Runs that end sooner show nothing.
  private static let patience = Duration.milliseconds(700)
  private static let interval = Duration.milliseconds(200)

  private let begin = ContinuousClock.now
  private let shown = Mutex(ContinuousClock.now - interval)

  /// Whether standard error is a terminal that can write over a line.
  static var isPossible: Bool {
    guard isatty(STDERR_FILENO) != 0 else { return false }
    return getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// Shows the state, at most some times a second.
  func show(_ progress: CorpusProgress) {
    let now = ContinuousClock.now
    if progress.isAtEnd { return Diagnostics.clearLine() }
    guard now - begin > Self.patience else { return }
    let isDue = shown.withLock { last in
      guard now - last >= Self.interval else { return false }
      last = now
      return true
    }
    if isDue { Diagnostics.writeLine(Self.text(progress, after: now - begin)) }
  }

  /// "12345 documents, 85.2 MB/s, 41 %, 12 s left".
  static func text(_ progress: CorpusProgress, after time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    var parts = ["\(progress.documents) documents"]
    if seconds > 0 { parts.append("\(Decimals.text(Double(progress.bytes) / 1e6 / seconds, digits: 1)) MB/s") }
    if let fraction = progress.fraction, fraction > 0 {
      parts += ["\(Int(fraction * 100)) %", "\(Int((seconds * (1 - fraction) / fraction).rounded(.up))) s left"]
    }
    return parts.joined(separator: ", ")
  }
}
