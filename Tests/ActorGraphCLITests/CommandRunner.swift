// Runs the built command as a user does.

import Foundation
import TestSupport
import Testing

let seeds = packageFolder.appendingPathComponent("seeds").path

struct CommandResult {
  var code: Int32
  var output: [UInt8]
  var errors: String
  var text: String { String(decoding: output, as: UTF8.self) }
  var lines: [String] { text.split(separator: "\n").map(String.init) }
}

/// The command, beside the test runner in the build folder.
private let command = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
  .appendingPathComponent("actorgraph")

/// Runs `actorgraph` to its end.
///
/// - Parameters:
///   - arguments: its arguments.
///   - folder: the working directory.
///   - input: what it reads from standard input.
///   - environment: variables set besides those of the test.
///   - asNobody: whether to give up the rights of root, who may read everything.
func actorgraph(
  _ arguments: [String], in folder: String? = nil, input: [UInt8] = [], environment: [String: String] = [:],
  asNobody: Bool = false
) throws -> CommandResult {
  let process = Process()
  process.executableURL = command
  process.arguments = arguments
  let scratch = try TemporaryFolder()
  if asNobody, geteuid() == 0 {
    // The checkout may lie where nobody may look; the copy does not.
    let copy = scratch.path + "/actorgraph"
    try FileManager.default.copyItem(atPath: command.path, toPath: copy)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
    process.arguments = ["--reuid=65534", "--regid=65534", "--clear-groups", copy] + arguments
  }
  if !environment.isEmpty { process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 } }
  if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
  // Files, not pipes: no reader is needed while the process runs.
  try scratch.write("in", input)
  for name in ["out", "err"] { try scratch.write(name, "") }
  process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: scratch.path + "/in"))
  process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path + "/out"))
  process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path + "/err"))
  try process.run()
  process.waitUntilExit()
  let output = try #require(FileManager.default.contents(atPath: scratch.path + "/out"))
  let errors = try #require(FileManager.default.contents(atPath: scratch.path + "/err"))
  return CommandResult(code: process.terminationStatus, output: Array(output), errors: String(decoding: errors, as: UTF8.self))
}
