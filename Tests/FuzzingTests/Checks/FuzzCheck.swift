// What a check of made-up input is, and the list of all.

import Foundation
import Synchronization

/// A property of the program that must hold for any input.
struct FuzzCheck: Sendable {
  /// Its name, and that of the folder with its inputs.
  let name: String
  /// What is wrong with an input; nil if nothing is.
  let problem: @Sendable (_ input: [UInt8]) throws -> String?

  /// All checks.
  static let all = [decoder, matcher, annotation, sentences, jsonl, csv, html, catalogue, compiled, dot, graphs]
}

/// Reads choices off the begin of an input, which stays good when a byte of it changes.
struct FuzzInput {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The next byte; 0 at the end.
  mutating func byte() -> Int { Int(rest.popFirst() ?? 0) }

  /// One of these.
  mutating func choice<Element>(_ elements: [Element]) -> Element { elements[byte() % elements.count] }

  /// Elements as the next bytes choose them, at most `count`.
  mutating func choices<Element>(_ elements: [Element], count: Int = .max) -> [Element] {
    let chosen = rest.prefix(count)
    rest = rest.dropFirst(count)
    return chosen.map { elements[Int($0) % elements.count] }
  }
}

/// A file that is there for as long as the value is.
final class ScratchFile {
  private static let folder = FileManager.default.temporaryDirectory.path
  private static let number = Atomic<Int>(0)

  /// Its path.
  let path: String

  /// Writes a file whose name has this ending.
  init(_ bytes: [UInt8], ending: String) {
    let number = Self.number.add(1, ordering: .relaxed).newValue
    path = "\(Self.folder)/actorgraph-fuzzing-\(getpid())-\(number).\(ending)"
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  deinit { unlink(path) }
}
