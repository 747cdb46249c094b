// Why bytes cannot be compressed or decompressed.

import CCompressionShim

/// Why bytes were not compressed or decompressed. The texts are the library's own words and may be empty; bytes are counted from 0.
public enum CompressionError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The library is not installed, or too old.
  case unavailable(CompressionMethod, String)
  /// The bytes do not begin as such files do.
  case foreign(CompressionMethod)
  /// The bytes are damaged about this one.
  case corrupt(CompressionMethod, byte: Int, String)
  /// The bytes end before the data in them do.
  case truncated(CompressionMethod)
  /// Something else stands behind the data, from this byte.
  case trailing(CompressionMethod, byte: Int)
  /// The data are larger than `DecompressionLimits` allow for so many compressed bytes.
  case excessive(compressed: Int, decompressed: Int)
  /// A frame of Zstandard refers back further than `DecompressionLimits` allow.
  case windowTooLarge(bytes: Int)
  /// No memory.
  case outOfMemory

  /// What is wrong and what to do about it, in a line that stands behind the file's name.
  public var description: String {
    switch self {
    case .unavailable(.gzip, let words):
      "files in gzip need zlib: apt-get install zlib1g (Debian, Ubuntu); macOS has it" + Self.bracket(words)
    case .unavailable(.zstandard, let words):
      "files in Zstandard need libzstd 1.4 or newer: apt-get install libzstd1 (Debian, Ubuntu), brew install zstd (macOS)"
        + Self.bracket(words)
    case .foreign(let method):
      "is not compressed with \(method.name), which its name says; name it for what it is, or fetch it again"
    case .corrupt(let method, let byte, let words):
      "its \(method.name) data are damaged about byte \(byte)\(Self.bracket(words)); fetch or make it again"
    case .truncated(let method): "its \(method.name) data are cut off: the end is missing; fetch or make it again"
    case .trailing(let method, let byte):
      "something else follows its \(method.name) data, from byte \(byte); cut that off, or make the file again"
    case .excessive(let compressed, let decompressed):
      "\(compressed) bytes of it unpack to \(decompressed) and more, as files do that are made to fill memory; if you trust it, unpack it first, or allow it with --allow-large-archives where articles are read"
    case .windowTooLarge(let bytes):
      "it takes more than \(bytes >> 20) MiB of memory to unpack, as files do that 'zstd --long' made; unpack it first, with 'zstd -d --long=31'"
    case .outOfMemory: "no memory to pack or unpack it"
    }
  }

  private static func bracket(_ words: String) -> String { words.isEmpty ? "" : " (\(words))" }
}

extension ccompression_message {
  /// The words in one line.
  var words: String {
    withUnsafeBytes(of: text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      .split(whereSeparator: \.isNewline).joined(separator: "; ")
  }
}
