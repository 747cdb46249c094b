// Near-duplicates, against exact Jaccard coefficients of naively made shingles, and planted in the seed articles.

import AliasMatching
import Foundation
import GraphFiles
import TestSupport
import Testing

@testable import ActorNetworks

@Suite struct DuplicateTests {
  /// A text of words that no two generators share by chance.
  private static func words(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in "w\(UInt32.random(in: 0..<1_000_000, using: &random))" }
  }

  /// The words with every so many of them replaced.
  private static func edited(_ words: [String], every step: Int, _ random: inout SeededGenerator) -> [String] {
    words.enumerated().map { $0.offset % step == step / 2 ? Self.words(1, &random)[0] : $0.element }
  }

  private static func shingles(_ words: [String]) -> Set<[String]> {
    guard words.count > 5 else { return words.isEmpty ? [] : [words] }
    return Set((0...words.count - 5).map { Array(words[$0..<$0 + 5]) })
  }

  private static func exact(_ first: [String], _ second: [String]) -> Double {
    let (a, b) = (shingles(first), shingles(second))
    return a.isEmpty && b.isEmpty ? 0 : Double(a.intersection(b).count) / Double(a.union(b).count)
  }

  private static func estimate(_ first: [String], _ second: [String]) -> Double {
    let sketches = [first, second].map { MinHashSketch(of: UTF8Text($0.joined(separator: " "))) }
    return MinHashSketch.similarity(sketches[0].minima, sketches[1].minima)
  }

  /// What the index says of documents of these texts.
  private func found(_ texts: [String]) -> [NearDuplicate?] {
    var index = DuplicateIndex()
    return texts.enumerated().map { index.add(Document(id: "d\($0.offset)", text: $0.element)) }
  }

  private func seedTexts() throws -> [String] {
    var texts: [String] = []
    _ = Corpus(paths: [path("seeds")]).forEachDocument(report: { Issue.record("\($0)") }) {
      texts.append($0.text.string(0..<$0.text.bytes.count))
    }
    return texts
  }

  // MARK: The estimate

  @Test(arguments: [30, 120, 400, 1500]) func estimateIsWithinItsStandardError(length: Int) {
    var random = SeededGenerator(seed: UInt64(length))
    var sum = 0.0, squares = 0.0, runs = 0.0
    for step in [3, 6, 9, 12, 20, 40] {
      for _ in 0..<8 {
        let text = Self.words(length, &random)
        let copy = Self.edited(text, every: step, &random)
        let exact = Self.exact(text, copy)
        let error = Self.estimate(text, copy) - exact
        let standardError = max(0.01, (exact * (1 - exact) / Double(min(128, length))).squareRoot())
        #expect(abs(error) < 4 * standardError, "step \(step): \(exact) \(error)")
        sum += error / standardError
        squares += (error / standardError) * (error / standardError)
        runs += 1
      }
    }
    #expect(abs(sum / runs) < 3 / runs.squareRoot(), "the estimate has no bias")
    #expect(squares / runs < 1.5, "the standard error is an upper bound")
  }

  @Test func equalAndDisjointTextsAreExact() {
    var random = SeededGenerator(seed: 1)
    for length in [1, 4, 5, 6, 50, 3000] {
      let text = Self.words(length, &random)
      #expect(Self.estimate(text, text) == 1)
      #expect(Self.estimate(text, Self.words(length, &random)) < 0.05)
    }
    #expect(Self.estimate([], []) == 0)
    #expect(Self.estimate([], ["word"]) == 0)
  }

  @Test func hashesAreTheSameInEveryProcess() {
    let sketch = MinHashSketch(of: UTF8Text("Russia and Turkey agreed on a new round of talks in Geneva."))
    #expect(sketch.shingles == 8)
    #expect(sketch.minima.reduce(0) { $0 &* 31 &+ UInt64($1) } == 2_373_057_658_199_699_890)
  }

  /// Words are hashed a piece of the text at a time: wherever the pieces end, the shingles are the same.
  @Test func placesOfWordsChangeNoSketch() {
    var random = SeededGenerator(seed: 9)
    let parts = ["روسيا", "والمفاوضات،", "مُفاوضات", "2022م", "Russia's", "“Türkiye”", "Россия", "中国", "«قمة»", "ab\u{301}"]
    let text = (0..<700).map { _ in
      (parts.randomElement(using: &random) ?? "") + String(UInt32.random(in: 0..<50, using: &random), radix: 2)
    }.joined(separator: " ")
    let sketch = MinHashSketch(of: UTF8Text(text))
    for shift in Array(0..<8) + Array(stride(from: 8, to: 2100, by: 61)) {
      let shifted = MinHashSketch(of: UTF8Text(String(repeating: " ", count: shift) + text))
      let isSame = shifted.minima == sketch.minima && shifted.shingles == sketch.shingles
      #expect(isSame, "shift \(shift)")
    }
  }

  // MARK: The index

  @Test func agreesWithComparingAllSketches() {
    var random = SeededGenerator(seed: 7)
    var texts: [[String]] = []
    for _ in 0..<150 {
      let source =
        texts.isEmpty || Bool.random(using: &random)
        ? Self.words(120, &random) : texts[Int.random(in: 0..<texts.count, using: &random)]
      texts.append(Self.edited(source, every: Int.random(in: 5...30, using: &random), &random))
    }
    let sketches = texts.map { MinHashSketch(of: UTF8Text($0.joined(separator: " "))) }
    var kept: [Int] = [], missed = 0, copies = 0
    for (number, result) in found(texts.map { $0.joined(separator: " ") }).enumerated() {
      let original = kept.first { MinHashSketch.similarity(sketches[$0].minima, sketches[number].minima) >= 0.5 }
      if result == nil { kept.append(number) }
      if original != nil { copies += 1 }
      // Banding may miss a candidate now and then, and never finds one that is none.
      if original != nil, result?.original != original.map({ "d\($0)" }) {
        missed += 1
      } else {
        #expect(result?.original == original.map { "d\($0)" })
      }
    }
    #expect(copies > 30 && copies < 120)
    #expect(missed <= copies / 30)
  }

  @Test func thresholdsAreKept() {
    var random = SeededGenerator(seed: 3)
    let text = Self.words(400, &random)
    for cut in stride(from: 0, through: 400, by: 10) {
      let copy = Array(text.prefix(cut)) + Self.words(30, &random)
      let similarity = Self.estimate(text, copy)
      let result = found([text, copy].map { $0.joined(separator: " ") })[1]
      #expect((result != nil) == (similarity >= DuplicateIndex.threshold), "\(cut): \(similarity)")
      if let result { #expect(result.similarity == similarity) }
    }
    // 24 words are 20 shingles; one word less makes a text short.
    for (length, isFound) in [(24, true), (23, false)] {
      let short = Self.words(length, &random)
      let copy = Array(short.dropLast(4)) + Self.words(4, &random)
      let similarity = Self.estimate(short, copy)
      #expect(similarity > 0.55 && similarity < 0.9)
      let isDuplicate = found([short, copy].map { $0.joined(separator: " ") })[1] != nil
      #expect(isDuplicate == isFound, "\(length) words")
    }
  }

  @Test func earliestIsTheOriginalAndOrderDecides() {
    var random = SeededGenerator(seed: 5)
    let text = Self.words(200, &random)
    let copies = [text, Self.edited(text, every: 60, &random), Self.words(200, &random), text].map { $0.joined(separator: " ") }
    #expect(found(copies).map { $0?.original } == [nil, "d0", nil, "d0"])
    #expect(found(copies.reversed()).map { $0?.original } == [nil, nil, "d0", "d0"])
    #expect(found(copies) == found(copies))
  }

  /// What lies further back is forgotten, so that memory is bounded.
  @Test func reachIsKept() {
    var random = SeededGenerator(seed: 13)
    let texts = (0..<60).map { _ in Self.words(50, &random).joined(separator: " ") }
    var index = DuplicateIndex(reach: 10)
    for (number, text) in texts.enumerated() { #expect(index.add(Document(id: "d\(number)", text: text)) == nil) }
    for (number, text) in texts.enumerated() {
      var later = index
      let found = later.add(Document(id: "copy", text: text))?.original
      if number >= 50 { #expect(found == "d\(number)") }
      if number < 40 { #expect(found == nil) }
    }
  }

  @Test func textsWithoutWordsAreNoDuplicates() {
    #expect(found(["", "", " \n", "…!?", "…!?", "ًٌ", "ًٌ"]).allSatisfy { $0 == nil })
    #expect(found(["One", "one!", "two", "One two", "ONE, TWO"]).map { $0?.original } == [nil, "d0", nil, nil, "d3"])
  }

  @Test func boilerplateHidesNothing() {
    var random = SeededGenerator(seed: 11)
    let boilerplate = Self.words(60, &random)
    let texts = (0..<150).map { _ in (boilerplate + Self.words(100, &random)).joined(separator: " ") }
    let results = found(texts + texts)
    #expect(results[..<150].allSatisfy { $0 == nil })
    #expect(results[150...].map { $0?.original } == (0..<150).map { "d\($0)" })
  }

  // MARK: Copies as they are met

  @Test func plantedCopiesAreFound() throws {
    let seeds = try seedTexts()
    #expect(seeds.count == 5)
    var copies: [String] = []
    for text in seeds {
      copies.append("عاجل: ما يجب أن تعرفه عن آخر التطورات\n\n" + text)
      copies.append(String(text.prefix(text.count * 7 / 10)))
      copies.append("وكالات - \(text) // انتهى // 17:15 ت م")
      copies.append(text.replacingOccurrences(of: "أ", with: "ا").replacingOccurrences(of: "ة", with: "ه"))
      copies.append(text.replacingOccurrences(of: "ر", with: "رَ").replacingOccurrences(of: "،", with: ","))
      copies.append(text.replacingOccurrences(of: " ", with: "\u{A0} "))
    }
    let results = found(seeds + copies)
    #expect(results[..<5].allSatisfy { $0 == nil }, "articles on one topic are no copies of each other")
    for (number, result) in results.dropFirst(5).enumerated() { #expect(result?.original == "d\(number / 6)", "copy \(number)") }
  }

  @Test func spellingDoesNotMatter() {
    let pairs = [
      (
        "The café's Éclair costs 12 euros in the old town of Århus",
        "THE CAFÉ’S E\u{301}CLAIR — COSTS 12 EUROS: IN THE OLD TOWN OF ARHUS!"
      ),
      ("في ١٢ مايو ٢٠٢٠ التقى إلهام علييف", "في 12 مايو 2020 التقي الهام عليـيف"),
      ("ԵՐԵՎԱՆ քաղաքի մասին նոր լուր այսօր", "Երևան քաղաքի մասին ՆՈՐ լուր այսօր".replacingOccurrences(of: "և", with: "եվ")),
    ]
    for (first, second) in pairs { #expect(found([first, second])[1]?.similarity == 1, "\(second)") }
  }

  /// Words are folded in blocks, perhaps without the marks in them, or, here for soft hyphens, letter by letter.
  @Test func blocksAndLettersHashAlike() {
    var random = SeededGenerator(seed: 17)
    let alphabets = ["abcXYZ019", "ابتأإآؤئةىيوء", "عغفقكلمنهـ", "abcدذ", "жЖéßپ٣"].map { Array($0.unicodeScalars) }
    for round in 0..<200 {
      let words = (0..<7).map { _ in
        let alphabet = alphabets[Int.random(in: alphabets.indices, using: &random)]
        return (0..<Int.random(in: 1...40, using: &random)).map { _ in alphabet[Int.random(in: alphabet.indices, using: &random)]
        }
      }
      func sketch(_ separator: String) -> [UInt16] {
        let text = words.map { word in word.map { "\($0)\(separator)" }.joined() }.joined(separator: ", ")
        return MinHashSketch(of: UTF8Text(text + String(repeating: " ", count: 40))).minima
      }
      let isSame = sketch("") == sketch("\u{AD}") && sketch("") == sketch("\u{64B}") && sketch("") == sketch("\u{651}\u{64E}")
      #expect(isSame, "round \(round)")
    }
  }

  @Test func textWithoutSpacesIsReadByCharacters() {
    let text = "俄罗斯总统普京周二在莫斯科会见了土耳其总统埃尔多安双方讨论了叙利亚局势以及能源合作问题"
    #expect(found([text, text.replacingOccurrences(of: "周二", with: "昨天")])[1] != nil)
    #expect(found([text, "中国外交部发言人昨天在北京表示将继续推动两国关系健康稳定发展并愿意加强各领域的务实合作"])[1] == nil)
  }

  // MARK: Counting

  @Test func duplicatesCountOnce() throws {
    let folder = try TemporaryFolder()
    let text = try #require(try seedTexts().first)
    try folder.write("a.txt", text)
    // Another encoding, with a byte order mark.
    try folder.write("b.txt", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    try folder.write("c.txt", "عاجل\n" + text)
    let catalogue = try Catalogue.builtIn()
    func counted(_ file: String = "", keeping: Bool = false) -> (CooccurrenceCounts, CorpusTally) {
      let counted = CorpusAnalysis(corpus: Corpus(paths: [folder.path + file]), finder: MentionFinder(catalogue: catalogue))
        .counted(CooccurrenceSettings(), keepingDuplicates: keeping) { Issue.record("\($0)") }
      return (counted.counts, counted.tally)
    }
    let (once, tally) = counted()
    let (alone, _) = counted("/a.txt")
    #expect(once.documents == 1 && once.duplicates == 2 && tally.documents == 1 && tally.duplicates == 2)
    let isSame = once.pairs == alone.pairs && once.actors == alone.actors
    #expect(isSame)
    let (all, kept) = counted(keeping: true)
    #expect(all.documents == 3 && all.duplicates == 0 && kept.documents == 3 && kept.duplicates == 0)
    let network = ActorNetwork(once, catalogue: catalogue)
    #expect(network.provenance.documents == 1 && network.provenance.duplicates == 2)
    let dot = String(decoding: try DOTFormat().files(of: network)[0], as: UTF8.self)
    #expect(dot.contains("// \"documents\": 1\n// \"duplicates\": 2\n"))
    var merged = once
    try merged.merge(once)
    #expect(merged.duplicates == 4)
  }
}
