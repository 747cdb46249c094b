// Foreign text made fit for XML, for DOT and for the eye: no forbidden scalars, no direction controls, no walls of text.

import ActorNetworks
import GraphFiles

/// What may stand in a figure, made from what a catalogue, a user or a file said.
enum SafeText {
  /// One line: white space runs to single spaces, scalars that XML 1.0 forbids or that have no shape to U+FFFD, controls of direction
  /// dropped, towers of combining marks cut at four, and everything after `limit` characters replaced by an ellipsis.
  ///
  /// - Complexity: O(limit), however long the text is.
  static func line(_ text: String, limit: Int) -> String { isLine(text, limit: limit) ? text : cleanedLine(text, limit: limit) }

  /// Whether nothing of a text needs a change, which holds of nearly all: letters and punctuation that Unicode's tables need not be
  /// asked about, single spaces between them, and not too many.
  private static func isLine(_ text: String, limit: Int) -> Bool {
    var (count, isBehindSpace) = (0, true)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20:
        if isBehindSpace { return false }
        isBehindSpace = true
      // ASCII, Latin without the soft hyphen, Cyrillic, Arabic, and general punctuation.
      case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x24F, 0x400...0x481, 0x60C, 0x61B, 0x61F...0x64A, 0x2010...0x2027:
        isBehindSpace = false
      default: return false
      }
      count += 1
      if count > limit { return false }
    }
    return !isBehindSpace
  }

  /// The same for any text.
  static func cleanedLine(_ text: String, limit: Int) -> String {
    var out = String.UnicodeScalarView()
    var (marks, pendingSpace) = (0, false)
    // Sixteen scalars make up the longest character worth keeping; what lies behind would be cut anyway.
    for scalar in text.unicodeScalars.prefix(limit * 16 + 16) {
      if PlainText.isDirectionControl(scalar) { continue }
      if scalar.properties.isWhitespace {
        pendingSpace = !out.isEmpty
        continue
      }
      let isMark = scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .enclosingMark
      marks = isMark ? marks + 1 : 0
      if marks > 4 { continue }
      if pendingSpace { out.append(" ") }
      pendingSpace = false
      out.append(PlainText.isShapeless(scalar) ? "\u{FFFD}" : scalar)
    }
    let clean = String(out)
    let isCut = clean.count > limit || text.unicodeScalars.dropFirst(limit * 16 + 16).first != nil
    return isCut ? clean.prefix(limit - 1) + "…" : clean
  }

  /// The text of an XML element or a quoted attribute; the text must have passed `line`.
  static func xml(_ text: String) -> String {
    guard text.utf8.contains(where: { entity(of: $0) != nil }) else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      if let entity = entity(of: byte) { out += entity.utf8 } else { out.append(byte) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// What XML has for a character that would be taken for its own; nil for others, and for bytes of longer characters.
  private static func entity(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// A quoted DOT string that Graphviz shows as it is: its escapes (`\N`, `\"`) and entities (`&amp;`) undone; the text must have
  /// passed `line`.
  static func dotQuoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case "\"": out += "\\\""
      case "&": out += "&amp;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// A name for XML ids, injective: what is not a letter, a digit or a hyphen of ASCII becomes its number between underscores.
  static func identifier(_ id: String) -> String {
    var out = ""
    for scalar in id.unicodeScalars.prefix(400) {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": out.unicodeScalars.append(scalar)
      default: out += "_" + String(scalar.value, radix: 16) + "_"
      }
    }
    return out
  }

  /// Whether the first letter with a direction runs from right to left.
  static func isRightToLeft(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      if ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) { return false }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber, .spacingMark:
        return isRightToLeft(scalar)
      case .decimalNumber, .otherNumber, .nonspacingMark: continue
      default: if isRightToLeft(scalar), scalar.value > 0x7FF { return true }
      }
    }
    return false
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
