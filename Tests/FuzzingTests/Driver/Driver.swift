// What libFuzzer calls.

import Foundation

/// The check that the variable `FUZZ_CHECK` names.
private let check: FuzzCheck = {
  let name = ProcessInfo.processInfo.environment["FUZZ_CHECK"] ?? ""
  guard let check = FuzzCheck.all.first(where: { $0.name == name }) else {
    fatalError("FUZZ_CHECK must be one of \(FuzzCheck.all.map(\.name).joined(separator: ", "))")
  }
  return check
}()

/// Checks an input; what is wrong ends the process, by which libFuzzer notices and keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    guard let problem = try check.problem(Array(UnsafeBufferPointer(start: bytes, count: count))) else { return 0 }
    fatalError(problem)
  } catch {
    fatalError("\(error)")
  }
}
