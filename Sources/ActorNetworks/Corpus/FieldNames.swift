// Which columns of tables and fields of JSON hold what of a document.

/// What a column or field holds.
public enum FieldRole: Int, Sendable, CaseIterable {
  case text, title, id, date, source, language, url

  /// The names by which it is found, in the order in which they are tried.
  public var usualNames: [String] {
    switch self {
    case .text:
      [
        "text", "body", "content", "article", "maintext", "full_text", "fulltext", "article_text", "article_body", "articlebody",
        "body_text", "plain_text", "story", "transcript",
      ]
    case .title: ["title", "headline", "heading"]
    case .id: ["id", "_id", "guid", "uuid", "doc_id", "document_id", "article_id"]
    case .date:
      [
        "date", "published", "publish_date", "pubdate", "published_at", "publishedat", "date_publish", "date_published",
        "datepublished", "published_date", "publication_date", "created_at", "timestamp", "datetime",
      ]
    case .source:
      ["source", "source_domain", "source_name", "publisher", "publication", "outlet", "newspaper", "media", "site", "domain"]
    case .language: ["language", "lang"]
    case .url: ["url", "link", "uri"]
    }
  }
}

/// The names of columns and fields: those that the user chose, and the usual ones of the other roles. Case does not matter.
public struct FieldNames: Sendable, Equatable {
  private struct Name: Sendable, Equatable {
    /// Where it stands in `letters`.
    let begin: Int
    let role: FieldRole
    /// The lower, the sooner it is taken.
    let rank: Int
  }

  /// The names that the user chose.
  public let chosen: [FieldRole: String]
  /// The bytes of all names, so that no name holds an array: each field of each record is compared with many.
  private let letters: [UInt8]
  /// The names by their numbers of bytes.
  private let names: [[Name]]

  /// Names of which some are chosen.
  public init(_ chosen: [FieldRole: String] = [:]) {
    self.chosen = chosen
    var letters: [UInt8] = [], names: [[Name]] = []
    for role in FieldRole.allCases {
      for (rank, name) in (chosen[role].map { [$0] } ?? role.usualNames).enumerated() {
        while names.count <= name.utf8.count { names.append([]) }
        names[name.utf8.count].append(Name(begin: letters.count, role: role, rank: rank))
        letters += name.utf8.map(\.asciiLowercased)
      }
    }
    (self.letters, self.names) = (letters, names)
  }

  /// Calls `body` with each role that a name has, and its rank in it.
  @inline(__always)
  func forEachRole(of name: UnsafeBufferPointer<UInt8>, _ body: (FieldRole, Int) -> Void) {
    guard name.count < names.count else { return }
    for known in names[name.count] {
      var length = 0
      while length < name.count, letters[known.begin + length] == name[length].asciiLowercased { length += 1 }
      if length == name.count { body(known.role, known.rank) }
    }
  }
}
