// Catalogue files on disk: which are read, and in which order.

import AliasMatching

extension CatalogueSource {
  /// Reads catalogue files: `.yaml` files as named, and all those below folders, in ascending order of their paths.
  ///
  /// - Parameters:
  ///   - paths: files and folders.
  ///   - root: a folder that messages and rules leave out of the paths of files below it.
  /// - Throws: `FileError` if a path cannot be read.
  public init(paths: [String], root: String = "") throws(FileError) {
    self.init()
    for path in paths { try read(path: path, root: root) }
  }

  private mutating func read(path: String, root: String) throws(FileError) {
    switch try FileReading.kind(of: path) {
    case .folder:
      for name in try FileReading.names(in: path) where !name.hasPrefix(".") {
        let inner = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
        let isFolder = try FileReading.kind(of: inner) == .folder
        if isFolder || name.hasSuffix(".yaml") { try read(path: inner, root: root) }
      }
    case .file, .other:
      let text = UTF8Text(repairing: try FileReading.bytes(of: path))
      let isBelow = !root.isEmpty && path.hasPrefix(root + "/")
      read(text.string(0..<text.bytes.count), file: isBelow ? String(path.dropFirst(root.count + 1)) : path)
    }
  }
}

extension Catalogue {
  /// The catalogue that a file holds in compiled form; nil if it holds something else, such as YAML, or is a folder.
  ///
  /// - Throws: `FileError` if the file cannot be read, `CatalogueError.unreadable` if another version compiled it.
  public static func compiled(at path: String) throws -> Catalogue? {
    guard try FileReading.kind(of: path) != .folder else { return nil }
    let bytes = try FileReading.bytes(of: path)
    return CatalogueImage.isImage(bytes) ? try Catalogue(compiled: bytes) : nil
  }
}
