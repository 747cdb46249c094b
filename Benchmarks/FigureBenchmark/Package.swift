// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what the benchmark needs is no part of the product.
let package = Package(
  name: "FigureBenchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "actorgraph", path: "../..")],
  targets: [
    .executableTarget(
      name: "FigureBenchmark",
      dependencies: [
        .product(name: "ActorNetworks", package: "actorgraph"), .product(name: "GraphvizRendering", package: "actorgraph"),
        .product(name: "NetworkFigures", package: "actorgraph"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")])
  ]
)
