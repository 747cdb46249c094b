// The text of a file that is one document.

import AliasMatching

/// The decoded text of a whole file, which notes in its document what had to be repaired.
struct FileText {
  let bytes: [UInt8]

  /// - Throws: `FormError` if so much is malformed that the file is no text in this encoding.
  init(_ file: [UInt8], encoding: TextEncoding, into raw: inout RawDocument) throws(FormError) {
    let text = encoding.decode(file)
    let malformed = text.malformedSequences
    guard malformed * 20 <= file.count + 20, malformed == 0 || !text.bytes.contains(0) else {
      throw FormError(
        "is not text in the expected encoding (\(malformed) malformed sequences); name its encoding with --encoding")
    }
    (raw.malformed, raw.firstMalformedByte) = (malformed, text.firstMalformedByte)
    bytes = text.bytes
  }
}
