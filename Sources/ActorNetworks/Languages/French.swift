struct French: LanguageRules { let code = "fr" }
