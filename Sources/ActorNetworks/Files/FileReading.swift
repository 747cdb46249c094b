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
  static func kind(of path: String) throws(FileError) -> FileKind {
    guard !path.utf8.contains(0) else { throw FileError(path: path, reason: "a path cannot contain a NUL character") }
    var info = stat()
    guard stat(path, &info) == 0 else { throw .last("cannot open", path) }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The path without symbolic links and dots, by which two ways to one file are told to be one.
  static func canonical(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Names in a folder, without `.` and `..`, in ascending order of their bytes.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw .last("cannot list", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// All bytes of a file, decompressed if it is compressed; `-` is standard input.
  ///
  /// Whether it is compressed is told by its first bytes, too, so that standard input may be.
  ///
  /// - Throws: `FileError` if the system refuses, or if a compressed file is damaged, is not what its name says, or inflates beyond
  ///   `DecompressionLimits.standard`.
  public static func bytes(of path: String) throws(FileError) -> [UInt8] {
    let bytes = try storedBytes(of: path)
    guard let method = CompressionMethod(path: path) ?? CompressionMethod(contents: bytes) else { return bytes }
    do {
      return try method.decompressed(bytes)
    } catch {
      throw FileError(path: path, reason: error.description)
    }
  }

  /// All bytes of a file as it is.
  private static func storedBytes(of path: String) throws(FileError) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    guard descriptor >= 0 else { throw .last("cannot open", path) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var info = stat()
    let expected = fstat(descriptor, &info) == 0 ? Int(info.st_size) : 0
    // One byte more than expected, so that the end is seen without growing.
    var bytes = [UInt8](repeating: 0, count: max(expected, 0) + 1)
    var filled = 0
    while true {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: max(bytes.count, 1 << 16)) }
      let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + filled }, $0.count - filled) }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw .last("cannot read", path) }
      if got == 0 { break }
      filled += got
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
