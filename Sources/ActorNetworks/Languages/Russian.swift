struct Russian: LanguageRules { let code = "ru" }
