// Which files make up a corpus, and in which order.

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

  /// The files, in the order of the paths given, within a folder in the order of the bytes of their paths.
  public private(set) var items: [Item] = []
  /// What could not be listed.
  public private(set) var problems: [CorpusProblem] = []
  /// How they are read, and which documents are chosen.
  public let plan: ReadingPlan
  private var seenFiles: Set<String> = []
  private var seenIDs: Set<String> = []

  /// The corpus below these paths.
  ///
  /// A file that is reached twice is read once. Of folders the files of `DocumentForms` are taken, or those of the plan's form, but names
  /// that begin with a full stop; a file that is named is read whatever its ending, as text if its ending tells no form.
  ///
  /// - Parameters:
  ///   - paths: files, folders (with all below them), patterns of both (`news/*.txt`; `**` for folders at any depth), or `-` for
  ///     standard input.
  ///   - plan: how they are read.
  public init(paths: [String], plan: ReadingPlan = ReadingPlan()) {
    self.plan = plan
    for (origin, path) in paths.enumerated() { add(path, origin: origin) }
  }

  /// The corpus of some of its files. What could not be listed stays with it.
  public func keeping(_ isKept: (Item) -> Bool) -> Corpus {
    var part = self
    part.items = items.filter(isKept)
    return part
  }

  /// What of the plan changes results, in the user's words and a fixed order.
  var reading: [String] { plan.words }

  // MARK: Listing

  private mutating func add(_ path: String, origin: Int) {
    if path == "-" {
      addFile("-", id: "-", isNamed: true, origin: origin)
      return
    }
    if Glob.isPattern(path), (try? FileReading.kind(of: path)) == nil {
      let (found, fixed) = Glob.paths(path)
      if found.isEmpty { problems.append(CorpusProblem(path: path, reason: "matches no file", isSkipped: true, isNamed: true)) }
      for path in found { add(path, id: String(decoding: path.utf8.dropFirst(fixed), as: UTF8.self), origin: origin) }
    } else {
      add(path, id: path.split(separator: "/").last.map(String.init) ?? path, origin: origin)
    }
  }

  /// Adds what a path leads to.
  ///
  /// - Parameter id: the id of the document if it is a file.
  private mutating func add(_ path: String, id: String, origin: Int) {
    do {
      switch try FileReading.kind(of: path) {
      case .folder:
        let before = items.count + problems.count
        var seenFolders: Set<String> = []
        addFolder(path, below: "", root: path, origin: origin, &seenFolders)
        if items.count + problems.count == before {
          let endings = endings.map { ".\($0)" }.joined(separator: ", ")
          problems.append(
            CorpusProblem(
              path: path, reason: "the folder holds no file with one of the endings \(endings)", isSkipped: true, isNamed: true))
        }
      case .file, .other:
        addFile(path, id: id, isNamed: true, origin: origin)
      }
    } catch {
      problems.append(CorpusProblem(path: path, reason: error.reason, isSkipped: true, isNamed: true))
    }
  }

  private mutating func addFolder(_ folder: String, below: String, root: String, origin: Int, _ seen: inout Set<String>) {
    // A symbolic link may lead back to a folder above.
    let canonical = FileReading.canonical(folder)
    guard seen.insert(canonical).inserted else { return }
    let inside = canonical.hasSuffix("/") ? canonical : canonical + "/"
    var entries: [(path: String, id: String, kind: FileKind, canonical: String?, key: String)] = []
    do {
      for (name, told) in try FileReading.entries(in: folder) where !name.hasPrefix(".") {
        let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)", id = below + name
        do {
          let (kind, isLink) = try FileReading.kindAndLink(at: path, told: told)
          // Sorted by whole path: "a.txt" comes before what is in the folder "a", as "." sorts before "/".
          let key = kind == .folder ? id + "/" : id
          // Asking the system for it takes a call for each folder above.
          entries.append((path, id, kind, isLink ? nil : inside + name, key))
        } catch {
          problems.append(CorpusProblem(path: path, reason: error.reason, isSkipped: true, isNamed: false))
        }
      }
    } catch {
      problems.append(CorpusProblem(path: folder, reason: error.reason, isSkipped: true, isNamed: folder == root))
    }
    for entry in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      switch entry.kind {
      case .folder: addFolder(entry.path, below: entry.id + "/", root: root, origin: origin, &seen)
      case .file where isRead(entry.id):
        addFile(entry.path, id: entry.id, isNamed: false, origin: origin, canonical: entry.canonical)
      case .file, .other: continue
      }
    }
  }

  /// - Parameter canonical: the path without symbolic links and dots, if it is known.
  private mutating func addFile(_ path: String, id: String, isNamed: Bool, origin: Int, canonical: String? = nil) {
    guard seenFiles.insert(path == "-" ? path : canonical ?? FileReading.canonical(path)).inserted else { return }
    // Two roots may hold files of one name: the second is told by its whole path.
    let unique = seenIDs.contains(id) ? path : id
    seenIDs.insert(unique)
    items.append(Item(path: path, id: unique, origin: origin, isNamed: isNamed))
  }

  /// The endings of files that are taken from folders.
  private var endings: [String] { plan.form?.fileExtensions ?? DocumentForms.fileExtensions }

  private func isRead(_ name: String) -> Bool {
    guard let form = DocumentForms.form(ofFile: name) else { return false }
    return plan.form.map { $0.name == form.name } ?? true
  }
}
