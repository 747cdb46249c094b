// Where the package lies.

import Foundation

/// The folder of the package, found from this file.
public let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
