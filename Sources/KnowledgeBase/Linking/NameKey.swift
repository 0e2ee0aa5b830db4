import Files
import Markdown

/// How names of notes are compared: folded, and with space, `-` and `_` as one, so `Olivar del Sur`, `olivar_del_sur`
/// and `olivar-del-sur` are the same name.
func nameKey(_ name: some StringProtocol) -> String {
    var key = foldedBytes(name)
    // What is kept moves to the front.
    var count = 0
    for place in key.indices {
        switch key[place] {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\t"), UInt8(ascii: "\n"):
            guard count > 0, key[count - 1] != UInt8(ascii: "-") else { continue }
            key[count] = UInt8(ascii: "-")
        default:
            key[count] = key[place]
        }
        count += 1
    }
    if count > 0, key[count - 1] == UInt8(ascii: "-") { count -= 1 }
    return String(decoding: key[..<count], as: UTF8.self)
}

private func foldedBytes(_ text: some StringProtocol) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    text.withBytes { appendFolded($0, to: &folded) }
    return folded
}

/// How headings are compared with the words or slugs that name them: folded letters and digits only, so that an
/// anchor made by another generator's rule still finds its heading.
func anchorKey(_ text: some StringProtocol) -> String {
    var folded = foldedBytes(text)
    guard folded.contains(where: { $0 >= 0x80 }) else {
        folded.removeAll { !($0 &- 97 < 26 || $0 &- 48 < 10) }
        return String(decoding: folded, as: UTF8.self)
    }
    var key = String.UnicodeScalarView()
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars where scalar.isWordPart { key.append(scalar) }
    return String(key)
}
