// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what the benchmark needs is no part of the product.
let package = Package(
  name: "ScanBenchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "actorgraph", path: "../..")],
  targets: [
    .executableTarget(
      name: "ScanBenchmark",
      dependencies: [.product(name: "ActorNetworks", package: "actorgraph")],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")])
  ]
)
