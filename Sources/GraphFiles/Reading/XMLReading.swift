// The events of an XML file, from libxml2: elements, and the texts that are asked for.

import CXMLShim

/// What takes in the elements of an XML file.
protocol XMLHandler: AnyObject {
  /// Takes in the begin of an element; true if its own text, up to its first child, is wanted.
  func begin(_ element: XMLElement) throws(GraphFileError) -> Bool
  /// Takes in the end of an element, with its text if that was wanted.
  func end(_ name: String, text: String?) throws(GraphFileError)
}

/// The begin of an element. Valid only while a handler takes it in.
struct XMLElement {
  /// The name without its prefix: files of the same kind differ in prefixes and namespaces.
  let name: String
  /// The line that its tag ends in.
  let line: Int
  fileprivate let attributes: UnsafeBufferPointer<cxml_attribute>

  /// The value of an attribute, by its name without prefix.
  subscript(_ name: String) -> String? {
    for attribute in attributes where attribute.name.text == name {
      guard let value = attribute.value, let end = attribute.value_end else { return nil }
      return UnsafeRawBufferPointer(start: value, count: end - value).withMemoryRebound(to: UInt8.self) {
        String(decoding: $0, as: UTF8.self)
      }
    }
    return nil
  }
}

enum XMLReading {
  /// Longest text of an element, in bytes.
  static let longestText = 1 << 24
  /// Most attributes of an element.
  static let mostAttributes = 256

  /// Hands a file to a handler, element by element.
  ///
  /// - Parameter library: the file of libxml2; nil for what the system calls it.
  /// - Throws: the handler's own error, or what is wrong with the file as XML, with its line.
  /// - Complexity: O(b) in the size of the file.
  static func read(_ bytes: [UInt8], with handler: some XMLHandler, library: String? = nil) throws(GraphFileError) {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw GraphFileError("the file is empty") }
    let events = Events(handler)
    var handlers = cxml_handlers(
      begin: { context, name, attributes, count, line in
        Events.take(context) { (events) throws(GraphFileError) in
          try events.begin(name.text, UnsafeBufferPointer(start: attributes, count: Int(count)), Int(line))
        }
      },
      end: { context, name in Events.take(context) { (events) throws(GraphFileError) in try events.end(name.text) } },
      text: { context, text, count in
        Events.take(context) { (events) throws(GraphFileError) in
          try events.add(UnsafeRawBufferPointer(start: text, count: Int(count)))
        }
      })
    var problem = cxml_problem()
    let status = withExtendedLifetime(events) {
      bytes.withUnsafeBytes { bytes in
        cxml_read(
          library, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, &handlers,
          Unmanaged.passUnretained(events).toOpaque(), &problem)
      }
    }
    if let refusal = events.refusal { throw refusal }
    let words = withUnsafeBytes(of: problem.text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      .split(whereSeparator: \.isNewline).joined(separator: "; ")
    let line = problem.line > 0 ? Int(problem.line) : nil
    switch status {
    case CXML_OK, CXML_STOPPED: return
    case CXML_UNAVAILABLE:
      throw GraphFileError(
        "GraphML and GEXF need libxml2: apt-get install libxml2 (Debian, Ubuntu), brew install libxml2 (macOS)"
          + (words.isEmpty ? "" : " (\(words))"))
    case CXML_REFUSED: throw GraphFileError(words, line: line)
    case CXML_MALFORMED: throw GraphFileError("not well-formed XML: \(words)", line: line)
    default: throw GraphFileError("no memory to read the file")
    }
  }
}

/// What stands between libxml2 and a handler: collects texts, keeps errors.
private final class Events {
  /// Why the handler refused the file.
  private(set) var refusal: GraphFileError?
  private let handler: any XMLHandler
  private var depth = 0
  private var line = 0
  /// The depth of the element whose text is collected.
  private var textDepth: Int?
  private var hasChild = false
  private var text: [UInt8] = []

  init(_ handler: any XMLHandler) { self.handler = handler }

  /// Runs a step and keeps its error; 1 to stop the reading, else 0.
  static func take(_ context: UnsafeMutableRawPointer?, _ step: (Events) throws(GraphFileError) -> Void) -> Int32 {
    guard let context else { return 1 }
    let events = Unmanaged<Events>.fromOpaque(context).takeUnretainedValue()
    do {
      try step(events)
      return 0
    } catch {
      events.refusal = error
      return 1
    }
  }

  func begin(_ name: String, _ attributes: UnsafeBufferPointer<cxml_attribute>, _ line: Int) throws(GraphFileError) {
    (self.depth, self.line, hasChild) = (depth + 1, line, true)
    guard attributes.count <= XMLReading.mostAttributes else {
      throw GraphFileError("an element has more than \(XMLReading.mostAttributes) attributes", line: line)
    }
    guard try handler.begin(XMLElement(name: name, line: line, attributes: attributes)) else { return }
    (textDepth, hasChild) = (depth, false)
    text.removeAll(keepingCapacity: true)
  }

  func end(_ name: String) throws(GraphFileError) {
    let wanted = textDepth == depth ? String(decoding: text, as: UTF8.self) : nil
    if wanted != nil { textDepth = nil }
    depth -= 1
    try handler.end(name, text: wanted)
  }

  func add(_ bytes: UnsafeRawBufferPointer) throws(GraphFileError) {
    guard textDepth == depth, !hasChild else { return }
    guard text.count + bytes.count <= XMLReading.longestText else {
      throw GraphFileError("a text is longer than \(XMLReading.longestText) bytes", line: line)
    }
    text.append(contentsOf: bytes)
  }
}

extension UnsafePointer<CChar>? {
  fileprivate var text: String { map { String(cString: $0) } ?? "" }
}
