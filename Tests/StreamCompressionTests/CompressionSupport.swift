// What the tests of compression share.

import Foundation
import StreamCompression
import TestSupport

/// The bytes of a fixture.
func fixture(_ name: String) throws -> [UInt8] {
  Array(try Data(contentsOf: packageFolder.appendingPathComponent("Tests/Fixtures/\(name)")))
}

/// What comes of bytes that are fed in chunks of some sizes and read with some room, both taken in turn.
func decompressed(
  _ bytes: [UInt8], _ method: CompressionMethod, chunks: [Int], rooms: [Int] = [1 << 16], limits: DecompressionLimits = .standard
) throws(CompressionError) -> [UInt8] {
  var decompressor = try Decompressor(method, limits: limits)
  var buffers = rooms.map { [UInt8](repeating: 0, count: $0) }
  var output: [UInt8] = []
  var (position, turn, reading) = (0, 0, 0)
  while position < bytes.count {
    let end = min(position + chunks[turn % chunks.count], bytes.count)
    decompressor.feed(Array(bytes[position..<end]))
    (position, turn) = (end, turn + 1)
    while true {
      let room = reading % buffers.count
      reading += 1
      let count = try decompressor.read(into: &buffers[room])
      if count == 0 { break }
      output += buffers[room][..<count]
    }
  }
  try decompressor.finish()
  return output
}

/// The error of an action; nil if it has none.
func failure(_ action: () throws(CompressionError) -> Void) -> CompressionError? {
  do {
    try action()
    return nil
  } catch {
    return error
  }
}

/// Words and noise, so that both matches and literals occur.
func sample(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
  let words = ["روسيا ", "Armenia ", "said ", "\n", "2020-11-09 ", "aaaaaaaa"].map { Array($0.utf8) }
  var bytes: [UInt8] = []
  while bytes.count < count {
    bytes +=
      Int.random(in: 0..<4, using: &random) == 0
      ? [UInt8.random(in: 0...255, using: &random)] : words.randomElement(using: &random) ?? []
  }
  return Array(bytes.prefix(count))
}
