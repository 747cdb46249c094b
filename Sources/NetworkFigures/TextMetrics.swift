// How wide a text will be drawn, without a font at hand: advance widths in thousandths of the font size.
//
// The tables were read from Debian's Noto Sans, Noto Sans Arabic and further Noto Sans fonts (regular weight) with fontTools:
// ASCII letter by letter; Arabic as the wider of the initial and medial forms, and the wider of the isolated and final forms;
// other scripts by class, at about the third quartile of the class, so that an estimate errs to the wide side.

/// Widths and heights of text in the figure's fonts.
enum TextMetrics {
  /// The fonts, in order of preference; whatever is missing on the reader's machine falls through to the next.
  static let fontFamily = "'Noto Sans','Noto Sans Arabic','DejaVu Sans',sans-serif"
  /// From the baseline up to the top of a line, and down to its bottom, in font sizes.
  static let (ascent, descent) = (1.069, 0.293)
  /// From one baseline to the next, in font sizes.
  static let lineAdvance = 1.2
  /// How much wider the bold weight is than the regular one.
  static let boldFactor = 1.08

  /// Estimated width of one line of text, in the unit of `fontSize`.
  static func width(of text: String, fontSize: Double, bold: Bool = false) -> Double {
    let scalars = Array(text.unicodeScalars)
    var sum = 0
    for (index, scalar) in scalars.enumerated() {
      sum += advance(of: scalar, before: index + 1 < scalars.count ? scalars[index + 1] : nil)
    }
    return Double(sum) * fontSize * (bold ? boldFactor : 1) / 1000
  }

  /// Thousandths of the font size that a scalar takes; Arabic letters join onward to a following letter.
  private static func advance(of scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Int {
    let value = scalar.value
    if value >= 0x20, value < 0x7F { return ascii[Int(value) - 0x20] }
    if value >= 0x621, value <= 0x64A {
      let form = arabic[Int(value) - 0x621]
      return form.onward > 0 && next.map(isArabicLetter) == true ? form.onward : form.ending
    }
    if isZeroWidth(scalar) { return 0 }
    if value >= 0x671, value <= 0x6D3 { return next.map(isArabicLetter) == true ? 600 : 950 }
    for range in classes where value <= range.last { return value >= range.first ? width(of: scalar, in: range) : 1000 }
    return 1000
  }

  private static func width(of scalar: Unicode.Scalar, in range: ScalarClass) -> Int {
    range.upper > 0 && scalar.properties.isUppercase ? range.upper : range.width
  }

  private static func isArabicLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x621...0x64A).contains(scalar.value) || (0x64B...0x65F).contains(scalar.value) || (0x670...0x6D3).contains(scalar.value)
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// Scalars of much the same width; `upper` is for capitals where the script has them, else 0.
  private struct ScalarClass {
    let first: UInt32
    let last: UInt32
    let width: Int
    let upper: Int

    init(_ first: UInt32, _ last: UInt32, _ width: Int, _ upper: Int = 0) {
      (self.first, self.last, self.width, self.upper) = (first, last, width, upper)
    }
  }

  /// In ascending order; what lies between two classes is taken as one em.
  private static let classes: [ScalarClass] = [
    ScalarClass(0xA0, 0xBF, 572), ScalarClass(0xC0, 0x24F, 615, 740), ScalarClass(0x250, 0x36F, 620),
    ScalarClass(0x370, 0x3FF, 620, 760), ScalarClass(0x400, 0x52F, 660, 815), ScalarClass(0x530, 0x58F, 725, 780),
    ScalarClass(0x590, 0x5FF, 635), ScalarClass(0x600, 0x60B, 700), ScalarClass(0x60C, 0x620, 434),
    ScalarClass(0x660, 0x669, 580), ScalarClass(0x66A, 0x66F, 500), ScalarClass(0x6D4, 0x6FF, 580),
    ScalarClass(0x700, 0x8FF, 950), ScalarClass(0x900, 0x97F, 742), ScalarClass(0x980, 0x9FF, 712),
    ScalarClass(0xA00, 0xA7F, 662), ScalarClass(0xA80, 0xAFF, 750), ScalarClass(0xB80, 0xBFF, 1172),
    ScalarClass(0xC00, 0xC7F, 778), ScalarClass(0xC80, 0xCFF, 807), ScalarClass(0xD00, 0xD7F, 1292),
    ScalarClass(0xD80, 0xDFF, 1022), ScalarClass(0xE00, 0xE7F, 616), ScalarClass(0xE80, 0xEFF, 635),
    ScalarClass(0x1000, 0x109F, 892), ScalarClass(0x10A0, 0x10FF, 662), ScalarClass(0x1200, 0x137F, 774),
    ScalarClass(0x1780, 0x17FF, 733), ScalarClass(0x1E00, 0x1EFF, 616, 760), ScalarClass(0x1F00, 0x1FFF, 620, 760),
    ScalarClass(0x2000, 0x200A, 500), ScalarClass(0x2010, 0x2012, 400), ScalarClass(0x2013, 0x2013, 500),
    ScalarClass(0x2018, 0x2019, 225), ScalarClass(0x201C, 0x201D, 410), ScalarClass(0x2022, 0x2022, 380),
    ScalarClass(0xFB50, 0xFDFF, 1000), ScalarClass(0xFE70, 0xFEFF, 900), ScalarClass(0x12000, 0x1254F, 2000),
    ScalarClass(0x1F000, 0x1FAFF, 1300),
  ]

  /// U+0020 to U+007E.
  private static let ascii: [Int] = [
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572, 572, 572, 572, 572, 572, 572,
    572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619, 524, 907, 760, 781, 605, 781,
    622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258,
    534, 258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
  ]

  /// U+0621 to U+064A: joined to the next letter (0 where the letter never is), and at the end of a joined run.
  private static let arabic: [(onward: Int, ending: Int)] = [
    (0, 411), (0, 289), (0, 289), (0, 472), (0, 291), (343, 760), (0, 291), (343, 1093), (0, 486), (373, 1093), (373, 1093),
    (637, 649), (637, 649), (637, 649), (0, 532), (0, 532), (0, 396), (0, 396), (850, 1269), (850, 1269), (949, 1352),
    (949, 1352), (710, 831), (710, 831), (521, 531), (521, 531), (508, 975), (508, 975), (343, 760), (373, 760), (373, 760),
    (0, 270), (495, 1098), (495, 808), (508, 922), (300, 730), (578, 562), (343, 730), (574, 486), (0, 472), (343, 760),
    (373, 760),
  ]
}
