// Chinese: names stand in texts as they are; a state's single character counts in the company of another's.

import AliasMatching

/// The rules of Chinese.
struct Chinese: LanguageRules {
  let code = "zh"
  let script = Script.han
  let functionWords = "的 是 在 了 和"

  // MARK: States in one character

  /// Bytes of one character.
  private static let width = 3
  /// The longest row of states: 中美俄英法.
  private static let longestRow = 5
  /// Characters that stand for a state, if they stand in a row of such characters.
  static let states: Set<String> = [
    "中", "美", "日", "俄", "英", "法", "德", "韩", "韓", "朝", "印", "巴", "伊", "以", "乌", "烏", "澳", "加", "越", "菲",
  ]
  /// Characters of several states, with those of the states that they stand beside for the one meant.
  private static let companions: [String: Set<String>] = [
    "巴": ["中", "美", "印"], "伊": ["美", "俄", "以", "英"], "乌": ["俄", "美"], "烏": ["俄", "美"],
  ]
  /// What follows a row of states, and hardly anything else that ends in such characters.
  private static let followers: Set<String> = [
    "两国", "兩國", "三国", "三國", "关系", "關係", "双方", "雙方", "双边", "雙邊", "友好", "经贸", "經貿", "贸易", "貿易", "谈判",
    "談判", "联合", "聯合", "建交", "政府", "之间", "之間", "邦交", "战略", "戰略", "人民", "首脑", "元首", "边界", "邊界", "边境",
    "邊境", "合作", "同盟", "联盟", "冲突", "衝突", "战争", "戰爭", "对话", "對話", "峰会", "领导", "領導", "外交", "外长", "外長", "军事",
    "軍事", "军演", "军方", "协议", "協議", "协定", "条约", "和平", "和谈", "会谈", "會談", "会晤", "局势", "局勢", "矛盾", "摩擦", "竞争",
    "核协", "核谈", "停火",
  ]

  /// Whether a character stands in a row of two states or more, as in 中美关系 or 俄乌冲突: alone it is a part of any word.
  static func isStateInCompany(_ range: Range<Int>, in text: UTF8Text) -> Bool {
    let character = text.string(range)
    guard states.contains(character) else { return false }
    var row = range
    while row.count < longestRow * width, let before = state(at: row.lowerBound - width, in: text) {
      row = before.lowerBound..<row.upperBound
    }
    while row.count < longestRow * width, let behind = state(at: row.upperBound, in: text) {
      row = row.lowerBound..<behind.upperBound
    }
    guard row.count >= 2 * width, row.upperBound + 2 * width <= text.bytes.count,
      followers.contains(text.string(row.upperBound..<row.upperBound + 2 * width))
    else { return false }
    guard let companions = companions[character] else { return true }
    return [range.lowerBound - width, range.upperBound].contains { start in
      row.contains(start) && companions.contains(text.string(start..<start + width))
    }
  }

  private static func state(at start: Int, in text: UTF8Text) -> Range<Int>? {
    guard start >= 0, start + width <= text.bytes.count, text.bytes[start] >= 0xE3 else { return nil }
    let range = start..<start + width
    return states.contains(text.string(range)) ? range : nil
  }
}

extension Chinese {
  var months: String {
    "1月|一月, 2月|二月, 3月|三月, 4月|四月, 5月|五月, 6月|六月, 7月|七月, 8月|八月, 9月|九月, 10月|十月, 11月|十一月, 12月|十二月"
  }

  var offices: OfficeTitles {
    OfficeTitles(
      place: .behind, links: "",
      former: "前",
      titles: [
        ("president", "总统|總統|国家主席"),
        ("prime-minister", "总理|總理|首相"),
        ("chancellor", "总理"),
        ("foreign-minister secretary-of-state foreign-secretary", "外长|外交部长|国务卿"),
        ("defence-minister defence-secretary", "防长|国防部长"),
        ("king", "国王"),
        ("secretary-general", "秘书长"),
      ])
  }
}
