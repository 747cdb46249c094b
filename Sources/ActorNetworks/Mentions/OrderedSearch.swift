// Searches in arrays that are in order.

extension RandomAccessCollection where Index == Int {
  /// The first index whose element, and so every later one, is such; `endIndex` if none is.
  ///
  /// - Complexity: O(log n).
  func indexOfFirst(orderedBy isSuch: (Element) -> Bool) -> Int {
    var low = startIndex, high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isSuch(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
