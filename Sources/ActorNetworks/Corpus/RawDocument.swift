// A document as a form gives it: bytes of its fields, before they are dates, languages and valid text.

/// The fields of a document, decoded from their notation. They are UTF-8 but for what is malformed.
struct RawDocument {
  // Side by side rather than in an array, which would be made for each document.
  private var text, title, id, date, source, language, url: [UInt8]?
  /// How many malformed sequences were replaced before.
  var malformed = 0
  /// The first of them in the file, if it is known.
  var firstMalformedByte: Int?

  subscript(role: FieldRole) -> [UInt8]? {
    get {
      switch role {
      case .text: text
      case .title: title
      case .id: id
      case .date: date
      case .source: source
      case .language: language
      case .url: url
      }
    }
    set {
      switch role {
      case .text: text = newValue
      case .title: title = newValue
      case .id: id = newValue
      case .date: date = newValue
      case .source: source = newValue
      case .language: language = newValue
      case .url: url = newValue
      }
    }
  }
}

/// Why a document could not be read from its file.
struct FormError: Error, Equatable {
  /// What is wrong and what to do.
  let reason: String
  /// Offset of the place in the bytes read.
  var offset = 0

  init(_ reason: String, at offset: Int = 0) { (self.reason, self.offset) = (reason, offset) }
}
