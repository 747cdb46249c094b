// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what the benchmark needs is no part of the product.
let package = Package(
  name: "GrowthBenchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "actorgraph", path: "../..")],
  targets: [
    .executableTarget(
      name: "GrowthBenchmark",
      dependencies: [
        .product(name: "ActorNetworks", package: "actorgraph"), .product(name: "GraphFiles", package: "actorgraph"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")])
  ]
)
