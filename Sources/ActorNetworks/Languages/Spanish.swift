struct Spanish: LanguageRules { let code = "es" }
