import Markdown

/// How names of notes are compared: folded, and with space, `-` and `_` as one, so `Olivar del Sur`, `olivar_del_sur`
/// and `olivar-del-sur` are the same name.
func nameKey(_ name: some StringProtocol) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(name.utf8.count)
    appendFolded(name.utf8, to: &folded)
    var key: [UInt8] = []
    key.reserveCapacity(folded.count)
    for byte in folded {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\t"), UInt8(ascii: "\n"):
            if let last = key.last, last != UInt8(ascii: "-") { key.append(UInt8(ascii: "-")) }
        default:
            key.append(byte)
        }
    }
    if key.last == UInt8(ascii: "-") { key.removeLast() }
    return String(decoding: key, as: UTF8.self)
}

/// How headings are compared with the words or slugs that name them: folded letters and digits only, so that an
/// anchor made by another generator's rule still finds its heading.
func anchorKey(_ text: some StringProtocol) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    appendFolded(text.utf8, to: &folded)
    guard folded.contains(where: { $0 >= 0x80 }) else {
        folded.removeAll { !($0 &- 97 < 26 || $0 &- 48 < 10) }
        return String(decoding: folded, as: UTF8.self)
    }
    var key = String.UnicodeScalarView()
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars where scalar.isWordPart { key.append(scalar) }
    return String(key)
}
