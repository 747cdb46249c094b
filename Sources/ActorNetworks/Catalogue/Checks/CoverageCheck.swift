// Names that no entry may lack.

/// States have names in the languages that the catalogue promises.
public enum CoverageCheck: CatalogueCheck {
  /// Languages in which every state is named.
  static let core = ["ar", "en", "fr", "ru", "es", "tr", "fa", "de", "uk", "hy", "az", "zh"]
  /// Those in which states of the past are named.
  static let historical = ["ar", "en", "fr", "ru"]

  /// Complaints about states.
  public static func complaints(about catalogue: CheckedSource) -> [CatalogueDiagnostic] {
    catalogue.entries.compactMap { entry in
      guard entry.type == .state else { return nil }
      let languages = Set(entry.forms.filter { $0.role == .names }.map(\.language))
      let missing = (entry.to == nil ? core : historical).filter { !languages.contains($0) }
      guard !missing.isEmpty else { return nil }
      let message = "\(entry.id): a state needs 'names' also in \(missing.joined(separator: ", "))"
      return CatalogueDiagnostic(place: entry.place, message: message)
    }
  }
}
