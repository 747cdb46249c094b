// Terms: of offices, of memberships, of the actors themselves.

/// Terms begin before they end; nobody holds an office twice at a time, and nobody holds it beside another.
public enum OfficeCheck: CatalogueCheck {
  /// Offices that one person holds at a time.
  private static let singleHolder: Set<String> = [
    "president", "prime-minister", "chancellor", "foreign-minister", "defence-minister", "secretary-general",
  ]
  /// Days that two holders of such an office may overlap, as sources date the hand-over differently.
  private static let handOver = 31

  /// Complaints about the dates of entries, memberships and offices.
  public static func complaints(about catalogue: CheckedSource) -> [CatalogueDiagnostic] {
    catalogue.entries.flatMap(reversedTerms) + catalogue.entries.flatMap(doubledMemberships) + overlaps(in: catalogue.entries)
  }

  // MARK: One term

  private static func reversedTerms(of entry: CatalogueEntry) -> [CatalogueDiagnostic] {
    let terms =
      [("the actor", entry.from, entry.to, entry.place)]
      + entry.memberships.map { ("membership in \($0.organisation)", $0.from, $0.to, $0.place) }
      + entry.offices.map { ("\($0.office) of \($0.of)", $0.from, $0.to, $0.place) }
    return terms.compactMap { what, from, to, place in
      guard let from, let to, let begin = CalendarDate(from), let end = CalendarDate(to),
        begin.span.lowerBound > end.span.upperBound
      else {
        return nil
      }
      return CatalogueDiagnostic(
        place: place, message: "\(entry.id): \(what) ends (\(to)) before it begins (\(from)): mend the dates")
    }
  }

  private static func doubledMemberships(of entry: CatalogueEntry) -> [CatalogueDiagnostic] {
    entry.memberships.indices.compactMap { index in
      let membership = entry.memberships[index]
      let isDoubled = entry.memberships[..<index].contains { other in
        other.organisation == membership.organisation
          && Term(other.from, other.to).days(sharedWith: Term(membership.from, membership.to)) > 0
      }
      guard isDoubled else { return nil }
      let message = "\(entry.id): is already a member of \(membership.organisation): take one out, or date both"
      return CatalogueDiagnostic(place: membership.place, message: message)
    }
  }

  // MARK: Terms of one office

  /// The days of a term that are certain, whatever its months and years mean; unknown ends are open.
  private struct Term {
    let first: Int
    let last: Int

    /// A day after every date of four digits.
    private static let farFuture = 4_000_000

    init(_ from: String?, _ to: String?) {
      first = from.flatMap { CalendarDate($0)?.span.upperBound } ?? 0
      last = to.flatMap { CalendarDate($0)?.span.lowerBound } ?? Self.farFuture
    }

    /// Days between the begin of the later and the end of the earlier term: none on the day of a hand-over.
    func days(sharedWith other: Term) -> Int {
      max(0, min(last, other.last) - max(first, other.first))
    }
  }

  private struct Holding {
    let holder: String
    let office: CatalogueEntry.Office
    let term: Term
  }

  private struct Seat: Hashable {
    let office: String
    let body: String
  }

  private static func overlaps(in entries: [CatalogueEntry]) -> [CatalogueDiagnostic] {
    var holdings: [Seat: [Holding]] = [:]
    for entry in entries {
      // Without its begin a term says too little.
      for office in entry.offices where office.from != nil {
        let holding = Holding(holder: entry.id, office: office, term: Term(office.from, office.to))
        holdings[Seat(office: office.office, body: office.of), default: []].append(holding)
      }
    }
    return holdings.flatMap { seat, holdings in
      let ordered = holdings.sorted { ($0.term.first, $0.holder) < ($1.term.first, $1.holder) }
      return ordered.indices.flatMap { later in
        ordered[..<later].compactMap { complaint(about: ordered[later], beside: $0, in: seat) }
      }
    }
  }

  private static func complaint(about later: Holding, beside earlier: Holding, in seat: Seat) -> CatalogueDiagnostic? {
    let days = later.term.days(sharedWith: earlier.term)
    let name = "\(seat.office) of \(seat.body)"
    if later.holder == earlier.holder {
      guard days > 0 else { return nil }
      let message = "\(later.holder): is \(name) twice at a time (see line \(earlier.office.place.line)): mend the dates"
      return CatalogueDiagnostic(place: later.office.place, message: message)
    }
    guard singleHolder.contains(seat.office), days > handOver, !later.office.isRival, !earlier.office.isRival else { return nil }
    let message =
      "\(later.holder): is \(name) while \(earlier.holder) is (\(earlier.office.place)): end the earlier term, or mark one 'rival: true'"
    return CatalogueDiagnostic(place: later.office.place, message: message)
  }
}
