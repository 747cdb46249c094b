// Chinese: names stand in texts as they are.

/// The rules of Chinese.
struct Chinese: LanguageRules {
  let code = "zh"
  let script = Script.han
  let functionWords = "的 是 在 了 和"
}
