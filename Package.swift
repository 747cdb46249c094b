// swift-tools-version: 6.2
import PackageDescription

/// Every target of the package is compiled with the same strict settings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "actorgraph",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "actorgraph", targets: ["ActorGraphCLI"]),
    .library(name: "ActorNetworks", targets: ["ActorNetworks"]),
    .library(name: "GraphAnalysis", targets: ["GraphAnalysis"]),
    .library(name: "GraphFiles", targets: ["GraphFiles"]),
    .library(name: "GraphvizRendering", targets: ["GraphvizRendering"]),
    .library(name: "NetworkFigures", targets: ["NetworkFigures"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // Leaf: bytes in, hits out. No Foundation, no politics.
    .target(name: "AliasMatching", dependencies: ["CByteBlocks"], swiftSettings: strict),
    // What bytes are, for 64 of them at once: instructions that Swift does not reach.
    .target(name: "CByteBlocks"),
    // Leaf: numbers in, numbers out. No Foundation, no politics.
    .target(name: "GraphAnalysis", swiftSettings: strict),
    // Opening the libraries that are needed at run time only.
    .target(name: "CLibraryLoading", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    // Leaf: compressed bytes in and out, in pieces. Knows nothing of what they hold.
    .target(name: "StreamCompression", dependencies: ["CCompressionShim"], swiftSettings: strict),
    // zlib and libzstd, loaded when first asked for: the C functions that Swift calls.
    .target(name: "CCompressionShim", dependencies: ["CLibraryLoading"]),
    // Files of graphs with attributes, in and out: what other graph tools read and write. Knows nothing of politics.
    .target(name: "GraphFiles", dependencies: ["CXMLShim"], swiftSettings: strict),
    // Leaf: a web page in, the article on it out.
    .target(name: "HTMLReading", dependencies: ["CXMLShim"], swiftSettings: strict),
    // libxml2, loaded when first asked for: the C functions that Swift calls.
    .target(name: "CXMLShim", dependencies: ["CLibraryLoading"]),
    // Leaf: a YAML file in, a tree of texts with their lines out.
    .target(name: "YAMLReading", dependencies: ["CYAMLShim"], swiftSettings: strict),
    // libyaml, loaded when first asked for: the one C function that Swift calls.
    .target(name: "CYAMLShim", dependencies: ["CLibraryLoading"]),
    // The built-in catalogue, compiled ahead and embedded in the binary.
    .target(name: "CompiledCatalogue"),
    // The domain: catalogue, corpus, mentions, co-occurrence, network, exports.
    .target(
      name: "ActorNetworks",
      dependencies: [
        "AliasMatching", "CByteBlocks", "CompiledCatalogue", "GraphAnalysis", "GraphFiles", "HTMLReading", "StreamCompression",
        "YAMLReading",
      ],
      swiftSettings: strict),
    // Graphviz: the system library, the C functions that Swift calls, and the one Swift target that calls them.
    .systemLibrary(
      name: "CGraphviz",
      pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(name: "CGraphvizShim", dependencies: ["CGraphviz"]),
    // Starting and confining child processes, for layouts that must not take the program with them.
    .target(name: "CChildProcess"),
    .target(name: "GraphvizRendering", dependencies: ["CGraphvizShim", "CChildProcess", "GraphFiles"], swiftSettings: strict),
    // librsvg, loaded when first asked for: one C function that Swift calls, and the one Swift target that calls it.
    .target(name: "CRsvgShim", dependencies: ["CLibraryLoading"], linkerSettings: [.linkedLibrary("m")]),
    .target(name: "SVGConversion", dependencies: ["CRsvgShim"], swiftSettings: strict),
    // fontconfig and HarfBuzz's subsetter, loaded when first asked for, and the one Swift target that calls them.
    .target(name: "CFontShim", dependencies: ["CLibraryLoading"]),
    .target(name: "FontEmbedding", dependencies: ["CFontShim"], swiftSettings: strict),
    // The printed figure: a network and a layout in, SVG out.
    .target(
      name: "NetworkFigures",
      dependencies: ["ActorNetworks", "GraphFiles", "GraphvizRendering"],
      swiftSettings: strict),
    .executableTarget(
      name: "ActorGraphCLI",
      dependencies: [
        "ActorNetworks", "FontEmbedding", "GraphAnalysis", "GraphFiles", "GraphvizRendering", "NetworkFigures",
        "StreamCompression", "SVGConversion",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["AliasMatching", "GraphFiles"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "AliasMatchingTests", dependencies: ["AliasMatching", "CByteBlocks", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "GraphAnalysisTests", dependencies: ["GraphAnalysis", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "StreamCompressionTests",
      dependencies: ["StreamCompression", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "YAMLReadingTests", dependencies: ["YAMLReading"], swiftSettings: strict),
    .testTarget(name: "HTMLReadingTests", dependencies: ["HTMLReading", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "GraphFilesTests", dependencies: ["GraphFiles", "GraphvizRendering", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ActorNetworksTests",
      dependencies: ["ActorNetworks", "AliasMatching", "GraphFiles", "StreamCompression", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "NetworkFiguresTests",
      dependencies: ["NetworkFigures", "GraphvizRendering", "GraphFiles", "ActorNetworks", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SVGConversionTests",
      dependencies: ["SVGConversion", "CRsvgShim", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "FontEmbeddingTests",
      dependencies: ["FontEmbedding", "SVGConversion", "TestSupport"],
      swiftSettings: strict),
    // The code of the documentation's articles.
    .testTarget(
      name: "ExampleTests",
      dependencies: ["ActorNetworks", "GraphAnalysis", "GraphFiles", "NetworkFigures", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ActorGraphCLITests",
      dependencies: ["ActorGraphCLI", "ActorNetworks", "GraphAnalysis", "GraphFiles", "StreamCompression", "TestSupport"],
      swiftSettings: strict),
  ]
)

// What `make fuzz` builds: the checks of the fuzzing tests, with libFuzzer's driver in place of the tests.
let checked: [Target.Dependency] = [
  "ActorNetworks", "AliasMatching", "GraphFiles", "GraphvizRendering", "HTMLReading", "StreamCompression", "TestSupport",
]
package.targets.append(
  Context.environment["ACTORGRAPH_FUZZING"] == nil
    ? .testTarget(name: "FuzzingTests", dependencies: checked, exclude: ["Driver"], swiftSettings: strict)
    : .executableTarget(
      name: "Fuzzing", dependencies: checked, path: "Tests/FuzzingTests", exclude: ["FuzzingTests.swift"],
      swiftSettings: strict))
