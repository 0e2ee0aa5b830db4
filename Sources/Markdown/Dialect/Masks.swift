/// Stretches of the source that cmark must not read, each replaced by a stand-in of as many bytes, so that positions
/// hold: a supplementary private-use character that numbers it, then `x`.
///
/// No input can forge a stand-in: private-use characters of the input, and character references to them, are masked
/// themselves. To cmark a stand-in is a word of text; where it gives one back the source comes back, or what it means.
struct Masks {
    enum Meaning: Equatable {
        /// `[[…]]`.
        case wikiLink
        /// `![[…]]`.
        case embed
        /// A character that a stand-in could be taken for, written as itself or as a character reference.
        case character(UInt32)
        /// Such a reference with a backslash before it: cmark decodes it in addresses all the same.
        case escapedReference
    }

    struct Entry: Equatable {
        /// In the file.
        var range: Range<Int>
        var meaning: Meaning

        /// What a reader sees of a character; a link's source.
        func decoded(_ source: [UInt8]) -> [UInt8] {
            switch meaning {
            case .character(let scalar):
                Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
            case .escapedReference: Array(source[range.dropFirst()])
            case .wikiLink, .embed: Array(source[range])
            }
        }
    }

    /// The private-use planes 15 and 16.
    static let firstScalar: UInt32 = 0xF0000
    static let limit = 0x20000

    private(set) var entries: [Entry] = []
    /// Where there was one more than can be numbered.
    private(set) var overflow: Range<Int>?
    /// How many `[` were seen; the guards look closer only where there are many.
    private(set) var brackets = 0

    var isEmpty: Bool { entries.isEmpty }

    /// Finds what to mask in `bytes` and, if there is anything, puts the stand-ins in.
    init(masking bytes: inout [UInt8], from start: Int, wikiLinks: Bool) {
        bytes.withUnsafeBufferPointer { find(in: $0, from: start, wikiLinks: wikiLinks) }
        guard !entries.isEmpty else { return }
        bytes.withUnsafeMutableBufferPointer { buffer in
            for (index, entry) in entries.enumerated() {
                let scalar = Self.firstScalar + UInt32(index)
                let range = entry.range
                buffer[range.lowerBound] = 0xF0 | UInt8(scalar >> 18)
                buffer[range.lowerBound + 1] = 0x80 | UInt8(scalar >> 12 & 0x3F)
                buffer[range.lowerBound + 2] = 0x80 | UInt8(scalar >> 6 & 0x3F)
                buffer[range.lowerBound + 3] = 0x80 | UInt8(scalar & 0x3F)
                for position in range.dropFirst(4) { buffer[position] = UInt8(ascii: "x") }
            }
        }
    }

    private mutating func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, wikiLinks: Bool) {
        var position = start
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\"):
                // What a backslash escapes means nothing.
                if let (scalar, end) = Self.characterReference(bytes, position + 1), scalar >= Self.firstScalar {
                    add(position..<end, .escapedReference)
                    position = end
                } else {
                    position += position + 1 < bytes.count && bytes[position + 1].isASCIIPunctuation ? 2 : 1
                }
            case UInt8(ascii: "["):
                brackets += 1
                if wikiLinks, let end = WikiLink.end(bytes, from: position) {
                    let isEmbed =
                        position > start && bytes[position - 1] == UInt8(ascii: "!")
                        && !(position > start + 1 && bytes[position - 2] == UInt8(ascii: "\\"))
                    add(isEmbed ? position - 1..<end : position..<end, isEmbed ? .embed : .wikiLink)
                    position = end
                } else {
                    position += 1
                }
            case UInt8(ascii: "&"):
                if let (scalar, end) = Self.characterReference(bytes, position), scalar >= Self.firstScalar {
                    add(position..<end, .character(scalar))
                    position = end
                } else {
                    position += 1
                }
            case 0xF3...0xF4:
                if let scalar = Self.supplementary(bytes, position), scalar >= Self.firstScalar {
                    add(position..<position + 4, .character(scalar))
                    position += 4
                } else {
                    position += 1
                }
            default: position += 1
            }
        }
    }

    private mutating func add(_ range: Range<Int>, _ meaning: Meaning) {
        guard entries.count < Self.limit else {
            overflow = overflow ?? range
            return
        }
        entries.append(Entry(range: range, meaning: meaning))
    }

    /// The scalar of the four bytes that stand here, if they are one.
    private static func supplementary(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt32? {
        guard position + 4 <= bytes.count, bytes[position] & 0xF8 == 0xF0,
            (1...3).allSatisfy({ bytes[position + $0] & 0xC0 == 0x80 })
        else { return nil }
        return UInt32(bytes[position] & 7) << 18 | UInt32(bytes[position + 1] & 0x3F) << 12
            | UInt32(bytes[position + 2] & 0x3F) << 6 | UInt32(bytes[position + 3] & 0x3F)
    }

    /// A numeric character reference: its scalar and its end.
    private static func characterReference(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> (scalar: UInt32, end: Int)? {
        var position = start + 1
        guard position + 1 < bytes.count, bytes[start] == UInt8(ascii: "&"), bytes[position] == UInt8(ascii: "#") else {
            return nil
        }
        position += 1
        let isHex = bytes[position] | 0x20 == UInt8(ascii: "x")
        if isHex { position += 1 }
        var scalar: UInt32 = 0
        let first = position
        while position < bytes.count, position - first < (isHex ? 6 : 7) {
            let byte = bytes[position]
            if byte.isASCIIDigit {
                scalar = scalar * (isHex ? 16 : 10) + UInt32(byte - 0x30)
            } else if isHex, (0x61...0x66).contains(byte | 0x20) {
                scalar = scalar * 16 + UInt32((byte | 0x20) - 0x57)
            } else {
                break
            }
            if scalar > 0x10FFFF { return nil }
            position += 1
        }
        guard position > first, position < bytes.count, bytes[position] == UInt8(ascii: ";") else { return nil }
        return (scalar, position + 1)
    }

    enum Segment {
        case text(UnsafeBufferPointer<UInt8>)
        case masked(Entry)
    }

    /// Cuts what cmark gave back at its stand-ins.
    func forEachSegment(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Segment) -> Void) {
        var start = 0
        var position = 0
        while position < bytes.count {
            guard bytes[position] >= 0xF3, let scalar = Self.supplementary(bytes, position),
                scalar >= Self.firstScalar, Int(scalar - Self.firstScalar) < entries.count
            else {
                position += 1
                continue
            }
            if start < position { body(.text(UnsafeBufferPointer(rebasing: bytes[start..<position]))) }
            let entry = entries[Int(scalar - Self.firstScalar)]
            body(.masked(entry))
            position = min(position + entry.range.count, bytes.count)
            start = position
        }
        if start < bytes.count { body(.text(UnsafeBufferPointer(rebasing: bytes[start...]))) }
    }

    /// What cmark gave back, with the source where it stood in for it (code, addresses) and characters decoded where
    /// cmark decodes references.
    func restored(_ bytes: UnsafeBufferPointer<UInt8>, from source: [UInt8], decoding: Bool) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        forEachSegment(bytes) { segment in
            switch segment {
            case .text(let text): out.append(contentsOf: text)
            case .masked(let entry):
                if decoding {
                    out.append(contentsOf: entry.decoded(source))
                } else {
                    out.append(contentsOf: source[entry.range])
                }
            }
        }
        return out
    }
}
