// The list of forms of corpus files.

import StreamCompression

/// All forms that corpora are read in.
public enum DocumentForms {
  /// The forms, in the order in which they are shown.
  public static let all: [any DocumentForm] = [
    TextForm(),
    HTMLForm(),
    JSONLinesForm(),
    JSONForm(),
    TableForm(.comma),
    TableForm(.tab),
  ]

  /// The endings of the files that are taken from folders.
  public static let fileExtensions = all.flatMap(\.fileExtensions)

  /// The form of a name.
  public static func named(_ name: String) -> (any DocumentForm)? { all.first { $0.name == name } }

  /// The form that a file's name tells by its ending, before that of a compression; nil for others.
  public static func form(ofFile name: String) -> (any DocumentForm)? {
    let name = CompressionMethod.stripped(name)
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return all.first { $0.fileExtensions.contains(ending) }
  }
}
