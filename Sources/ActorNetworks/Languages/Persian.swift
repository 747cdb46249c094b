struct Persian: LanguageRules { let code = "fa" }
