import Files

/// Places that cmark reads otherwise than they are written: what the dialect adds to the blocks of CommonMark is given
/// to cmark as one of its own, the definition of a footnote as an item of a list.
///
/// An edit keeps to its line, so lines hold and only columns shift, which `offset` undoes. Whether a place is what it
/// looks like depends on what is around it, and that only cmark knows: edits that didn't become what they should are
/// taken back, and the text is parsed again.
struct LineEdits {
    enum Kind: Equatable {
        /// Part of a comment, cut whatever stands around it.
        case comment
        /// `[^label]:`, an item.
        /// The label's place in the file goes with it.
        case footnote(label: Range<Int>)
        /// `[!kind]`, a heading that opens a quote.
        case callout
        /// `$$` before and after a formula, a block of code.
        case mathStart
        case mathEnd
        /// `::: name`, raw HTML that says nothing and ends what stands before; the block that it opens is made when the
        /// tree is known.
        case directive
        case directiveEnd
    }

    struct Edit: Equatable {
        /// In the file, without line ends.
        var range: Range<Int>
        var kind: Kind

        /// Of a footnote that the edit defines.
        var label: Range<Int>? {
            if case .footnote(let label) = kind { label } else { nil }
        }
    }

    private(set) var edits: [Edit]
    /// The mark of ordered lists that the note itself uses less.
    private let itemMark: StaticString

    var isEmpty: Bool { edits.isEmpty }

    /// - Parameter edits: in order of place.
    init(_ edits: [Edit], in bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.edits = edits
        itemMark = edits.contains { $0.label != nil } ? Self.freeItemMark(bytes, from: start) : "01) "
    }

    /// Definitions must not join a list that the author wrote.
    private static func freeItemMark(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> StaticString {
        for position in max(start, 1)..<max(start, 1, bytes.count)
        where bytes[position] == UInt8(ascii: ")") && bytes[position - 1].isASCIIDigit {
            var first = position - 1
            while first > start, bytes[first - 1].isASCIIDigit { first -= 1 }
            if first == start || bytes[first - 1].isWhitespace || bytes[first - 1] == UInt8(ascii: ">") {
                return "01. "
            }
        }
        return "01) "
    }

    /// What stands in the place of an edit. Two digits and one mark make cmark ask for the same four columns of
    /// indentation that the text of a footnote needs, also where the first line is empty.
    private func replacement(_ edit: Edit) -> StaticString {
        switch edit.kind {
        case .comment: ""
        case .footnote: itemMark
        case .callout: "###### "
        case .mathStart: "~~~math"
        case .mathEnd: "~~~"
        case .directive, .directiveEnd: "<!---->"
        }
    }

    /// The text that cmark reads, from `start` on.
    func applied(to bytes: [UInt8], from start: Int) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count - start + edits.count * 8)
        var position = start
        for edit in edits {
            out += bytes[position..<edit.range.lowerBound]
            out.append(replacement(edit))
            position = edit.range.upperBound
        }
        out += bytes[position...]
        return out
    }

    /// The place in the file of a column, counted in bytes from 0, of what cmark read as the line that is `line` in the
    /// file.
    func offset(ofColumn column: Int, in line: Range<Int>) -> Int {
        var offset = line.lowerBound + column
        for edit in self.edits[first(from: line.lowerBound)...] {
            guard edit.range.lowerBound < line.upperBound, edit.range.lowerBound < offset else { break }
            let length = replacement(edit).utf8CodeUnitCount
            offset = max(edit.range.upperBound, offset + edit.range.count - length)
        }
        return min(offset, line.upperBound)
    }

    /// The number of the first edit at or after a place.
    private func first(from place: Int) -> Int {
        edits.partitionPoint { $0.range.lowerBound >= place }
    }

    /// The number of the edit that begins at a place.
    private func edit(at place: Int) -> Int? {
        let number = first(from: place)
        return number < edits.count && edits[number].range.lowerBound == place ? number : nil
    }

    // MARK: Judging

    /// Marks the blocks that edits became, each with the number of its edit from 1, and gives the edits that became
    /// nothing, and of these the directives that nothing closes.
    func judge(_ root: CmarkNode, of source: NoteSource) -> (failed: Set<Int>, unclosed: [Range<Int>]) {
        var failed = judged
        var unclosed: [Range<Int>] = []
        guard !failed.isEmpty else { return (failed, unclosed) }
        var containers = [root]
        while let container = containers.popLast() {
            var directives = DirectivePairs()
            var child = container.firstChild
            while let node = child {
                child = node.next
                if node.kind.isContainer { containers.append(node) }
                guard let number = edit(at: source.start(of: node)) else { continue }
                if node.kind == .htmlBlock {
                    let isEnd = edits[number].kind == .directiveEnd
                    if isEnd || edits[number].kind == .directive {
                        failed.subtract(directives.take(node, number, isEnd: isEnd))
                    }
                    continue
                }
                guard let last = lastEdit(of: node, number, source) else { continue }
                node.mark = number + 1
                if edits[number].kind == .callout { node.parent?.mark = number + 1 }
                failed.remove(number)
                failed.remove(last)
            }
            unclosed += directives.open.map { edits[$0.number].range }
        }
        return (failed, unclosed)
    }

    /// The edits that must become a block.
    var judged: Set<Int> { Set(edits.indices.filter { edits[$0].kind != .comment }) }

    /// If a node is the block that the edit at its beginning should become, the edit that ends it.
    private func lastEdit(of node: CmarkNode, _ number: Int, _ source: NoteSource) -> Int? {
        switch edits[number].kind {
        case .footnote: return node.kind == .item && node.parent?.isOrderedList == true ? number : nil
        case .callout:
            return node.kind == .heading && node.previous == nil && node.parent?.kind == .quote ? number : nil
        case .mathStart:
            guard node.kind == .codeBlock, let end = edits[number...].firstIndex(where: { $0.kind == .mathEnd }),
                source.lines.range(node.endLine).contains(edits[end].range.lowerBound)
            else { return nil }
            return end
        case .comment, .mathEnd, .directive, .directiveEnd: return nil
        }
    }

    /// The label of the footnote whose definition the item with this mark is.
    func footnoteLabel(markedBy mark: Int) -> Range<Int>? {
        edits.indices.contains(mark - 1) ? edits[mark - 1].label : nil
    }

    /// The head of the callout that the quote or heading with this mark belongs to.
    func calloutHead(markedBy mark: Int) -> Range<Int>? {
        guard edits.indices.contains(mark - 1), edits[mark - 1].kind == .callout else { return nil }
        return edits[mark - 1].range
    }

    /// The line that opens the directive with this mark.
    func directiveLine(markedBy mark: Int) -> Range<Int>? {
        guard edits.indices.contains(mark - 1), edits[mark - 1].kind == .directive else { return nil }
        return edits[mark - 1].range
    }

    /// Whether the block of code with this mark is a formula.
    func isFormula(markedBy mark: Int) -> Bool {
        edits.indices.contains(mark - 1) && edits[mark - 1].kind == .mathStart
    }

    func without(_ numbers: Set<Int>) -> LineEdits {
        var rest = self
        rest.edits = edits.indices.filter { !numbers.contains($0) }.map { edits[$0] }
        return rest
    }
}
