// Repairing of malformed UTF-8, against the standard library.

import TestSupport
import Testing

@testable import AliasMatching

@Suite struct UTF8TextTests {
  /// The standard library replaces maximal subparts too.
  private func isRepairedAsElsewhere(_ bytes: [UInt8]) -> Bool {
    let text = UTF8Text(repairing: bytes)
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    return text.bytes == Array(String(decoding: bytes, as: UTF8.self).utf8) && (text.malformedSequences == 0) == isValid
      && (text.firstMalformedByte == nil) == isValid
  }

  /// Each sequence of interest at each place around the borders of blocks, and cut off by the text's end.
  @Test func bordersOfBlocks() {
    let sequences: [[UInt8]] = [
      [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEF, 0xBF, 0xBF],
      [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF],
      [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xE2, 0x82], [0xF1, 0x80, 0x80], [0xD8, 0xC1], [0xC3, 0xC3, 0xA9], [0xC3, 0xA9, 0xA9],
      [0xE2, 0x82, 0xAC, 0x80], [0xF0, 0x9F, 0x98, 0x80, 0x80],
    ]
    for sequence in sequences {
      for before in Array(56...66) + Array(120...130) {
        for behind in [0, 1, 70] {
          let bytes = [UInt8](repeating: 0x61, count: before) + sequence + [UInt8](repeating: 0x62, count: behind)
          let isRepaired = isRepairedAsElsewhere(bytes)
          #expect(isRepaired, "\(sequence) at \(before), \(behind) behind it")
        }
      }
    }
  }

  @Test func randomBytes() {
    var random = SeededGenerator(seed: 23)
    let samples = ["اتهامات لجامعة سعودية", "“Quoted” – naïve café", "俄罗斯总统", "😀🇦🇲", "plain ASCII text"].map { Array($0.utf8) }
    for round in 0..<3000 {
      var bytes: [UInt8] = []
      while bytes.count < round % 400 { bytes += samples[Int.random(in: samples.indices, using: &random)] }
      for _ in 0..<Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0x70...0xFF, using: &random)
      }
      let isRepaired = isRepairedAsElsewhere(bytes)
      #expect(isRepaired, "round \(round)")
    }
  }

  /// The standard library repairs by the same rule.
  @Test(arguments: 0..<100) func repairsLikeTheStandardLibrary(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pool: [UInt8] = [
      0x41, 0x80, 0xBF, 0xC0, 0xC3, 0xA9, 0xD8, 0xE0, 0xE2, 0x82, 0xAC, 0xED, 0xA0, 0xF0, 0x9F, 0x90, 0xF4, 0x8F, 0xF5, 0xFF,
      0x0A,
    ]
    let bytes = (0..<200).map { _ in pool.randomElement(using: &random) ?? 0x41 }
    let text = UTF8Text(repairing: bytes)
    #expect(text.bytes == Array(String(decoding: bytes, as: UTF8.self).utf8))
  }

  @Test func countsWhatItRepairs() {
    let text = UTF8Text(repairing: [0x41, 0xFF, 0x42, 0xE2, 0x82])
    #expect(text.malformedSequences == 2)
    #expect(text.firstMalformedByte == 1)
    #expect(text.scalarCount(0..<text.bytes.count) == 4)
  }
}
