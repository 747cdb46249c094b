// Reading files and listing folders through the system's own calls, whose errors are plain words.

import StreamCompression

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What stands at a path.
enum FileKind: Sendable {
  case file, folder, other
}

/// Reads files and lists folders.
public enum FileReading {
  /// Whether a folder stands at `path`.
  public static func isFolder(_ path: String) -> Bool { (try? kind(of: path)) == .folder }

  /// Whether a file stands at `path`.
  public static func isFile(_ path: String) -> Bool { (try? kind(of: path)) == .file }

  /// What stands at `path`, symbolic links followed.
  static func kind(of path: String) throws(FileError) -> FileKind { kind(try status(of: path, by: { stat($0, $1) })) }

  /// What stands at `path`, symbolic links followed, and whether it is such a link.
  ///
  /// - Parameter told: what its folder told of it, see `entries`, which spares a call to the system.
  static func kindAndLink(at path: String, told: FileKind?) throws(FileError) -> (kind: FileKind, isLink: Bool) {
    if let told { return (told, false) }
    let mode = try status(of: path, by: { lstat($0, $1) })
    return mode & S_IFMT == S_IFLNK ? (try kind(of: path), true) : (kind(mode), false)
  }

  /// The mode of what stands at `path`, as this call of the system tells it.
  private static func status(
    of path: String, by call: (UnsafePointer<CChar>, UnsafeMutablePointer<stat>) -> CInt
  ) throws(FileError) -> mode_t {
    guard !path.utf8.contains(0) else { throw FileError(path: path, reason: "a path cannot contain a NUL character") }
    var info = stat()
    guard call(path, &info) == 0 else { throw .last("cannot open", path) }
    return info.st_mode
  }

  private static func kind(_ mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// The path without symbolic links and dots, by which two ways to one file are told to be one.
  static func canonical(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Names in a folder, without `.` and `..`, in ascending order of their bytes.
  static func names(in folder: String) throws(FileError) -> [String] { try entries(in: folder).map(\.name) }

  /// The same with what stands there; nil where that is a link, or where the system does not tell with the name.
  static func entries(in folder: String) throws(FileError) -> [(name: String, kind: FileKind?)] {
    guard let stream = opendir(folder) else { throw .last("cannot list", folder) }
    defer { closedir(stream) }
    var entries: [(name: String, kind: FileKind?)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { String(cString: $0) }
      }
      guard name != "." && name != ".." else { continue }
      let kind: FileKind? =
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        default: nil
        }
      entries.append((name, kind))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// All bytes of a file, decompressed if it is compressed; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limits: how far it may inflate.
  /// - Throws: `FileError` if the system refuses, or if a compressed file is damaged, is not what its name says, or inflates beyond
  ///   the limits.
  public static func bytes(of path: String, limits: DecompressionLimits = .standard) throws(FileError) -> [UInt8] {
    var stream = try ByteStream(path, limits: limits)
    let expected = stream.expectedCount
    // More room than expected, so that the end is seen without growing.
    var bytes = [UInt8](repeating: 0, count: expected + ByteStream.leastRoom)
    var filled = 0
    // Where the size is known, the system need not be asked for the end.
    while filled == 0 || filled != expected || !stream.isPlain {
      if bytes.count - filled < ByteStream.leastRoom { bytes += [UInt8](repeating: 0, count: max(bytes.count, 1 << 16)) }
      let got = try stream.read(into: &bytes, from: filled)
      if got == 0 { break }
      filled += got
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// At most so many of a file's first bytes, decompressed.
  public static func begin(of path: String, atMost count: Int) throws(FileError) -> [UInt8] {
    var stream = try ByteStream(path, limits: .standard)
    var bytes = [UInt8](repeating: 0, count: count + ByteStream.leastRoom)
    var filled = 0
    while filled < count {
      let got = try stream.read(into: &bytes, from: filled)
      if got == 0 { break }
      filled += got
    }
    return Array(bytes.prefix(min(filled, count)))
  }
}
