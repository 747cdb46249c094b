// Work on all cores whose result does not depend on how many there are.

import Dispatch

/// Independent pieces of work, done side by side.
public enum Parallel {
  /// The results of `body` for 0..<count, in that order.
  ///
  /// What a result is must depend on its index alone; then the whole does not depend on the number of threads. Sums of floating-point
  /// numbers are cut into pieces by their number, never by the number of cores, and added in order.
  ///
  /// - Parameters:
  ///   - count: number of pieces, 0 or more.
  ///   - isSerial: do it all on this thread, to measure one core.
  ///   - body: makes the result of an index.
  public static func map<Result: Sendable>(
    _ count: Int, isSerial: Bool = false, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    if isSerial || count < 2 { return (0..<count).map(body) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialised in
      guard let base = buffer.baseAddress else { return }
      nonisolated(unsafe) let slots = base
      DispatchQueue.concurrentPerform(iterations: count) { index in (slots + index).initialize(to: body(index)) }
      initialised = count
    }
  }
}
