// The attributes of nodes or edges while a file is read: columns that take values as they come.

/// Columns in the making, for rows that are added one by one.
struct TableBuilder {
  /// How many rows there are.
  private(set) var count = 0
  private var columns: [ColumnBuilder] = []
  private var places: [String: Int] = [:]
  /// Most cells, rows times columns: a small file must not make a huge table.
  private let mostCells: Int

  /// An empty table.
  ///
  /// - Parameter fileSize: the size of the file in bytes. Real files spend bytes on every value, so what grows much faster than the
  ///   file is many columns of next to nothing.
  init(fileSize: Int) { mostCells = 1 << 24 + 8 * fileSize }

  /// Adds a row without values.
  mutating func addRow() throws(GraphFileError) {
    count += 1
    try checkSize()
  }

  /// Makes a column of a type, unless there is one of that name.
  ///
  /// - Parameter fallback: the value of rows that get none.
  mutating func declare(_ name: String, _ type: ValueType, fallback: Value? = nil) throws(GraphFileError) {
    let place = try place(of: name, type.noValues)
    if let fallback { columns[place].fallback = fallback }
  }

  /// Gives a row a value, instead of one that it had. Values of different types in a column become numbers, or else texts.
  mutating func set(_ name: String, _ value: Value, at row: Int) throws(GraphFileError) {
    let place = try place(of: name, nil)
    columns[place].set(value, at: row)
  }

  /// The value that a row was given.
  func value(_ name: String, at row: Int) -> Value? {
    guard let place = places[name], row < columns[place].values.count else { return nil }
    return columns[place].values[row]
  }

  /// The finished columns, in the order of their first mention.
  consuming func finished() -> [Column] {
    columns.map { $0.finished(count: count) }
  }

  private mutating func place(of name: String, _ values: Column.Values?) throws(GraphFileError) -> Int {
    if let place = places[name] { return place }
    columns.append(ColumnBuilder(name: name, values: values))
    places[name] = columns.count - 1
    try checkSize()
    return columns.count - 1
  }

  private func checkSize() throws(GraphFileError) {
    guard columns.count * count <= mostCells else {
      throw GraphFileError("\(columns.count) attributes of \(count) elements are too many for so small a file")
    }
  }
}

/// A column in the making.
private struct ColumnBuilder {
  let name: String
  var fallback: Value?
  private(set) var values: Column.Values
  /// Whether the first value decides the type.
  private var isOpen: Bool

  init(name: String, values: Column.Values?) {
    (self.name, self.values, isOpen) = (name, values ?? .texts([]), values == nil)
  }

  mutating func set(_ value: Value, at row: Int) {
    if isOpen { (values, isOpen) = (value.type.noValues, false) }
    if values.put(value, at: row) { return }
    if case .integers(let column) = values, case .number = value {
      values = .numbers(column.map { $0.map(Double.init) })
      _ = values.put(value, at: row)
    } else {
      let texts = values
      values = .texts((0..<texts.count).map { texts[$0]?.text })
      _ = values.put(.text(value.text), at: row)
    }
  }

  func finished(count: Int) -> Column { Column(name, values.padded(to: count, with: fallback)) }
}

extension Column.Values {
  /// Puts a value at a place, with missing ones before it where there are too few; false if it is of another type.
  ///
  /// Each array is taken out of the enumeration while it changes, so that it is not copied.
  fileprivate mutating func put(_ value: Value, at place: Int) -> Bool {
    switch value {
    case .text(let value):
      guard case .texts(var column) = self else { return false }
      self = .integers([])
      column.put(value, at: place)
      self = .texts(column)
    case .integer(let value):
      if case .numbers = self { return put(.number(Double(value)), at: place) }
      guard case .integers(var column) = self else { return false }
      self = .texts([])
      column.put(value, at: place)
      self = .integers(column)
    case .number(let value):
      guard case .numbers(var column) = self else { return false }
      self = .texts([])
      column.put(value, at: place)
      self = .numbers(column)
    case .boolean(let value):
      guard case .booleans(var column) = self else { return false }
      self = .texts([])
      column.put(value, at: place)
      self = .booleans(column)
    }
    return true
  }

  /// These values with as many more as make `count`; values that are missing are the fallback, if it is of this type.
  func padded(to count: Int, with fallback: Value? = nil) -> Column.Values {
    switch self {
    case .texts(let values): .texts(values.padded(to: count, with: fallback?.text))
    case .integers(let values):
      .integers(values.padded(to: count, with: { if case .integer(let value)? = fallback { value } else { nil } }()))
    case .numbers(let values):
      .numbers(values.padded(to: count, with: { if case .number(let value)? = fallback { value } else { nil } }()))
    case .booleans(let values):
      .booleans(values.padded(to: count, with: { if case .boolean(let value)? = fallback { value } else { nil } }()))
    }
  }
}

extension Array {
  /// Puts a value at a place, with missing ones before it where there are too few.
  fileprivate mutating func put<Wrapped>(_ value: Wrapped, at place: Int) where Element == Wrapped? {
    if place < count {
      self[place] = value
    } else {
      append(contentsOf: repeatElement(nil, count: place - count))
      append(value)
    }
  }

  fileprivate func padded<Wrapped>(to count: Int, with fallback: Wrapped?) -> [Wrapped?] where Element == Wrapped? {
    let padded = self + repeatElement(nil, count: Swift.max(0, count - self.count))
    return fallback == nil ? padded : padded.map { $0 ?? fallback }
  }
}

extension Value {
  fileprivate var type: ValueType {
    switch self {
    case .text: .text
    case .integer: .integer
    case .number: .number
    case .boolean: .boolean
    }
  }
}
