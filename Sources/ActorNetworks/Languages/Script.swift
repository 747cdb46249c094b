// The scripts of the catalogue's languages.

/// A script, as far as telling languages apart needs it.
public enum Script: Int, Sendable, Hashable, CaseIterable {
  /// The scripts of the known languages.
  case arabic, latin, cyrillic, armenian, hebrew, georgian, han
  /// Any other, and characters of none.
  case other

  /// The script of a letter.
  init(_ scalar: Unicode.Scalar) { self.init(scalar.value) }

  /// The script of the letter of this number.
  init(_ value: UInt32) {
    switch value {
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: self = .arabic
    // With the schwa of Azerbaijani, which stands among the phonetic letters.
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x259, 0x1E00...0x1EFF: self = .latin
    case 0x400...0x52F: self = .cyrillic
    case 0x531...0x587: self = .armenian
    case 0x590...0x5FF, 0xFB1D...0xFB4F: self = .hebrew
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: self = .han
    default: self = .other
    }
  }
}
