// Writes a graph that is the same on every run, and tells how many CPU seconds and KiB of memory that took and how many bytes there are:
//
//   GraphFilesBenchmark FORMAT NODES EDGES [FOLDER]
//
// Making the graph is not counted. With a folder the files are kept there.

import Foundation
import GraphFiles

/// SplitMix64.
struct Random {
  var state: UInt64
  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(limit))
  }
}

func sample(nodes: Int, edges: Int) throws -> PropertyGraph {
  var random = Random(state: 42)
  var seen = Set<Int>()
  while seen.count < edges {
    let (a, b) = (random.next(below: nodes), random.next(below: nodes))
    if a != b { seen.insert(min(a, b) * nodes + max(a, b)) }
  }
  let pairs = seen.sorted()
  let units = pairs.map { $0 % 97 + 1 }
  var graph = try PropertyGraph(
    ids: (0..<nodes).map { "Q\($0)" },
    nodeColumns: [
      Column("label", .texts((0..<nodes).map { "Actor \"\($0)\" & الأمم" })),
      Column("kind", .texts((0..<nodes).map { $0 % 3 == 0 ? "person" : "state" })),
      Column("mentions", .integers((0..<nodes).map { $0 * 7 % 1000 })),
      Column("x", .numbers((0..<nodes).map { Double($0 * 31 % 1000) / 8 })),
      Column("y", .numbers((0..<nodes).map { Double($0 * 17 % 1000) / 8 })),
    ],
    edges: pairs.map { PropertyGraph.Edge($0 / nodes, $0 % nodes) },
    edgeColumns: [
      Column("weight", .numbers(units.map(Double.init))), Column("units", .integers(units)),
      Column("npmi", .numbers(units.map { 1 / Double($0) - 0.3 })),
    ])
  graph.units = (0..<2_000).map { unit in
    .init("unit\(unit)", nodes: Set((0..<5).map { _ in random.next(below: nodes) }).sorted())
  }
  return graph
}

/// A figure of this process's memory in KiB; 0 where the system does not tell.
func memory(_ key: String) -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix(key + ":") }
  return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3, let nodes = Int(arguments[1]), let edges = Int(arguments[2]),
  let format = GraphFormats.named(arguments[0])
else {
  print("GraphFilesBenchmark FORMAT NODES EDGES [FOLDER]\n\(GraphFormats.all.map(\.name).joined(separator: " "))")
  exit(1)
}
let graph = try sample(nodes: nodes, edges: edges)
// The peak of memory from here on, and not of making the graph.
try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
let held = memory("VmRSS")
let start = clock()
let files = try format.files(of: graph)
let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
if arguments.count > 3 {
  for (ending, bytes) in zip(format.fileExtensions, files) {
    try Data(bytes).write(to: URL(fileURLWithPath: arguments[3]).appendingPathComponent("large.\(ending)"))
  }
}
print("\(seconds)\t\(memory("VmHWM") - held)\t\(files.map(\.count).reduce(0, +))")
