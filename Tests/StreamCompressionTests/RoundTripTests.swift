// What is compressed comes back, however it is cut; files of other tools are read, and other tools read ours.

import Foundation
import TestSupport
import Testing

@testable import StreamCompression

@Suite struct RoundTripTests {
  @Test func namesTellTheMethod() {
    #expect(CompressionMethod(path: "a/b.txt.gz") == .gzip && CompressionMethod(path: "A.GEXF.ZST") == .zstandard)
    for path in ["a.txt", "gz", "a.gz/b", "a.tgz", "-", ""] { #expect(CompressionMethod(path: path) == nil, "\(path)") }
    #expect(CompressionMethod.stripped("a.gephi.dot.Gz") == "a.gephi.dot" && CompressionMethod.stripped("a.dot") == "a.dot")
  }

  @Test func firstBytesTellTheMethod() {
    #expect(CompressionMethod(contents: [0x1F, 0x8B, 8, 0]) == .gzip)
    #expect(CompressionMethod(contents: [0x28, 0xB5, 0x2F, 0xFD]) == .zstandard)
    #expect(CompressionMethod(contents: [0x5F, 0x2A, 0x4D, 0x18, 0]) == .zstandard)
    for bytes: [UInt8] in [[], [0x1F, 0x8B], [0x28, 0xB5, 0x2F], [0x60, 0x2A, 0x4D, 0x18], Array("graph {}".utf8)] {
      #expect(CompressionMethod(contents: bytes) == nil, "\(bytes)")
    }
  }

  @Test(arguments: CompressionMethod.allCases) func whatIsCompressedComesBack(method: CompressionMethod) throws {
    var random = SeededGenerator(seed: 1)
    for count in [0, 1, 2, 100, 65_536, 300_001] {
      let bytes = sample(count, &random)
      let packed = try method.compressed(bytes)
      #expect(CompressionMethod(contents: packed) == method)
      let isSame = try method.decompressed(packed) == bytes
      #expect(isSame, "\(count) bytes")
      let isRepeatable = try method.compressed(bytes) == packed
      #expect(isRepeatable && (count < 1000 || packed.count < count), "\(count) bytes")
    }
  }

  @Test(arguments: CompressionMethod.allCases) func chunksDoNotMatter(method: CompressionMethod) throws {
    for seed in 0..<30 {
      var random = SeededGenerator(seed: UInt64(seed))
      // Several members or frames, some of nothing.
      let parts = (0..<Int.random(in: 1...4, using: &random)).map { _ in sample(.random(in: 0...5_000, using: &random), &random) }
      let packed = try parts.flatMap { try method.compressed($0) }
      let sizes = { (most: Int) in (0..<5).map { _ in Int.random(in: 1...most, using: &random) } }
      let cuts = [
        ([1], [1]), ([1], [1 << 16]), ([1 << 20], [1]), ([1 << 20], [1 << 16]), (sizes(50), sizes(50)),
        (sizes(5_000), sizes(300)),
      ]
      for (chunks, rooms) in cuts {
        let isSame = try decompressed(packed, method, chunks: chunks, rooms: rooms) == parts.flatMap { $0 }
        #expect(isSame, "seed \(seed), chunks \(chunks), rooms \(rooms)")
      }
    }
  }

  @Test(arguments: CompressionMethod.allCases) func littleRoomHoldsNothingBack(method: CompressionMethod) throws {
    var random = SeededGenerator(seed: 6)
    let packed = try method.compressed(sample(200_000, &random))
    let counts = try [1, 1_000, 1 << 18].map { room in
      var decompressor = try Decompressor(method)
      decompressor.feed(Array(packed.dropLast(packed.count / 4)))
      var buffer = [UInt8](repeating: 0, count: room)
      while try decompressor.read(into: &buffer) > 0 {}
      return decompressor.decompressedCount
    }
    #expect(counts[0] > 100_000 && Set(counts).count == 1, "\(counts)")
  }

  /// Made by `Tests/Fixtures/compressed/compressed.sh`.
  @Test(arguments: ["named.gz", "members.gz", "padded.gz", "whole.zst", "frames.zst"])
  func filesOfOtherToolsAreRead(name: String) throws {
    let plain = try fixture("formats/graph.graphml")
    let packed = try fixture("compressed/\(name)")
    let method = try #require(CompressionMethod(path: name))
    for (chunk, room) in [(1, 1 << 16), (7, 1), (1 << 20, 3), (1 << 20, 1 << 16)] {
      let isSame = try decompressed(packed, method, chunks: [chunk], rooms: [room]) == plain
      #expect(isSame, "in chunks of \(chunk), with room for \(room)")
    }
  }

  @Test func everyFieldOfAGzipHeaderIsPassedOver() throws {
    let plain = Array("Armenia".utf8)
    let packed = try CompressionMethod.gzip.compressed(plain)
    // Extra field, name and comment, as bgzip and others write them.
    let header: [UInt8] = [0x1F, 0x8B, 8, 4 + 8 + 16, 1, 2, 3, 4, 0, 3, 2, 0, 0, 0] + Array("name\0comment\0".utf8)
    for chunk in [1, 100] {
      let output = try decompressed(header + packed.dropFirst(10), .gzip, chunks: [chunk])
      #expect(output == plain)
    }
  }

  @Test func gzipHeadersTellNeitherTimeNorNameNorSystem() throws {
    let packed = try CompressionMethod.gzip.compressed(Array("Armenia".utf8))
    #expect(Array(packed.prefix(10)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
  }

  @Test(arguments: [("gzip", CompressionMethod.gzip), ("zstd", .zstandard)])
  func otherToolsReadOurs(tool: String, method: CompressionMethod) throws {
    guard let path = ["/usr/bin/", "/opt/homebrew/bin/"].map({ $0 + tool }).first(where: FileManager.default.isExecutableFile)
    else { return }
    var random = SeededGenerator(seed: 5)
    let folder = try TemporaryFolder()
    for count in [0, 40_000] {
      let plain = sample(count, &random)
      let file = try folder.write("\(count).\(method.fileExtension)", method.compressed(plain))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = ["-q", "-d", file]
      try process.run()
      process.waitUntilExit()
      let isSame = FileManager.default.contents(atPath: folder.path + "/\(count)").map { Array($0) } == plain
      #expect(process.terminationStatus == 0 && isSame, "\(count) bytes")
    }
  }

  @Test(arguments: CompressionMethod.allCases, ["library-of-nobody.so.99", "libc.so.6"])
  func missingLibrariesAreNamed(method: CompressionMethod, library: String) {
    let reading = failure { () throws(CompressionError) in _ = try Decompressor(method, limits: .standard, library: library) }
    let writing = failure { () throws(CompressionError) in _ = try method.compressed([1], library: library) }
    for error in [reading, writing] {
      guard case .unavailable(method, let words)? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(!words.isEmpty && error?.description.contains("apt-get install") == true)
    }
  }
}
