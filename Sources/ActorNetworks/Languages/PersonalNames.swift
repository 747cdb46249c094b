// Which spellings name persons: languages decline a person's names word by word, or not at all.

extension CatalogueForm {
  /// Whether it is a name of a person.
  ///
  /// A form does not know its entry's type; the catalogue keeps persons in a folder of their own.
  var isPersonal: Bool {
    role == .names && place.file.split(separator: "/").dropLast().contains("people")
  }
}
