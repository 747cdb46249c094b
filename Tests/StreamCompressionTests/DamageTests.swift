// Files that are cut off, damaged, mixed up, or made to fill memory.

import StreamCompression
import TestSupport
import Testing

@Suite struct DamageTests {
  private func error(_ bytes: [UInt8], _ method: CompressionMethod, limits: DecompressionLimits = .standard) -> CompressionError?
  {
    let errors = [1, 1 << 20].map { chunk in
      failure { () throws(CompressionError) in _ = try decompressed(bytes, method, chunks: [chunk], limits: limits) }
    }
    #expect(errors[0] == errors[1])
    return errors[0]
  }

  @Test(arguments: CompressionMethod.allCases) func everyBeginIsCutOff(method: CompressionMethod) throws {
    var random = SeededGenerator(seed: 2)
    let first = try method.compressed(sample(300, &random))
    let packed = try first + method.compressed(sample(200, &random))
    for count in 0..<packed.count where count != first.count {
      #expect(error(Array(packed.prefix(count)), method) == .truncated(method), "\(count) of \(packed.count) bytes")
    }
    #expect(error(first, method) == nil)
  }

  @Test(arguments: CompressionMethod.allCases) func noDamageGoesUnseen(method: CompressionMethod) throws {
    var random = SeededGenerator(seed: 3)
    let plain = sample(400, &random)
    let packed = try method.compressed(plain)
    var refusals = 0
    for index in packed.indices {
      var damaged = packed
      damaged[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      let output = try? method.decompressed(damaged)
      #expect(output == nil || output == plain, "byte \(index)")
      if output == nil { refusals += 1 }
    }
    // A few bits tell nothing of the contents: time and system in a gzip header, what fills up the last byte.
    #expect(refusals * 10 > packed.count * 9)
  }

  @Test(arguments: CompressionMethod.allCases) func damageIsToldWithItsPlace(method: CompressionMethod) throws {
    var random = SeededGenerator(seed: 4)
    var packed = try method.compressed(sample(4_000, &random))
    packed[packed.count - 2] ^= 1
    guard
      case .corrupt(method, let byte, let words)? = failure({ () throws(CompressionError) in _ = try method.decompressed(packed) }
      )
    else { return #expect(Bool(false)) }
    #expect(byte > packed.count - 8 && byte <= packed.count && !words.isEmpty)
  }

  @Test(arguments: CompressionMethod.allCases) func othersFilesAreTold(method: CompressionMethod) throws {
    let other = try (method == .gzip ? CompressionMethod.zstandard : .gzip).compressed([1, 2, 3])
    for bytes in [other, Array("graph {}".utf8), [0, 0], Array("(".utf8) + [0xB5, 0]] {
      #expect(error(bytes, method) == .foreign(method), "\(bytes)")
    }
  }

  @Test(arguments: CompressionMethod.allCases) func onlyZerosMayFollow(method: CompressionMethod) throws {
    let packed = try method.compressed(Array("Armenia".utf8))
    #expect(error(packed + [UInt8](repeating: 0, count: 700), method) == nil)
    for tail: [UInt8] in [[1], [0x1F, 1], [0, 0x1F, 0x8B, 8], Array("more".utf8)] {
      let zeros = tail.prefix { $0 == 0 }.count
      #expect(error(packed + tail, method) == .trailing(method, byte: packed.count + zeros), "\(tail)")
    }
  }

  private func refusal(_ bomb: [UInt8], _ method: CompressionMethod) -> CompressionError? {
    failure { () throws(CompressionError) in _ = try decompressed(bomb, method, chunks: [1 << 12]) }
  }

  @Test func tenGigabytesOutOfTenMegabytesAreRefused() throws {
    let member = try CompressionMethod.gzip.compressed([UInt8](repeating: 0, count: 1 << 24))
    var bomb: [UInt8] = []
    for _ in 0..<640 { bomb += member }
    guard case .excessive(let compressed, let decompressed)? = refusal(bomb, .gzip) else { return #expect(Bool(false)) }
    // Refused early, long before the end.
    #expect(compressed < 1 << 17 && decompressed > 64 << 20 && decompressed < 65 << 20)
  }

  @Test func tenGigabytesOutOfAFewHundredKilobytesAreRefused() throws {
    // A frame with a window of 128 KiB, all blocks of which repeat one byte 128 Ki times.
    let block = [2 | UInt32(1 << 17) << 3].flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8), UInt8($0 >> 16)]
    }
    let header: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0, 7 << 3]
    var bomb = header
    for _ in 0..<80_000 { bomb += block + [0x61] }
    guard case .excessive(_, let decompressed)? = refusal(bomb, .zstandard) else { return #expect(Bool(false)) }
    #expect(decompressed < 65 << 20)
  }

  @Test(arguments: CompressionMethod.allCases) func limitsAreTheCallers(method: CompressionMethod) throws {
    let bytes = [UInt8](repeating: 0x61, count: 1 << 20)
    let packed = try method.compressed(bytes)
    let ratio = bytes.count / packed.count
    func isRefused(_ ratio: Int, _ allowance: Int) -> Bool {
      let limits = DecompressionLimits(ratio: ratio, allowance: allowance, windowLog: 27)
      return failure { () throws(CompressionError) in _ = try method.decompressed(packed, limits: limits) } != nil
    }
    #expect(isRefused(ratio / 2, 1 << 18) && !isRefused(ratio / 2, 1 << 20) && !isRefused(.max, 0) && isRefused(0, 0))
    let isSame = try method.decompressed(packed, limits: .unlimited) == bytes
    #expect(isSame)
  }

  @Test func largeWindowsAreRefused() throws {
    // A frame that says it refers back 256 MiB, and holds one raw block.
    let frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0, 18 << 3, 1 | 3 << 3, 0, 0, 0x61, 0x62, 0x63]
    #expect(error(frame, .zstandard) == .windowTooLarge(bytes: 128 << 20))
    #expect(error(frame, .zstandard, limits: .unlimited) == nil)
    #expect(try CompressionMethod.zstandard.decompressed(frame, limits: .unlimited) == Array("abc".utf8))
  }
}
