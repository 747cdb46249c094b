// Chinese: names stand in texts as they are.

/// The rules of Chinese.
struct Chinese: LanguageRules {
  let code = "zh"
  let script = Script.han
  let functionWords = "的 是 在 了 和"
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
