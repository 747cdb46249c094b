struct Turkish: LanguageRules { let code = "tr" }
