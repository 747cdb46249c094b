// Which files make up a corpus, in which order, and how one is read.

import AliasMatching
import StreamCompression

/// Something that was to be read and was not, or not as it stood.
public struct CorpusProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file or folder.
  public var path: String
  /// What is wrong and what to do about it.
  public var reason: String
  /// Whether the input was left out; otherwise it was repaired and read.
  public var isSkipped: Bool
  /// Whether the user named this very path, rather than a folder above it.
  public var isNamed: Bool

  /// `path: reason`.
  public var description: String { "\(path): \(reason)" }
}

/// A corpus: files in a fixed order, read one at a time.
///
/// Only paths are held in memory, never the files' texts.
public struct Corpus: Sendable {
  /// A file of the corpus.
  public struct Item: Sendable, Equatable {
    /// Where it is; `-` is standard input.
    public var path: String
    /// The document's id: the path below the corpus's root.
    public var id: String
    /// Index of the path, among those that the corpus was made of, that led to it.
    public var origin: Int
    var isNamed: Bool
  }

  /// Endings of the files that are taken from a folder, also compressed (`a.txt.gz`); a file that is named is read whatever its ending.
  public static let fileExtensions = ["txt", "md"]

  /// The files, in the order of the paths given, within a folder in the order of the bytes of their paths.
  public private(set) var items: [Item] = []
  /// What could not be listed.
  public private(set) var problems: [CorpusProblem] = []
  private let encoding: TextEncoding
  private let language: String?
  private let date: CalendarDate?
  private var seenFiles: Set<String> = []
  private var seenIDs: Set<String> = []

  /// The corpus below these paths.
  ///
  /// A file that is reached twice is read once. Names that begin with a full stop are left out of folders.
  ///
  /// - Parameters:
  ///   - paths: files, folders (with all below them), or `-` for one document from standard input.
  ///   - encoding: the files' encoding.
  ///   - language: code of the documents' language; nil to have it found for each.
  ///   - date: when the documents were written; nil to have it found for each.
  public init(paths: [String], encoding: TextEncoding = .automatic, language: String? = nil, date: CalendarDate? = nil) {
    self.encoding = encoding
    self.language = language
    self.date = date
    for (origin, path) in paths.enumerated() { add(path, origin: origin) }
  }

  /// The corpus of some of its files. What could not be listed stays with it.
  public func keeping(_ isKept: (Item) -> Bool) -> Corpus {
    var part = self
    part.items = items.filter(isKept)
    return part
  }

  /// What of the documents was told and not found, in the user's words and a fixed order.
  var reading: [String] {
    [language.map { "--language \($0)" }, date.map { "--date \($0)" }].compactMap { $0 }
  }

  /// Reads and decodes a file.
  ///
  /// - Returns: the document, and what had to be repaired in it.
  /// - Throws: `CorpusProblem` with `isSkipped` if it cannot be read, is empty, or is no text in the corpus's encoding.
  public func document(_ item: Item) throws(CorpusProblem) -> (document: Document, repaired: CorpusProblem?) {
    func problem(_ reason: String, isSkipped: Bool) -> CorpusProblem {
      CorpusProblem(path: item.path, reason: reason, isSkipped: isSkipped, isNamed: item.isNamed)
    }
    let bytes: [UInt8]
    do {
      bytes = try FileReading.bytes(of: item.path)
    } catch {
      throw problem(error.reason, isSkipped: true)
    }
    guard !bytes.isEmpty else { throw problem("is empty", isSkipped: true) }
    let text = encoding.decode(bytes)
    let malformed = text.malformedSequences
    guard malformed * 20 <= bytes.count + 20, malformed == 0 || !text.bytes.contains(0) else {
      throw problem(
        "is not text in the expected encoding (\(malformed) malformed sequences); name its encoding with --encoding",
        isSkipped: true)
    }
    var document = Document(id: item.id, text: text)
    document.language = language
    document.date = date
    guard malformed > 0 else { return (document, nil) }
    let place = text.firstMalformedByte.map { ", the first at byte \($0)" } ?? ""
    return (document, problem("\(malformed) malformed sequence(s) replaced by U+FFFD\(place)", isSkipped: false))
  }

  // MARK: Listing

  private mutating func add(_ path: String, origin: Int) {
    if path == "-" {
      addFile("-", id: "-", isNamed: true, origin: origin)
      return
    }
    do {
      switch try FileReading.kind(of: path) {
      case .folder:
        let before = items.count + problems.count
        var seenFolders: Set<String> = []
        addFolder(path, below: "", root: path, origin: origin, &seenFolders)
        if items.count + problems.count == before {
          let endings = Self.fileExtensions.map { ".\($0)" }.joined(separator: " or ")
          problems.append(
            CorpusProblem(path: path, reason: "the folder holds no \(endings) file", isSkipped: true, isNamed: true))
        }
      case .file, .other:
        addFile(path, id: path.split(separator: "/").last.map(String.init) ?? path, isNamed: true, origin: origin)
      }
    } catch {
      problems.append(CorpusProblem(path: path, reason: error.reason, isSkipped: true, isNamed: true))
    }
  }

  private mutating func addFolder(_ folder: String, below: String, root: String, origin: Int, _ seen: inout Set<String>) {
    // A symbolic link may lead back to a folder above.
    guard seen.insert(FileReading.canonical(folder)).inserted else { return }
    var entries: [(path: String, id: String, kind: FileKind)] = []
    do {
      for name in try FileReading.names(in: folder) where !name.hasPrefix(".") {
        let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        do {
          entries.append((path, below + name, try FileReading.kind(of: path)))
        } catch {
          problems.append(CorpusProblem(path: path, reason: error.reason, isSkipped: true, isNamed: false))
        }
      }
    } catch {
      problems.append(CorpusProblem(path: folder, reason: error.reason, isSkipped: true, isNamed: folder == root))
    }
    // Sorted by whole path: "a.txt" comes before what is in the folder "a", as "." sorts before "/".
    let sorted = entries.sorted { first, second in
      Self.sortKey(first).lexicographicallyPrecedes(Self.sortKey(second))
    }
    for entry in sorted {
      switch entry.kind {
      case .folder: addFolder(entry.path, below: entry.id + "/", root: root, origin: origin, &seen)
      case .file where Self.isText(entry.id): addFile(entry.path, id: entry.id, isNamed: false, origin: origin)
      case .file, .other: continue
      }
    }
  }

  private mutating func addFile(_ path: String, id: String, isNamed: Bool, origin: Int) {
    guard seenFiles.insert(path == "-" ? path : FileReading.canonical(path)).inserted else { return }
    // Two roots may hold files of one name: the second is told by its whole path.
    let unique = seenIDs.contains(id) ? path : id
    seenIDs.insert(unique)
    items.append(Item(path: path, id: unique, origin: origin, isNamed: isNamed))
  }

  private static func sortKey(_ entry: (path: String, id: String, kind: FileKind)) -> [UInt8] {
    Array((entry.id + (entry.kind == .folder ? "/" : "")).utf8)
  }

  private static func isText(_ name: String) -> Bool {
    let name = CompressionMethod.stripped(name)
    guard let dot = name.lastIndex(of: ".") else { return false }
    return fileExtensions.contains(name[name.index(after: dot)...].lowercased())
  }
}
