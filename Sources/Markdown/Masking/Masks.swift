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
        /// `[^…]`.
        case footnote
        /// `^[…]`: which of them.
        case inlineFootnote(Int)
        /// `https://…`, `www.…`. If it isn't whole, it goes on in the text after it.
        case address(isWhole: Bool)
        /// `%%…%%` on one line: nothing that a reader sees.
        case comment
        /// `$…$`.
        case math
        /// `{.class}` and the like, but a heading's.
        case attributes(AttributeList.Place)
        /// `{% … %}` and its like, shown as it stands.
        case templateCall
        /// `[!DNL …]`: the words within.
        case marked(Range<Int>)
        /// A character that a stand-in could be taken for, or that would be a mark of the dialect, written as a
        /// character reference or, the first kind, as itself.
        case character(UInt32)
        /// A reference to the first kind with a backslash before it: cmark decodes it in addresses all the same.
        case escapedReference
    }

    struct Entry: Equatable {
        /// In the file.
        var range: Range<Int>
        var meaning: Meaning

        /// What a reader sees of a character; a link's source.
        func decoded(_ source: [UInt8]) -> [UInt8] {
            switch meaning {
            case .character(let scalar): Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
            case .escapedReference: Array(source[range.dropFirst()])
            case .comment: []
            case .marked(let words): Array(source[words])
            case .wikiLink, .embed, .footnote, .inlineFootnote, .address, .math, .attributes, .templateCall:
                Array(source[range])
            }
        }
    }

    /// The private-use planes 15 and 16.
    static let firstScalar: UInt32 = 0xF0000
    static let limit = 0x20000
    /// Bytes of a stand-in's first character.
    static let shortest = 4

    let entries: [Entry]
    /// The ids of attribute lists that aren't a heading's, in order.
    let ids: [Range<Int>]
    /// What stands in each `^[…]`, with stand-ins of its own.
    let inlineFootnotes: [[UInt8]]
    private let escapes: EscapedMarks
    /// Where there was one more than can be numbered.
    let overflow: Range<Int>?

    var isEmpty: Bool { entries.isEmpty && escapes.isEmpty }

    /// Puts stand-ins into `bytes` for what a scan has found.
    init(_ scan: MaskScan, into bytes: inout [UInt8]) {
        var found = scan.entries
        for (number, range) in scan.inlineFootnotes.enumerated() {
            found.append(Entry(range: range, meaning: .inlineFootnote(number)))
        }
        entries = found
        ids = scan.ids
        overflow = scan.overflow
        escapes = EscapedMarks(at: scan.escapes, in: &bytes)
        guard !entries.isEmpty else {
            inlineFootnotes = []
            return
        }
        let entries = entries
        var texts: [[UInt8]] = []
        bytes.withUnsafeMutableBufferPointer { buffer in
            for (index, entry) in entries.enumerated() {
                if case .inlineFootnote = entry.meaning {
                    texts.append(Array(buffer[entry.range.dropFirst(2).dropLast()]))
                }
                let scalar = Self.firstScalar + UInt32(index)
                let range = entry.range
                buffer[range.lowerBound] = 0xF0 | UInt8(scalar >> 18)
                buffer[range.lowerBound + 1] = 0x80 | UInt8(scalar >> 12 & 0x3F)
                buffer[range.lowerBound + 2] = 0x80 | UInt8(scalar >> 6 & 0x3F)
                buffer[range.lowerBound + 3] = 0x80 | UInt8(scalar & 0x3F)
                for position in range.dropFirst(4) { buffer[position] = UInt8(ascii: "x") }
            }
        }
        inlineFootnotes = texts
    }

    /// The scalar of the four bytes that stand here, if they are one.
    static func supplementary(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt32? {
        guard position + 4 <= bytes.count, bytes[position] & 0xF8 == 0xF0,
            (1...3).allSatisfy({ bytes[position + $0] & 0xC0 == 0x80 })
        else { return nil }
        return UInt32(bytes[position] & 7) << 18 | UInt32(bytes[position + 1] & 0x3F) << 12
            | UInt32(bytes[position + 2] & 0x3F) << 6 | UInt32(bytes[position + 3] & 0x3F)
    }
}

extension Masks {
    enum Segment {
        case text(UnsafeBufferPointer<UInt8>)
        case masked(Entry)
        /// A bare address, and how it goes on after its stand-in.
        case address(Entry, tail: UnsafeBufferPointer<UInt8>)
        /// A mark of the dialect that a backslash made text.
        case escaped(UInt8)
    }

    /// What cmark gave back, cut at its stand-ins.
    struct Segments: Sequence, IteratorProtocol {
        fileprivate let masks: Masks
        fileprivate let bytes: UnsafeBufferPointer<UInt8>
        private var position = 0
        /// What stands at `position` and was met while looking for the end of the text before it.
        private var met: (segment: Segment, end: Int)?

        fileprivate init(_ masks: Masks, _ bytes: UnsafeBufferPointer<UInt8>) {
            self.masks = masks
            self.bytes = bytes
        }

        mutating func next() -> Segment? {
            if let (segment, end) = met {
                met = nil
                position = end
                return segment
            }
            let start = position
            while position < bytes.count {
                if bytes[position] >= EscapedMarks.lowestLead, let found = masks.standIn(bytes, at: position) {
                    guard start < position else {
                        position = found.end
                        return found.segment
                    }
                    met = found
                    break
                }
                position += 1
            }
            return start < position ? .text(UnsafeBufferPointer(rebasing: bytes[start..<position])) : nil
        }
    }

    func segments(of bytes: UnsafeBufferPointer<UInt8>) -> Segments { Segments(self, bytes) }

    private func standIn(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (segment: Segment, end: Int)? {
        guard bytes[position] >= 0xF3 else {
            return escapes.mark(bytes, at: position).map { (.escaped($0), position + 2) }
        }
        guard let scalar = Self.supplementary(bytes, position), scalar >= Self.firstScalar,
            Int(scalar - Self.firstScalar) < entries.count
        else { return nil }
        let entry = entries[Int(scalar - Self.firstScalar)]
        let end = Swift.min(position + entry.range.count, bytes.count)
        guard case .address(let isWhole) = entry.meaning else { return (.masked(entry), end) }
        let tail = isWhole ? end..<end : Autolink.tail(bytes, from: end)
        return (.address(entry, tail: UnsafeBufferPointer(rebasing: bytes[tail])), tail.upperBound)
    }

    /// How what cmark gave back is to be read.
    enum Restoring {
        /// Code: as in the source.
        case source
        /// Raw HTML: as in the source, without comments.
        case markup
        /// Addresses and titles, where cmark decodes references and escapes.
        case decoded
    }

    /// What cmark gave back, with the source where it stood in for it.
    func restored(_ bytes: UnsafeBufferPointer<UInt8>, from source: [UInt8], as form: Restoring) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        for segment in segments(of: bytes) {
            switch segment {
            case .text(let text): out.append(contentsOf: text)
            case .escaped(let mark):
                if form != .decoded { out.append(UInt8(ascii: "\\")) }
                out.append(mark)
            case .masked(let entry):
                if form == .decoded {
                    out.append(contentsOf: entry.decoded(source))
                } else if form == .source || entry.meaning != .comment {
                    out.append(contentsOf: source[entry.range])
                }
            case .address(let entry, let tail):
                out.append(contentsOf: source[entry.range])
                out.append(contentsOf: tail)
            }
        }
        return out
    }
}
