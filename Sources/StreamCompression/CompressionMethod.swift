// The ways of compressing files that are known, and how a file's name and its first bytes tell them.

import CCompressionShim

/// A way of compressing the bytes of a file.
public enum CompressionMethod: String, Sendable, CaseIterable {
  /// gzip (RFC 1952): one member or several in a row.
  case gzip = "gz"
  /// Zstandard (RFC 8878): one frame or several in a row, also with frames to be skipped.
  case zstandard = "zst"

  /// Ending of the names of such files, without the full stop.
  public var fileExtension: String { rawValue }

  /// The name of the format, for people.
  public var name: String {
    switch self {
    case .gzip: "gzip"
    case .zstandard: "Zstandard"
    }
  }

  /// The method that the ending of a file's name tells, in letters of either case; nil for none.
  public init?(path: String) {
    guard let method = Self.allCases.first(where: { path.lowercased().hasSuffix(".\($0.fileExtension)") }) else { return nil }
    self = method
  }

  /// A path without the ending that tells how the file is compressed; others as they are.
  public static func stripped(_ path: String) -> String {
    CompressionMethod(path: path).map { String(path.dropLast($0.fileExtension.count + 1)) } ?? path
  }

  /// The method that a file's first bytes tell; nil for none.
  ///
  /// No text in UTF-8 or UTF-16 begins so.
  public init?(contents: [UInt8]) {
    let method = Self.allCases.first {
      contents.count >= $0.signatureLength && $0.mayBegin(with: contents.prefix($0.signatureLength))
    }
    guard let method else { return nil }
    self = method
  }

  /// How many bytes tell the begin of a gzip member or a frame.
  var signatureLength: Int { self == .gzip ? 3 : 4 }

  /// Whether a gzip member or a frame can begin with these bytes, of which there are `signatureLength` at most.
  func mayBegin(with bytes: some Sequence<UInt8>) -> Bool {
    signatures.contains { zip($0, bytes).allSatisfy { $0.contains($1) } }
  }

  private var signatures: [[ClosedRange<UInt8>]] {
    switch self {
    case .gzip: [[0x1F...0x1F, 0x8B...0x8B, 0x08...0x08]]
    // A frame of data, or one to be skipped.
    case .zstandard:
      [[0x28...0x28, 0xB5...0xB5, 0x2F...0x2F, 0xFD...0xFD], [0x50...0x5F, 0x2A...0x2A, 0x4D...0x4D, 0x18...0x18]]
    }
  }

  /// The method as the C functions name it.
  var shimmed: ccompression_method { self == .gzip ? CCOMPRESSION_GZIP : CCOMPRESSION_ZSTANDARD }
}
