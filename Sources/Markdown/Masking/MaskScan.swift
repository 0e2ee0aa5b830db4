/// Looks once at every byte of a note's text and finds what cmark must not read, which lines it must read otherwise,
/// and which constructs occur at all, so that later steps only look where there is something.
///
/// It knows nothing of blocks: what it finds in code comes back from there as the source has it.
struct MaskScan {
    /// What occurs somewhere, by the characters that it needs.
    struct Signs: OptionSet {
        let rawValue: UInt16
        /// `~` or `==`.
        static let delimiters = Signs(rawValue: 1)
        /// `@`.
        static let mail = Signs(rawValue: 2)
        /// `|`.
        static let tables = Signs(rawValue: 4)
        /// `^` after a blank or at the start of a line.
        static let blockIDs = Signs(rawValue: 8)
        /// `{#`, `{.` or `{:`.
        static let headingIDs = Signs(rawValue: 16)
        /// `:` and a blank, at the start of a line or after a blank.
        static let definitions = Signs(rawValue: 32)
        /// `]:`.
        static let linkDefinitions = Signs(rawValue: 64)
        /// `%%…%%` and what else no reader sees.
        static let comments = Signs(rawValue: 128)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let start: Int
    private let dialect: Dialect

    private(set) var entries: [Masks.Entry] = []
    private(set) var overflow: Range<Int>?
    /// Backslashes before marks of the dialect.
    private(set) var escapes: [Int] = []
    private(set) var signs: Signs = []
    /// The opening of a comment that never ends.
    private(set) var unclosedComment: Range<Int>?
    /// In order of place.
    private(set) var edits: [LineEdits.Edit] = []
    /// The ids of attribute lists that aren't a heading's, in order.
    private(set) var ids: [Range<Int>] = []
    /// `^[…]`, in order and apart.
    private var footnotes = InlineFootnotes()
    /// How many `[` were seen; the guards look closer only where there are many.
    private(set) var brackets = 0

    /// A `$$` on a line of its own that nothing has closed yet, and the number of the edit that it would be.
    private var openFormula: (range: Range<Int>, index: Int)?
    /// Those that come next.
    private var comments: ArraySlice<Range<Int>> = []
    private var nextComment = Int.max

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, dialect: Dialect) {
        self.bytes = bytes
        self.start = start
        self.dialect = dialect
    }

    mutating func run() {
        findComments()
        // Most bytes mean nothing, so those that may are looked for alone.
        Self.isSpecial.withUnsafeBufferPointer { isSpecial in
            var position = start
            while position < bytes.count {
                let end = min(nextComment, bytes.count)
                while position < end, !isSpecial[Int(bytes[position])] { position += 1 }
                guard position < bytes.count else { break }
                position = position < nextComment ? step(position) : comment()
            }
        }
    }

    /// Those that nothing else reaches out of.
    var inlineFootnotes: [Range<Int>] {
        guard !footnotes.ranges.isEmpty, overflow == nil, entries.count + footnotes.ranges.count <= Masks.limit else {
            return []
        }
        return footnotes.ranges(among: entries.map(\.range), edits.map(\.range))
    }

    /// By byte: what `step` looks at.
    private static let isSpecial: [Bool] = {
        var isSpecial = [Bool](repeating: false, count: 256)
        for byte in "\\[&:w@~=|^{$<".utf8 { isSpecial[Int(byte)] = true }
        for byte in 0xF3...0xF4 { isSpecial[byte] = true }
        return isSpecial
    }()

    private mutating func findComments() {
        var found: [Range<Int>] = []
        if dialect[.comments] {
            var scan = CommentScan(bytes, from: start)
            scan.run()
            found = scan.comments
            unclosedComment = scan.unclosed
        }
        if dialect[.templateCalls] {
            var scan = HiddenCalls(bytes, from: start)
            scan.run()
            if !scan.ranges.isEmpty { found = Self.apart(found + scan.ranges) }
        }
        comments = found[...]
        nextComment = comments.first?.lowerBound ?? .max
        if !comments.isEmpty { signs.insert(.comments) }
    }

