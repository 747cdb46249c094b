// Work on all cores whose result does not depend on how many there are.

import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Independent pieces of work, done side by side.
public enum Parallel {
  /// How many threads work side by side within `$threads.withValue`, at least 1; nil for one a core.
  @TaskLocal public static var threads: Int?

  /// How many threads work side by side.
  public static var width: Int { max(1, threads ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The results of `body` for 0..<count, in that order; begun in that order, too.
  ///
  /// What a result is must depend on its index alone; then the whole does not depend on the number of threads. Sums of floating-point
  /// numbers are cut into pieces by their number, never by the number of cores, and added in order.
  ///
  /// - Parameters:
  ///   - count: how many results there are.
  ///   - isSerial: do it all on this thread, to measure one core.
  ///   - serial: is done once, before the rest or beside it, on whatever thread; it must share nothing with `body`.
  ///   - body: makes the result of an index, on any thread.
  public static func map<Result: Sendable>(
    _ count: Int, isSerial: Bool = false, beside serial: () -> Void = {}, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 0 else {
      serial()
      return []
    }
    let workers = isSerial ? 1 : min(count, width)
    let next = Atomic(0)
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialised in
      guard let base = buffer.baseAddress else { return }
      nonisolated(unsafe) let slots = base
      @Sendable func work() {
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          if index >= count { return }
          (slots + index).initialize(to: body(index))
        }
      }
      initialised = count
      guard workers > 1 else {
        serial()
        return work()
      }
      withoutActuallyEscaping(serial) { serial in
        // Sent to one thread while this one waits.
        nonisolated(unsafe) let serial = serial
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
          if worker == 0 { serial() }
          work()
        }
      }
    }
  }
}
