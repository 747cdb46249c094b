// Units with the actors in them, kept for exports that tell of each.

import AliasMatching
import GraphFiles

/// A unit of a document, and which actors it names.
public struct CountedUnit: Sendable, Equatable {
  /// The document's id.
  public let document: String
  /// What the document carries beside its text.
  public let metadata: DocumentMetadata
  /// Span of the unit in the document, in Unicode scalars.
  public let range: Range<Int>
  /// Indices of the unit's sentences.
  public let sentences: Range<Int>
  /// The unit's text.
  public let text: String
  /// Ids of the actors that count, ascending and distinct, at least one.
  public let actors: [String]

  /// The document's id, and behind a number sign the first sentence's number: distinct where documents' ids are.
  public var id: String { "\(document)#\(sentences.lowerBound)" }
}

extension CooccurrenceSettings {
  /// The units of a document that name an actor, in order, as they are counted.
  public func units(of document: AnnotatedDocument, catalogue: Catalogue) -> [CountedUnit] {
    let offsets = document.scalarOffsets(ofBytes: document.units.sentences.flatMap { [$0.lowerBound, $0.upperBound] })
    var units: [CountedUnit] = []
    forEachUnit(of: document, places(in: document, catalogue)) { sentences, actors in
      units.append(
        CountedUnit(
          document: document.document.id, metadata: document.document.metadata,
          range: offsets[2 * sentences.lowerBound]..<offsets[2 * sentences.upperBound - 1], sentences: sentences,
          text: document.document.text.string(document.bytes(of: sentences)), actors: actors.map(catalogue.id).sorted()))
    }
    return units
  }
}

extension PropertyGraph.Unit {
  /// The unit as files hold it, with those of its actors that are nodes; nil if none is.
  init?(_ unit: CountedUnit, nodes: [String: Int]) {
    let found = unit.actors.compactMap { nodes[$0] }
    guard !found.isEmpty else { return nil }
    var attributes = [Attribute("document", .text(unit.document))]
    for (name, value) in unit.metadata.fields {
      if let value { attributes.append(Attribute(name, .text(value))) }
    }
    attributes += [
      Attribute("start", .integer(unit.range.lowerBound)), Attribute("end", .integer(unit.range.upperBound)),
      Attribute("sentence", .integer(unit.sentences.lowerBound)), Attribute("text", .text(unit.text)),
    ]
    self.init(unit.id, nodes: found.sorted(), attributes: attributes)
  }
}
