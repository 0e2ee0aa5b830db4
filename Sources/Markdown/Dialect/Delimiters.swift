/// Marks that come in pairs around other inlines and that cmark doesn't know: found in a block's text and matched by
/// CommonMark's rules for delimiter runs, in cmark's tree instead of the text.
///
/// A pair must have one parent in the tree, so what cmark reads (emphasis, links, code) binds tighter.
struct Delimiters {
    struct Kind {
        let construct: Construct
        let byte: UInt8
        let lengths: ClosedRange<Int>
        /// Whether a run between two ASCII letters or digits opens or closes anything.
        let worksInsideWords: Bool
        let opening: StaticString
        let closing: StaticString
    }

    static let kinds: [Kind] = [.strikethrough, .highlight]

    enum Role: Equatable { case text, opens, closes }

    /// A run of marks in a stretch of text.
    struct Run {
        var range: Range<Int>
        var kind: Int
    }

    /// The first run of two equal signs or any tildes.
    static func run(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Run? {
        var position = start
        while position < text.count {
            let byte = text[position]
            guard byte == UInt8(ascii: "~") || byte == UInt8(ascii: "=") else {
                position += 1
                continue
            }
            let first = position
            while position < text.count, text[position] == byte { position += 1 }
            if byte == UInt8(ascii: "~") { return Run(range: first..<position, kind: 0) }
            if position - first > 1 { return Run(range: first..<position, kind: 1) }
        }
        return nil
    }

    /// What each run of the block is, in order.
    private var roles: [Role] = []
    private var next = 0

    /// No block, so no runs.
    init() {}

    /// Reads a block's runs. `node` holds inlines.
    init(in node: CmarkNode, of source: NoteSource) {
        guard source.signs.contains(.delimiters) else { return }
        var matcher = DelimiterMatcher(source)
        matcher.read(node)
        roles = matcher.roles
    }

    /// Cuts the text that comes next at the runs that mean something: each part, and the tag of the run after it.
    mutating func split(
        _ text: UnsafeBufferPointer<UInt8>, _ body: (_ words: UnsafeBufferPointer<UInt8>, _ tag: StaticString?) -> Void
    ) {
        guard next < roles.count else { return body(text, nil) }
        var start = 0
        var position = 0
        while next < roles.count, let run = Self.run(in: text, from: position) {
            position = run.range.upperBound
            next += 1
            let role = roles[next - 1]
            guard role != .text else { continue }
            let kind = Self.kinds[run.kind]
            body(
                UnsafeBufferPointer(rebasing: text[start..<run.range.lowerBound]),
                role == .opens ? kind.opening : kind.closing)
            start = position
        }
        if start < text.count { body(UnsafeBufferPointer(rebasing: text[start...]), nil) }
    }
}
