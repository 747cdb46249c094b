// A headless browser that says how readable figures are, by the boxes that it draws.

import Foundation
import TestSupport

/// What the browser sees of one figure; the properties are those of Tests/Fixtures/readability.js.
struct Readability: Decodable {
  let labels: Int
  let overlapping: [String]
  let covered: [String]
  let outside: [String]
  let crossed: [String]
  let bare: [String]
  let smallest: Double
  let crossings: Int
  let width: Double
  let height: Double
}

/// Chromium or Chrome, from the path or where macOS has it.
enum ReadabilityBrowser {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Path of the browser; nil where there is none.
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    let candidates = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    return (candidates + ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"])
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Measures figures in one run of the browser, each at the size that it states.
  static func measure(_ figures: [String]) throws -> [Readability] {
    guard let path else { throw Failure(description: "no browser on the path") }
    let folder = try TemporaryFolder()
    let script = try String(contentsOf: packageFolder.appending(path: "Tests/Fixtures/readability.js"), encoding: .utf8)
    let body = figures.joined(separator: "\n")
    let page = try folder.write(
      "page.html", "<!doctype html><meta charset=\"utf-8\"><body>\(body)<script>\(script)\nmeasureAll();</script>")
    let answer = try folder.write("answer", "")
    let arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--user-data-dir=\(folder.path)/profile", "--dump-dom",
      "file://\(page)",
    ]
    try run(path, arguments, output: answer, seconds: 120)
    let text = try String(contentsOfFile: answer, encoding: .utf8)
    guard let start = text.range(of: "<script type=\"application/json\">"),
      let end = text.range(of: "</script>", range: start.upperBound..<text.endIndex)
    else { throw Failure(description: "no answer from \(path): \(text.prefix(200))") }
    let measured = try JSONDecoder().decode([Readability].self, from: Data(text[start.upperBound..<end.lowerBound].utf8))
    if measured.count != figures.count { throw Failure(description: "\(measured.count) of \(figures.count) figures measured") }
    return measured
  }

  /// Runs a program to its end, which is here at the latest after the given time; its helpers end with it.
  private static func run(_ path: String, _ arguments: [String], output: String, seconds: Double) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // A file and not a pipe, which helpers that are slow to end would keep open.
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + seconds) == .success { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    throw Failure(description: "\(path) took more than \(seconds) s")
  }
}
