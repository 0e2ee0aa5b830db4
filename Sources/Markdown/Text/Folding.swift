internal import Files

/// How names and words are compared: case and marks do not count, so `Política` is `politica`.
///
/// One table serves names, section headings, heading ids and search, so that they never disagree. Letters past
/// U+1FFF stay as they are.
public enum Folding {
    /// Code points at or above this are never changed.
    public static let limit: UInt32 = 0x2000
    /// In `table`: the letter stays.
    static let kept: UInt32 = 0
    /// In `table`: the mark is dropped.
    static let dropped: UInt32 = .max

    /// By code point: `kept`, `dropped`, or the folded scalars, the second (or 0) in the upper half.
    static let table: [UInt32] = {
        var table = [UInt32](repeating: kept, count: Int(limit))
        for entry in foldingTable.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let sides = entry.split(separator: ":", maxSplits: 1)
            guard let code = Int(sides[0], radix: 16), code < table.count else { continue }
            let scalars = sides.count < 2 ? [] : sides[1].split(separator: "+").compactMap { UInt32($0, radix: 16) }
            table[code] = scalars.isEmpty ? dropped : scalars[0] | (scalars.count > 1 ? scalars[1] << 16 : 0)
        }
        return table
    }()
}

/// `text` without case and marks.
public func fold(_ text: some StringProtocol) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    text.withBytes { appendFolded($0, to: &out) }
    return String(decoding: out, as: UTF8.self)
}

/// Appends the folded form of UTF-8 bytes. Bytes that aren't UTF-8 go through as they are.
public func appendFolded(_ bytes: some Sequence<UInt8>, to out: inout [UInt8]) {
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
        if byte < 0x80 {
            out.append(byte &- 65 < 26 ? byte | 0x20 : byte)
        } else if byte >= 0xC2, byte < 0xE0, let second = iterator.next() {
            appendFolded(scalar: UInt32(byte & 0x1F) << 6 | UInt32(second & 0x3F), to: &out)
        } else if byte == 0xE0 || byte == 0xE1, let second = iterator.next(), let third = iterator.next() {
            appendFolded(
                scalar: UInt32(byte & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F), to: &out)
        } else {
            out.append(byte)
        }
    }
}

/// Appends the folded form of one scalar below U+2000.
private func appendFolded(scalar: UInt32, to out: inout [UInt8]) {
    let folded = scalar < Folding.limit ? Folding.table[Int(scalar)] : Folding.kept
    switch folded {
    case Folding.kept:
        append(scalar: scalar, to: &out)
    case Folding.dropped:
        break
    default:
        append(scalar: folded & 0xFFFF, to: &out)
        if folded >> 16 != 0 { append(scalar: folded >> 16, to: &out) }
    }
}

private func append(scalar: UInt32, to out: inout [UInt8]) {
    switch scalar {
    case ..<0x80:
        out.append(UInt8(scalar))
    case ..<0x800:
        out.append(0xC0 | UInt8(scalar >> 6))
        out.append(0x80 | UInt8(scalar & 0x3F))
    default:
        out.append(0xE0 | UInt8(scalar >> 12 & 0x0F))
        out.append(0x80 | UInt8(scalar >> 6 & 0x3F))
        out.append(0x80 | UInt8(scalar & 0x3F))
    }
}
