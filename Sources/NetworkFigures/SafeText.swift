// Foreign text made fit for XML, for DOT and for the eye: no forbidden scalars, no direction controls, no walls of text.

import ActorNetworks
import GraphFiles

/// What may stand in a figure, made from what a catalogue, a user or a file said.
enum SafeText {
  /// One line: white space runs to single spaces, scalars that XML 1.0 forbids or that have no shape to U+FFFD, controls of direction
  /// dropped, towers of combining marks cut at four, and everything after `limit` characters replaced by an ellipsis.
  ///
  /// - Complexity: O(limit), however long the text is.
  static func line(_ text: String, limit: Int) -> String {
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
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
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
