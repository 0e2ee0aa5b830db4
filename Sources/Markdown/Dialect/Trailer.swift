internal import Diagnostics

extension Rule {
    static let repeatedAnchor = Rule(
        "repeated-anchor", .warning,
        "Two headings ask for one id, or two blocks have one name, so links can only lead to the first.",
        remedy: "Give one of them another id.")
}

/// A name that ends a block's text and isn't part of it: `{#id}` after a heading (or a longer attribute list), `^id` after a paragraph.
struct Trailer {
    /// The text that ends with it, and how much of that is left.
    var node: CmarkNode
    var kept: Int
    /// nil for an attribute list without an id, or with one that could be that of a part of the page (`_…`).
    var name: String?
    /// In the file, marks included.
    var range: Range<Int>
    private let beginsText: Bool

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// `## Words {#id}`.
    init?(ofHeading heading: CmarkNode, in source: NoteSource) {
        guard source.dialect[.headingIDs], source.signs.contains(.headingIDs) else { return nil }
        self.init(heading, source) { text in
            guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
                let list = AttributeList(text, from: open, textStart: 0), list.range.upperBound == text.count
            else { return nil }
            return (open..<text.count, list.id.flatMap { text[$0.lowerBound] == UInt8(ascii: "_") ? nil : $0 })
        }
    }

    /// `Words. ^id`.
    init?(ofParagraph paragraph: CmarkNode, in source: NoteSource) {
        guard source.dialect[.blockIDs], source.signs.contains(.blockIDs) else { return nil }
        self.init(paragraph, source) { text in
            guard let caret = text.lastIndex(of: UInt8(ascii: "^")), caret + 1 < text.count,
                caret == 0 || text[caret - 1].isBlank,
                text[(caret + 1)...].allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") })
            else { return nil }
            return (caret..<text.count, caret + 1..<text.count)
        }
        // Without a blank before it, it must begin a line; alone it names the block before.
        guard beginsText else { return }
        if let previous = node.previous {
            guard previous.kind == .softBreak || previous.kind == .lineBreak else { return nil }
        } else if paragraph.previous == nil {
            return nil
        }
    }

    /// Whether a paragraph's trailer is all there is of it.
    var isAlone: Bool { beginsText && node.previous == nil }

    private init?(
        _ block: CmarkNode, _ source: NoteSource, find: (Bytes) -> (whole: Range<Int>, name: Range<Int>?)?
    ) {
        guard let last = block.lastChild, last.kind == .text else { return nil }
        let found = last.withLiteral { text -> (kept: Int, name: String?, place: Range<Int>?, beginsText: Bool)? in
            guard let (whole, name) = find(text) else { return nil }
            let place = source.lastPlace(of: text[whole], in: block)
            var kept = whole.lowerBound
            while kept > 0, text[kept - 1].isBlank { kept -= 1 }
            let words = name.map { String(decoding: text[$0], as: UTF8.self) }
            return (kept, words, place, whole.lowerBound == 0)
        }
        guard let found, let place = found.place else { return nil }
        node = last
        kept = found.kept
        name = found.name
        range = place
        beginsText = found.beginsText
    }

}

extension NoteSource {
    /// Where bytes that end a block's text stand in the file.
    fileprivate func lastPlace(of bytes: Slice<UnsafeBufferPointer<UInt8>>, in block: CmarkNode) -> Range<Int>? {
        let window = content(ofLines: block.startLine, through: block.endLine)
        guard let first = bytes.first else { return nil }
        var start = window.upperBound - bytes.count
        while start >= window.lowerBound {
            if masked[start] == first, masked[start..<start + bytes.count].elementsEqual(bytes) {
                return start..<start + bytes.count
            }
            start -= 1
        }
        return nil
    }
}
