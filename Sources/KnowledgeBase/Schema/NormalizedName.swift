import Files
import Markdown

/// How names of fields, values and types are compared: without case, accents and outer spaces; `-`, `_` and space
/// are one.
func normalizedName(_ name: some StringProtocol) -> String {
    if name.withBytes({ $0.allSatisfy { $0 &- 97 < 26 || $0 == 95 } }) { return String(name) }
    var folded: [UInt8] = []
    folded.reserveCapacity(name.utf8.count)
    name.withBytes { appendFolded($0, to: &folded) }
    for index in folded.indices where folded[index] == 0x2D || folded[index] == 0x20 { folded[index] = 0x5F }
    let start = folded.firstIndex { $0 != 0x5F } ?? folded.endIndex
    let end = folded.lastIndex { $0 != 0x5F }.map { $0 + 1 } ?? start
    // A name of separators alone stays what it is: `-` and `_` are values of some lists.
    guard start < end else { return String(name) }
    return String(decoding: folded[start..<end], as: UTF8.self)
}

/// One byte a scalar, for counting edits in letters: whatever isn't ASCII is equal only to itself by luck, which only
/// makes a name look nearer.
func letters(_ name: String) -> [UInt8] {
    name.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : 0x80 | UInt8(truncatingIfNeeded: $0.value & 0x7F) }
}
