// How far compressed bytes may inflate.

/// Limits that keep a small file from filling memory or disk.
///
/// News and graphs shrink to a third or, where they repeat themselves much, to a thirtieth; gzip can reach 1 : 1,032 and Zstandard
/// 1 : 30,000, with nothing but repetition.
public struct DecompressionLimits: Sendable, Equatable {
  /// How many bytes may come of each compressed byte, on the average of those read so far. Looked at beyond `allowance` only.
  public var ratio: Int
  /// How many bytes may come in any case.
  public var allowance: Int
  /// Binary logarithm of how many bytes back a frame of Zstandard may refer, which is the memory that a decompressor takes; 10 to 31.
  public var windowLog: Int

  /// Limits from their parts.
  public init(ratio: Int, allowance: Int, windowLog: Int) {
    (self.ratio, self.allowance, self.windowLog) = (ratio, allowance, windowLog)
  }

  /// At most 250 : 1 beyond the first 64 MiB, and 128 MiB of memory, which is what `zstd` allows, too, unless it is told otherwise.
  public static let standard = DecompressionLimits(ratio: 250, allowance: 64 << 20, windowLog: 27)

  /// For files that are trusted: of any ratio, with 2 GiB of memory, which is as far as Zstandard goes.
  public static let unlimited = DecompressionLimits(ratio: .max, allowance: .max, windowLog: 31)
}