    /// In order, without those that begin inside another.
    private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var apart: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
        where range.lowerBound >= apart.last?.upperBound ?? 0 { apart.append(range) }
        return apart
    }

    private mutating func comment() -> Int {
        guard let range = comments.popFirst() else { return bytes.count }
        nextComment = .max
        if bytes[range].contains(where: \.isLineEnd) || range.count < Masks.shortest {
            // Blanks before a comment may belong to the edit before it.
            let floor = textStart
            edits += CommentScan.cuts(bytes, range, from: start).map {
                LineEdits.Edit(range: max($0.lowerBound, floor)..<$0.upperBound, kind: .comment)
            }
        } else {
            _ = add(range, .comment)
        }
        nextComment = comments.first?.lowerBound ?? .max
        return range.upperBound
    }

    /// Reads what begins at `position` and gives where to go on.
    @inline(__always)
    private mutating func step(_ position: Int) -> Int {
        switch bytes[position] {
        case UInt8(ascii: "\\"): return escape(position)
        case UInt8(ascii: "["): return bracket(position)
        case UInt8(ascii: "&"):
            guard let reference = CharacterReference(bytes, at: position), Self.mustMask(reference.scalar),
                add(position..<reference.end, .character(reference.scalar))
            else { return position + 1 }
            return reference.end
        case UInt8(ascii: "|"):
            signs.insert(.tables)
            return position + 1
        case UInt8(ascii: ":"):
            if position + 2 < bytes.count, bytes[position + 1] == UInt8(ascii: ":"), dialect[.directives],
                let end = directive(position)
            {
                return end
            }
            if position > start, bytes[position - 1] == UInt8(ascii: "]") { signs.insert(.linkDefinitions) }
            if position + 1 < bytes.count, bytes[position + 1].isBlank, position > start,
                bytes[position - 1].isWhitespace || bytes[position - 1] == UInt8(ascii: ">")
            {
                signs.insert(.definitions)
            }
            guard dialect[.autolinks], let address = Autolink.url(bytes, colon: position, from: start),
                address.range.lowerBound >= entries.last?.range.upperBound ?? 0
            else { return position + 1 }
            return add(address, at: position)
        case UInt8(ascii: "w"):
            guard dialect[.autolinks], let address = Autolink.www(bytes, at: position, from: start) else {
                return position + 1
            }
            return add(address, at: position)
        case UInt8(ascii: "@"):
            signs.insert(.mail)
            return position + 1
        case UInt8(ascii: "~"):
            signs.insert(.delimiters)
            return position + 1
        case UInt8(ascii: "="):
            if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "=") { signs.insert(.delimiters) }
            return position + 1
        case UInt8(ascii: "^"):
            if position == start || bytes[position - 1].isWhitespace { signs.insert(.blockIDs) }
            if dialect[.footnotes] { footnotes.look(bytes, at: position) }
            return position + 1
        case UInt8(ascii: "{"): return brace(position)
        case UInt8(ascii: "<"): return templateCall(position) ?? position + 1
        case UInt8(ascii: "$"): return dialect[.math] ? dollar(position) : position + 1
        case 0xF3...0xF4:
            guard let scalar = Masks.supplementary(bytes, position), scalar >= Masks.firstScalar,
                add(position..<position + 4, .character(scalar))
            else { return position + 1 }
            return position + 4
        default: return position + 1
        }
    }

    /// What a backslash escapes means nothing.
    private mutating func escape(_ position: Int) -> Int {
        guard position + 1 < bytes.count, bytes[position + 1].isASCIIPunctuation else { return position + 1 }
        if let reference = CharacterReference(bytes, at: position + 1), reference.scalar >= Masks.firstScalar,
            add(position..<reference.end, .escapedReference)
        {
            return reference.end
        }
        if dialect != .plain, EscapedMarks.isMark(bytes[position + 1]) { escapes.append(position) }
        return position + 2
    }

    private mutating func bracket(_ position: Int) -> Int {
        brackets += 1
        if dialect[.templateCalls], let (words, end) = TranslationMark.find(bytes, from: position),
            add(position..<end, .marked(words))
        {
            return end
        }
        if dialect[.wikiLinks], let end = WikiLink.end(bytes, from: position) {
            let isEmbed =
                position > start && bytes[position - 1] == UInt8(ascii: "!")
                && !(position > start + 1 && bytes[position - 2] == UInt8(ascii: "\\"))
            if add(isEmbed ? position - 1..<end : position..<end, isEmbed ? .embed : .wikiLink) { return end }
        }
        if dialect[.callouts], let head = Callout.head(bytes, at: position, from: textStart),
            head.upperBound <= nextComment
        {
            edits.append(LineEdits.Edit(range: head, kind: .callout))
            return head.upperBound
        }
        if dialect[.footnotes], let end = Footnote.end(bytes, from: position), add(position..<end, .footnote) {
            if let range = Footnote.definition(bytes, position..<end, from: textStart) {
                edits.append(LineEdits.Edit(range: range, kind: .footnote(label: position..<end)))
            }
            return end
        }
        return position + 1
    }

    private mutating func brace(_ position: Int) -> Int {
        if let end = templateCall(position) { return end }
        guard position + 1 < bytes.count, dialect[.headingIDs] else { return position + 1 }
        switch bytes[position + 1] {
        case UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: ":"): signs.insert(.headingIDs)
        default: break
        }
        // At the end of a line it is a heading's, or text.
        guard let list = AttributeList(bytes, from: position, textStart: start), list.place != .endOfLine,
            add(list.range, .attributes(list.place))
        else { return position + 1 }
        if list.place == .alone { signs.insert(.comments) }
        if let id = list.id { ids.append(id) }
        return list.range.upperBound
    }

    private mutating func directive(_ position: Int) -> Int? {
        guard let line = DirectiveLine.find(bytes, at: position, from: textStart), line.range.upperBound <= nextComment
        else { return nil }
        edits.append(LineEdits.Edit(range: line.range, kind: line.isEnd ? .directiveEnd : .directive))
        if let id = line.attributes?.id { ids.append(id) }
        return line.range.upperBound
    }

    private mutating func templateCall(_ position: Int) -> Int? {
        guard dialect[.templateCalls], let end = TemplateCall.end(bytes, from: position),
            add(position..<end, .templateCall)
        else { return nil }
        return end
    }

    private mutating func dollar(_ position: Int) -> Int {
        if let fence = Math.isFence(bytes, at: position, textStart: textStart) {
            if let open = openFormula {
                edits.insert(LineEdits.Edit(range: open.range, kind: .mathStart), at: open.index)
                edits.append(LineEdits.Edit(range: fence, kind: .mathEnd))
                openFormula = nil
            } else {
                openFormula = (fence, edits.count)
            }
            return fence.upperBound
        }
        guard let end = Math.end(bytes, from: position, textStart: start), add(position..<end, .math) else {
            // Two signs that open nothing are no opening of another.
            return position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "$") ? position + 2 : position + 1
        }
        return end
    }

    /// Where the search for the start of a line ends: what follows an edit is like a line of its own.
    private var textStart: Int { edits.last?.range.upperBound ?? start }

    private mutating func add(_ address: Autolink.Found, at position: Int) -> Int {
        var address = address
        if address.range.upperBound > nextComment {
            let end = Autolink.trimmedEnd(bytes, address.range.lowerBound..<nextComment)
            guard end >= address.range.lowerBound + 4 else { return position + 1 }
            address = Autolink.Found(range: address.range.lowerBound..<end, isWhole: true)
        }
        return add(address.range, .address(isWhole: address.isWhole)) ? address.range.upperBound : position + 1
    }

    private static func mustMask(_ scalar: UInt32) -> Bool {
        scalar >= Masks.firstScalar || (scalar < 0x80 && EscapedMarks.isMark(UInt8(scalar)))
    }

    private mutating func add(_ range: Range<Int>, _ meaning: Masks.Meaning) -> Bool {
        guard range.upperBound <= nextComment, range.count >= Masks.shortest else { return false }
        guard entries.count < Masks.limit else {
            overflow = overflow ?? range
            return true
        }
        entries.append(Masks.Entry(range: range, meaning: meaning))
        return true
    }
}
