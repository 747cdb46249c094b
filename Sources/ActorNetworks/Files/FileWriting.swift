// Writing a file whole or not at all.

import StreamCompression

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes files so that a reader, or a crash, never sees half of one.
public enum FileWriting {
  /// Writes several files, each compressed as the ending of its name says; all are, before the first is written.
  ///
  /// - Parameter files: contents and their paths; nil for standard output.
  /// - Throws: `FileError` if one cannot be compressed or written.
  public static func write(_ files: [(path: String?, bytes: [UInt8])]) throws(FileError) {
    var stored: [(path: String?, bytes: [UInt8])] = []
    for (path, bytes) in files { stored.append((path, try compressed(bytes, for: path ?? "-"))) }
    for (path, bytes) in stored {
      if let path { try write(bytes, to: path) } else { try writeToStandardOutput(bytes) }
    }
  }

  private static func compressed(_ bytes: [UInt8], for path: String) throws(FileError) -> [UInt8] {
    do {
      return try CompressionMethod(path: path)?.compressed(bytes) ?? bytes
    } catch {
      throw FileError(path: path, reason: error.description)
    }
  }

  /// Replaces the file at `path` by these bytes: a temporary file in the same folder, flushed to the disk, then renamed.
  ///
  /// - Parameters:
  ///   - bytes: the whole content.
  ///   - path: a regular file, or nothing yet; its folder is made if need be. A symbolic link is followed.
  /// - Throws: `FileError` if the target is no regular file or the system refuses; nothing is left behind then.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    guard !path.utf8.contains(0) else { throw FileError(path: path, reason: "a path cannot contain a NUL character") }
    var target = path
    var info = stat()
    if stat(path, &info) == 0 {
      guard info.st_mode & S_IFMT == S_IFREG else {
        throw FileError(path: path, reason: "is not a regular file; name a file to write to")
      }
      target = FileReading.canonical(path)
    }
    let folder = self.folder(of: target)
    try makeFolder(folder)
    try uninterrupted { () throws(FileError) in try replace(target, in: folder, by: bytes, path) }
  }

  /// Lets signals that end the program wait: the temporary file would stay behind.
  private static func uninterrupted(_ body: () throws(FileError) -> Void) throws(FileError) {
    var ending = sigset_t(), before = sigset_t()
    sigemptyset(&ending)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&ending, signal) }
    pthread_sigmask(SIG_BLOCK, &ending, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  private static func replace(_ target: String, in folder: String, by bytes: [UInt8], _ path: String) throws(FileError) {
    var template = Array("\(folder)/.actorgraph-XXXXXX".utf8CString)  // safe: the template that mkstemp fills in
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .last("cannot write in folder \(folder)", path) }
    let temporary = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    do throws(FileError) {
      defer { close(descriptor) }
      try writeAll(bytes, to: descriptor, path)
      // mkstemp gives 0600; a written file gets what any new file gets.
      let mask = umask(0)
      umask(mask)
      guard fchmod(descriptor, 0o666 & ~mask) == 0, fsync(descriptor) == 0 else { throw FileError.last("cannot write", path) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, target) == 0 else {
      let error = FileError.last("cannot rename to", path)
      unlink(temporary)
      throw error
    }
    let opened = open(folder, O_RDONLY)
    if opened >= 0 {
      fsync(opened)
      close(opened)
    }
  }

  /// Writes these bytes to standard output.
  ///
  /// - Throws: `FileError` if the reader has gone or the disk is full.
  public static func writeToStandardOutput(_ bytes: [UInt8]) throws(FileError) {
    try writeAll(bytes, to: STDOUT_FILENO, "standard output")
  }

  /// Writes text to standard error, as far as anybody reads it.
  public static func writeToStandardError(_ text: String) {
    try? writeAll(Array(text.utf8), to: STDERR_FILENO, "standard error")
  }

  /// Makes a folder and those above it.
  private static func makeFolder(_ folder: String) throws(FileError) {
    var info = stat()
    if stat(folder, &info) == 0 {
      guard info.st_mode & S_IFMT == S_IFDIR else { throw FileError(path: folder, reason: "is not a folder") }
      return
    }
    try makeFolder(self.folder(of: folder))
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .last("cannot make the folder", folder) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Self.put(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .last("cannot write", path) }
      written += count
    }
  }

  private static func put(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    guard let start else { return 0 }
    #if canImport(Darwin)
      return Darwin.write(descriptor, start, count)
    #elseif canImport(Musl)
      return Musl.write(descriptor, start, count)
    #else
      return Glibc.write(descriptor, start, count)
    #endif
  }
}
