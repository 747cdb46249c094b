// Networks in every format of graph files.

import GraphFiles

extension GraphFormat {
  /// The network's files in this format, cleaned of what would break them: the same for equal networks and options.
  ///
  /// - Throws: `GraphFileError` if the network cannot be written in this format.
  /// - Complexity: O(n + m) for n actors and m ties, times the number of attributes.
  public func files(of network: ActorNetwork, options: ExportOptions = ExportOptions()) throws(GraphFileError) -> [[UInt8]] {
    try files(of: PropertyGraph(network, options: options).cleaned().graph)
  }
}
