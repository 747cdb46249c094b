// Plain text.

/// Plain text, and Markdown, which is read as it stands: a file is a document.
struct TextForm: FileForm {
  let name = "txt"
  let fileExtensions = ["txt", "md"]
  let summary = "a file is a document, as it stands; no metadata"

  func document(of bytes: [UInt8], encoding: TextEncoding) throws(FormError) -> RawDocument {
    var raw = RawDocument()
    raw[.text] = try FileText(bytes, encoding: encoding, into: &raw).bytes
    return raw
  }
}
