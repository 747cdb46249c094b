// Actors that count for others: by office, as bodies, as members, at the dates that decide.

import ActorNetworks
import GraphFiles
import TestSupport
import Testing

@Suite struct RollUpTests {
  private static let tools = Result { MentionFinder(catalogue: try Catalogue.builtIn()) }

  /// Reading all offices takes a while in a debug build.
  private static let persons = Result {
    try RollUpResolver(RollUp(persons: true), catalogue: try tools.get().catalogue)
  }

  private static func resolver(_ plan: String) throws -> RollUpResolver {
    try plan == "person" ? persons.get() : RollUpResolver(#require(RollUp(plan)), catalogue: tools.get().catalogue)
  }

  /// The actors of the mentions in a text under a roll-up.
  private static func actors(_ text: String, _ plan: String, _ date: String?) throws -> String {
    let finder = try tools.get()
    let document = Document(id: "t", text: text, language: "en", date: date.flatMap { CalendarDate($0) })
    let before = finder.annotate(document)
    let after = try resolver(plan).resolve(before)
    // Only actors and grounds change.
    #expect(after.mentions.map(\.range) == before.mentions.map(\.range))
    #expect(after.mentions.map(\.kind) == before.mentions.map(\.kind))
    return after.mentions.map { finder.catalogue.id(of: $0.actor) }.joined(separator: " ")
  }

  @Test(arguments: [
    ("Vladimir Putin called Turkey.", "2020-11-09", "russia turkey"),
    ("Dmitry Medvedev called Turkey.", "2010", "russia turkey"),
    ("Donald Trump called Turkey.", "2018-05", "united-states turkey"),
    ("Donald Trump called Turkey.", "2022", "donald-trump turkey"),
    ("Donald Trump called Turkey.", "2015-12-31", "donald-trump turkey"),
    // A year in which he came into office.
    ("Donald Trump called Turkey.", "2017", "united-states turkey"),
    ("Donald Trump called Turkey on 3 May 2018.", nil, "united-states turkey"),
    ("Donald Trump called Turkey.", nil, "donald-trump turkey"),
    ("António Guterres called Turkey.", "2020", "united-nations turkey"),
    // A state goes before a party and an organisation.
    ("Friedrich Merz called Turkey.", "2023", "cdu-germany turkey"),
    ("Friedrich Merz called Turkey.", "2025-06", "germany turkey"),
    ("Miroslav Lajčák called Turkey.", "2018", "slovakia turkey"),
    // Opposition, clergy and rival governments do not speak for the state.
    ("Alexei Navalny called Turkey.", "2020", "alexei-navalny turkey"),
    ("Patriarch Kirill called Turkey.", "2020", "patriarch-kirill turkey"),
    ("Osama Hammad called Turkey.", "2024", "osama-hammad turkey"),
    ("Ursula von der Leyen called Turkey.", "2022", "european-commission turkey"),
  ])
  func personsCountForTheirOffices(_ text: String, _ date: String?, _ expected: String) throws {
    #expect(try Self.actors(text, "person", date) == expected)
  }

  @Test(arguments: [
    ("The European Commission met Russia's State Duma.", "european-union russia russia"),
    ("The UN Security Council met the Bundestag.", "united-nations germany"),
    ("Al-Qassam Brigades, AQAP and the PKK.", "hamas al-qaeda pkk"),
    // Two steps: the militia is the guards', and they are the state's.
    ("The Basij marched.", "iran"),
    // A party or a company is no organ of its state.
    ("Gazprom and Lukoil and United Russia met.", "gazprom lukoil united-russia"),
  ])
  func bodiesCountForTheirParents(_ text: String, _ expected: String) throws {
    #expect(try Self.actors(text, "bodies", nil) == expected)
  }

  @Test(arguments: [
    ("members:european-union", "2019-06", "european-union european-union russia"),
    ("members:european-union", "2021", "european-union united-kingdom russia"),
    // The membership ended in that month; and without a date those that ended are over.
    ("members:european-union", "2020-01", "european-union european-union russia"),
    ("members:european-union", nil, "european-union united-kingdom russia"),
    ("members:european-union", "1990", "germany united-kingdom russia"),
    // The first organisation that takes a state in keeps it.
    ("members:nato,members:european-union", "2019", "nato nato russia"),
    ("members:european-union,members:nato", "2021", "european-union nato russia"),
    ("members:g20", "2021", "g20 g20 g20"),
  ])
  func membersCountForTheirOrganisation(_ plan: String, _ date: String?, _ expected: String) throws {
    #expect(try Self.actors("Germany and the United Kingdom met Russia.", plan, date) == expected)
  }

  @Test func stepsFollowOnEachOther() throws {
    let text = "Ursula von der Leyen, Emmanuel Macron and the Bundestag met Vladimir Putin."
    let cases = [
      ("person", "european-commission france bundestag russia"),
      ("bodies", "ursula-von-der-leyen emmanuel-macron germany vladimir-putin"),
      ("person,bodies", "european-union france germany russia"),
      ("members:european-union,bodies,person", "european-union european-union european-union russia"),
    ]
    for (plan, expected) in cases { #expect(try Self.actors(text, plan, "2022-05-01") == expected) }
  }

  @Test func theGroundTellsTheSteps() throws {
    let finder = try Self.tools.get()
    let resolver = try RollUpResolver(RollUp(persons: true, bodies: true), catalogue: finder.catalogue)
    let text = "Ursula von der Leyen met Turkey."
    let document = resolver.resolve(finder.annotate(Document(id: "t", text: text, language: "en", date: CalendarDate("2022"))))
    #expect(document.surface(of: document.mentions[0]) == "Ursula von der Leyen")
    #expect(
      document.mentions.map(\.basis.label) == [
        "unambiguous; ursula-von-der-leyen president of european-commission, european-commission body of european-union",
        "unambiguous",
      ])
  }

  @Test func plansAreWrittenAsTheyAreRead() {
    for text in ["person", "bodies", "person,bodies,members:european-union,members:nato"] {
      #expect(RollUp(text)?.description == text)
    }
    #expect(RollUp("members:nato,person")?.description == "person,members:nato")
    #expect(RollUp("person")?.union(RollUp(bodies: true, organisations: ["nato"])).description == "person,bodies,members:nato")
    for bad in ["", "persons", "person,", "members:", "members", "members:NATO", "bodies:x", "person bodies"] {
      #expect(RollUp(bad) == nil, "\(bad)")
    }
  }

  @Test func organisationsMustBeKnown() throws {
    let catalogue = try Self.tools.get().catalogue
    #expect(throws: RollUpError.unknown(id: "natoo", suggestion: "did you mean 'nato'?")) {
      try RollUpResolver(RollUp(organisations: ["natoo"]), catalogue: catalogue)
    }
    #expect(throws: RollUpError.noMembers(id: "tuvalu")) {
      try RollUpResolver(RollUp(organisations: ["tuvalu"]), catalogue: catalogue)
    }
  }

  // MARK: Counts

  private static let seeds = Result { try annotatedSeeds().documents }

  /// The seeds' documents under a plan, and the counts of them.
  private static func seeds(
    _ plan: String, _ settings: CooccurrenceSettings = CooccurrenceSettings()
  ) throws -> (documents: [AnnotatedDocument], counts: CooccurrenceCounts) {
    let resolver = plan.isEmpty ? nil : try resolver(plan)
    let documents = try seeds.get().map { resolver?.resolve($0) ?? $0 }
    var counts = CooccurrenceCounts(settings: settings)
    for document in documents { counts.add(document, catalogue: try tools.get().catalogue) }
    return (documents, counts)
  }

  @Test(arguments: ["person", "bodies", "person,bodies,members:csto", "members:european-union,members:nato"])
  func everyCountHasItsEvidence(_ plan: String) throws {
    let catalogue = try Self.tools.get().catalogue
    let (documents, counts) = try Self.seeds(plan)
    for (pair, count) in counts.pairs {
      let evidence = documents.flatMap { counts.settings.evidence(for: .pair(pair), in: $0, catalogue: catalogue) }
      #expect(evidence.count == count.units)
    }
  }

  @Test(arguments: ["person", "bodies", "members:csto", "person,bodies,members:csto,members:european-union"])
  func nothingIsCountedThatWasNotThere(_ plan: String) throws {
    for unit in [CooccurrenceUnit.sentence, .window(3), .document] {
      let settings = CooccurrenceSettings(unit: unit)
      let (before, after) = (try Self.seeds("", settings).counts, try Self.seeds(plan, settings).counts)
      #expect(after.units == before.units && after.mentions == before.mentions && after.documents == before.documents)
      #expect(after.actors.count <= before.actors.count && after.pairs.count <= before.pairs.count)
      func weight(_ counts: CooccurrenceCounts) -> Int { counts.pairs.values.reduce(0) { $0 + $1.units } }
      #expect(weight(after) <= weight(before))
      #expect(plan == "bodies" || weight(after) < weight(before))
    }
  }

  @Test func pairsOfOneBecomeNone() throws {
    let finder = try Self.tools.get()
    let resolver = try Self.resolver("person")
    var counts = CooccurrenceCounts(settings: CooccurrenceSettings())
    let text = "Vladimir Putin spoke in Russia. Vladimir Putin called Turkey. Russia called Turkey."
    counts.add(
      resolver.resolve(finder.annotate(Document(id: "t", text: text, language: "en", date: CalendarDate("2020")))),
      catalogue: finder.catalogue)
    let network = ActorNetwork(counts, catalogue: finder.catalogue)
    #expect(network.nodes.map(\.id) == ["russia", "turkey"])
    #expect(network.nodes.map(\.mentions) == [4, 2] && network.nodes.map(\.units) == [3, 2])
    #expect(network.edges.map(\.units) == [2])
  }

  @Test func theNetworkSaysWhoCountedForWhom() throws {
    let plain = CorpusAnalysis(corpus: Corpus(paths: [path("seeds")]), finder: try Self.tools.get())
    let analysis = try plain.rollingUp(RollUp(persons: true, bodies: true))
    let counts = analysis.counted(CooccurrenceSettings(), report: { Issue.record("\($0)") }).counts
    let isSame = try counts.pairs == Self.seeds("person,bodies").counts.pairs
    #expect(isSame && counts.pairs != plain.counted(CooccurrenceSettings(), report: { _ in }).counts.pairs)
    let network = ActorNetwork(counts, catalogue: analysis.catalogue)
    #expect(network.provenance.rollUp == RollUp(persons: true, bodies: true))
    let dot = String(decoding: try DOTFormat().files(of: network)[0], as: UTF8.self)
    #expect(dot.contains("// \"roll_up\": \"person,bodies\"\n"))
    #expect(network.provenance.filters.isEmpty)
  }

  @Test func countsOfDifferentRollUpsAreNotAdded() throws {
    var settings = CooccurrenceSettings()
    var counts = CooccurrenceCounts(settings: settings)
    settings.rollUp = RollUp(persons: true)
    #expect(throws: CooccurrenceError.differentSettings) { try counts.merge(CooccurrenceCounts(settings: settings)) }
  }

  @Test func ownCataloguesAddMembersAndBodies() throws {
    let own = try ActorNetworksTests.catalogue(
      """
        - {id: league, type: organisation, names: {en: [Leagueia]}}
        - {id: a, type: state, names: {en: [Alphaland]}, member-of: [{org: league, from: "2000", to: "2010"}, {org: league, from: "2015"}]}
        - {id: b, type: state, names: {en: [Betaland]}, member-of: [league]}
        - {id: b-house, type: parliament, of: b, names: {en: [Betahouse]}}
        - {id: p, type: person, names: {en: [Pamela Peck]}, offices: [{office: speaker, of: b-house, from: "2000"}, {office: president, of: a, from: "2012", rival: true}]}

      """)
    let finder = MentionFinder(catalogue: own)
    func actors(_ plan: String, _ date: String?) throws -> [String] {
      let resolver = try RollUpResolver(try #require(RollUp(plan)), catalogue: own)
      let document = Document(
        id: "t", text: "Alphaland, Betaland, Betahouse, Pamela Peck.", date: date.flatMap { CalendarDate($0) })
      return resolver.resolve(finder.annotate(document)).mentions.map { own.id(of: $0.actor) }
    }
    #expect(try actors("members:league", "2005") == ["league", "league", "b-house", "p"])
    #expect(try actors("members:league", "2012") == ["a", "league", "b-house", "p"])
    #expect(try actors("members:league", nil) == ["league", "league", "b-house", "p"])
    #expect(try actors("person", "2012") == ["a", "b", "b-house", "b-house"])
    #expect(try actors("person,bodies", "2012") == ["a", "b", "b", "b"])
    #expect(try actors("members:league,bodies,person", "2012") == ["a", "league", "league", "league"])
    #expect(try actors("person,bodies", "1990") == ["a", "b", "b", "p"])
  }
}
