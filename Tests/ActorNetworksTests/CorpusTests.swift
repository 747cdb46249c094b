// Reading: listing, order, encodings, and input that is bad.

import ActorNetworks
import AliasMatching
import Foundation
import StreamCompression
import TestSupport
import Testing

@Suite struct CorpusTests {
  private func read(_ corpus: Corpus) -> (texts: [String: String], problems: [CorpusProblem]) {
    var texts: [String: String] = [:]
    var problems: [CorpusProblem] = []
    _ = corpus.forEachDocument(report: { problems.append($0) }) { document in
      texts[document.id] = document.text.string(0..<document.text.bytes.count)
    }
    return (texts, problems)
  }

  @Test func listsInOrderOfPaths() throws {
    let folder = try TemporaryFolder()
    for name in ["b/2.txt", "b/1.md", "a.txt", "a/x.TXT", "c.pdf", ".hidden.txt", ".git/y.txt", "b.txt"] {
      try folder.write(name, "x")
    }
    #expect(Corpus(paths: [folder.path]).items.map(\.id) == ["a.txt", "a/x.TXT", "b.txt", "b/1.md", "b/2.txt"])
    #expect(Corpus(paths: [folder.path + "/"]).items.map(\.id).count == 5)
    #expect(Corpus(paths: [folder.path + "/c.pdf"]).items.map(\.id) == ["c.pdf"])
  }

  @Test func compressedFilesAreRead() throws {
    let folder = try TemporaryFolder()
    let text = Array("روسيا and Armenia".utf8)
    for (name, method) in [("a.txt.gz", CompressionMethod.gzip), ("b/c.MD.ZST", .zstandard), ("d.txt", .gzip)] {
      try folder.write(name, method.compressed(text))
    }
    try folder.write("e.pdf.gz", CompressionMethod.gzip.compressed(text))
    let (texts, problems) = read(Corpus(paths: [folder.path]))
    #expect(problems == [])
    #expect(texts == ["a.txt.gz", "b/c.MD.ZST", "d.txt"].reduce(into: [:]) { $0[$1] = "روسيا and Armenia" })
  }

  @Test func damagedCompressedFilesAreSkipped() throws {
    let folder = try TemporaryFolder()
    let packed = try CompressionMethod.gzip.compressed(Array("Armenia".utf8))
    try folder.write("cut.txt.gz", Array(packed.dropLast(3)))
    try folder.write("plain.txt.gz", "Armenia")
    try folder.write("bomb.txt.gz", CompressionMethod.gzip.compressed([UInt8](repeating: 0x20, count: 65 << 20)))
    try folder.write("good.txt", "Armenia")
    let (texts, problems) = read(Corpus(paths: [folder.path]))
    #expect(texts == ["good.txt": "Armenia"])
    let words = ["bomb.txt.gz: 65", "cut.txt.gz: its gzip data are cut off", "plain.txt.gz: is not compressed with gzip"]
    #expect(problems.count == 3 && zip(problems, words).allSatisfy { $0.isSkipped && $0.description.contains($1) }, "\(problems)")
  }

  @Test func sameFileIsReadOnce() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", "x")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.txt", withDestinationPath: file)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: folder.path)
    #expect(Corpus(paths: [folder.path, file]).items.count == 1)
  }

  @Test func sameNameInTwoRootsStaysApart() throws {
    let folder = try TemporaryFolder()
    try folder.write("one/a.txt", "x")
    let second = try folder.write("two/a.txt", "y")
    #expect(Corpus(paths: [folder.path + "/one", folder.path + "/two"]).items.map(\.id) == ["a.txt", second])
  }

  @Test func encodings() throws {
    let folder = try TemporaryFolder()
    let text = "روسيا 😀 é"
    try folder.write("utf8.txt", text)
    try folder.write("bom.txt", [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    let units = Array(text.utf16)
    try folder.write("le.txt", [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    try folder.write("be.txt", [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
    let (texts, problems) = read(Corpus(paths: [folder.path]))
    #expect(problems == [])
    #expect(Array(texts.values) == [text, text, text, text])

    let windows = try folder.write("windows.txt", [0xD1, 0xE6, 0xD3, 0xED, 0xC7])
    var plan = ReadingPlan()
    plan.encoding = try #require(TextEncoding(named: "windows-1256"))
    #expect(read(Corpus(paths: [windows], plan: plan)).texts["windows.txt"] == "روسيا")
    #expect(TextEncoding(named: "no-such-encoding") == nil)
    #expect(TextEncoding(named: "a\0b") == nil)
  }

  @Test func malformedTextIsRepairedAndReported() throws {
    let folder = try TemporaryFolder()
    let good = Array(repeating: Array("روسيا وأرمينيا ".utf8), count: 10).flatMap { $0 }
    try folder.write("truncated.txt", good + [0xD8])
    try folder.write("surrogate.txt", good + [0xED, 0xA0, 0x80] + good)
    try folder.write(
      "lone16.txt", [0xFF, 0xFE] + Array(repeating: [UInt8(0x31), 0x06], count: 40).flatMap { $0 } + [0x00, 0xD8])
    let (texts, problems) = read(Corpus(paths: [folder.path]))
    #expect(texts.count == 3)
    #expect(texts["truncated.txt"]?.hasSuffix("\u{FFFD}") == true)
    #expect(texts["lone16.txt"]?.hasSuffix("\u{FFFD}") == true)
    #expect(problems.count == 3 && problems.allSatisfy { !$0.isSkipped && $0.reason.contains("U+FFFD") })
  }

  @Test func badInputIsSkippedAndTheRestRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.txt", "x")
    try folder.write("empty.txt", "")
    var random = SeededGenerator(seed: 1)
    try folder.write("random.txt", (0..<4096).map { _ in UInt8.random(in: 0...255, using: &random) })
    try FileManager.default.createDirectory(atPath: folder.path + "/nothing", withIntermediateDirectories: true)
    let (texts, problems) = read(Corpus(paths: [folder.path, folder.path + "/nothing", folder.path + "/missing"]))
    #expect(texts == ["good.txt": "x"])
    #expect(problems.map(\.isSkipped) == [true, true, true, true])
    let reasons = problems.map(\.reason).joined(separator: "\n")
    for expected in ["holds no file with one of the endings .txt, .md, .html", "No such file", "is empty", "--encoding"] {
      #expect(reasons.contains(expected))
    }
    #expect(problems.filter(\.isNamed).count == 2)
  }

  @Test func filesAreWrittenWholeOrNotAtAll() throws {
    let folder = try TemporaryFolder()
    let target = folder.path + "/deep/er/out.dot"
    try FileWriting.write([1, 2, 3], to: target)
    try FileWriting.write([4], to: target)
    #expect(FileManager.default.contents(atPath: target) == Data([4]))
    #expect(folder.contents.filter { !$0.hasSuffix("deep") && !$0.hasSuffix("er") } == ["deep/er/out.dot"])
    #expect(throws: FileError.self) { try FileWriting.write([1], to: folder.path) }
    #expect(throws: FileError.self) { try FileWriting.write([1], to: target + "/below-a-file") }
    #expect(throws: FileError.self) { try FileWriting.write([1], to: "a\0b") }
  }
}
