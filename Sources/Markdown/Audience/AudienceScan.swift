/// Walks a note's lines and finds the audience blocks.
///
/// It needn't know all of CommonMark, but must never take a block for text that a reader would be shown, nor close one
/// early. So whatever looks like a block counts as one unless it stands in a code block whose limits are certain, and
/// whatever can be read in two ways is a doubt, which stops the build.
struct AudienceScan {
    struct Doubt {
        var message: String
        var range: Range<Int>
        var suggestions: [String] = []
    }

    struct Result {
        var doubts: [Doubt]
        /// What is to be blanked, in order.
        var blanks: [Range<Int>]
    }

    private struct Block {
        var isAudience: Bool
        /// Blanked; also inside one that is.
        var isCut: Bool
        var quotes: Int
        var column: Int
        var range: Range<Int>
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let keeps: (String) -> Bool?
    private let names: [String]
    private var doubts: [Doubt] = []
    private var blanks: [Range<Int>] = []

    private var open: [Block] = []
    /// Those of them that are audience blocks.
    private var audiences: [Block] = []
    /// The first of them that is cut.
    private var outermostCut: Block?
    /// `:::` that closed nothing; harmless in a note that has no audience blocks.
    private var strays: [Range<Int>] = []
    private var hasAudience = false
    private var code = CodeTracker()
    /// The columns of the list items that are surely open.
    private var items: [(quotes: Int, column: Int)] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, keeps: @escaping (String) -> Bool?, names: [String]) {
        self.bytes = bytes
        self.keeps = keeps
        self.names = names
    }

    var result: Result { Result(doubts: doubts, blanks: blanks) }

    mutating func run(from bodyStart: Int) {
        var lines = LineScanner(bytes, from: max(bodyStart, LineScanner.start(of: bytes)))
        while let line = lines.next() { read(line.content) }
        finishFence(isClosed: false)
        for block in open where block.isAudience {
            doubt("this audience block is never closed by `:::`", block.range)
        }
        if hasAudience {
            for stray in strays { doubt("this `:::` closes nothing", stray) }
        }
    }

    private mutating func doubt(_ message: String, _ range: Range<Int>, _ suggestion: String? = nil) {
        // One is enough to stop, and a long list helps nobody.
        guard doubts.count < 20 else { return }
        doubts.append(Doubt(message: message, range: range, suggestions: suggestion.map { [$0] } ?? []))
    }

    private mutating func read(_ line: Range<Int>) {
        let prefix = LinePrefix(bytes, line, limit: 200)
        let isBlank = prefix.contentStart == line.upperBound
        let audience = audiences.last
        if let audience { checkContainer(audience, prefix, isBlank: isBlank && prefix.items.isEmpty, line) }

        var fence = code.step(bytes, line, prefix)
        if fence == .closes || fence == .left { finishFence(isClosed: fence == .closes) }
        // A line that leaves a quote may begin code of its own.
        if fence == .left { fence = code.step(bytes, line, prefix) }
        if fence == .inside {
            readInFence(line, prefix, audience != nil)
        } else if fence != .closes {
            updateItems(prefix, isBlank: isBlank)
            if fence != .opens, !isBlank { readOutside(line, prefix, audience != nil) }
            if fence == .opens, fenceInfoMentions(line, prefix) { hasAudience = true }
        }
        if open.last?.isCut == true { blank(line, prefix) }
        if closesCut {
            blank(line, prefix)
            closesCut = false
        }
    }

    /// The line at hand is the last of a block that is cut, or a marker of one that is kept.
    private var closesCut = false

    /// Blanks a line but for the marks of the containers that the outermost block that is cut stands in.
    private mutating func blank(_ line: Range<Int>, _ prefix: LinePrefix) {
        let outermost = outermostCut
        let keepsMarks = outermost.map { line.contains($0.range.lowerBound) } ?? true
        var start = line.lowerBound
        if keepsMarks {
            start = prefix.contentStart
        } else if let outermost {
            var left = outermost.quotes
            while left > 0, start < line.upperBound, bytes[start].isBlank || bytes[start] == UInt8(ascii: ">") {
                if bytes[start] == UInt8(ascii: ">") { left -= 1 }
                start += 1
            }
        }
        if start < line.upperBound { blanks.append(start..<line.upperBound) }
    }

    private mutating func checkContainer(
        _ audience: Block, _ prefix: LinePrefix, isBlank: Bool, _ line: Range<Int>
    ) {
        let leaves =
            prefix.quotes < audience.quotes
            || (!isBlank && prefix.quotes == audience.quotes && prefix.indent < audience.column)
        if leaves {
            doubt(
                "an audience block that begins in a list item, a quote or indented must end there too; "
                    + "this line leaves it",
                line.isEmpty ? audience.range : line)
        }
    }

    private mutating func updateItems(_ prefix: LinePrefix, isBlank: Bool) {
        if !isBlank || !prefix.items.isEmpty {
            while let last = items.last,
                last.quotes > prefix.quotes || (last.quotes == prefix.quotes && last.column > prefix.indent)
            {
                items.removeLast()
            }
        }
        items += prefix.items
    }

    private mutating func readOutside(_ line: Range<Int>, _ prefix: LinePrefix, _ isInAudience: Bool) {
        let text = TableRow.trim(bytes, prefix.contentStart..<line.upperBound)
        if code.isAudienceMentioned(bytes, text) { hasAudience = true }
        guard let directive = Directive(bytes, text, keeps: keeps) else { return }
        let base = items.last { $0.quotes == prefix.quotes }?.column ?? 0
        let isIndentedLikeCode = prefix.column - base >= 4
        switch directive {
        case .misspelt(let message, let suggestion):
            hasAudience = true
            doubt(message, text, suggestion ?? Directive.nearest(bytes, text, names))
        case .audience(_, let isKept):
            hasAudience = true
            if isIndentedLikeCode {
                doubt(
                    "this audience block is indented like code; write it further left, or in a fenced code block", text)
            }
            let isCut = !isKept || open.last?.isCut == true
            let block = Block(
                isAudience: true, isCut: isCut, quotes: prefix.quotes, column: prefix.column, range: text)
            if isCut, outermostCut == nil { outermostCut = block }
            audiences.append(block)
            open.append(block)
            if !isCut { closesCut = true }
        case .other:
            if isIndentedLikeCode {
                if isInAudience { doubt("this is indented like code inside an audience block", text) }
                return
            }
            open.append(
                Block(
                    isAudience: false, isCut: open.last?.isCut == true, quotes: prefix.quotes, column: prefix.column,
                    range: text))
        case .close: close(text, prefix, isIndentedLikeCode, isInAudience)
        }
    }

    private mutating func close(
        _ text: Range<Int>, _ prefix: LinePrefix, _ isIndentedLikeCode: Bool, _ isInAudience: Bool
    ) {
        guard let last = open.last else {
            strays.append(text)
            return
        }
        let isElsewhere = last.quotes != prefix.quotes || last.column != prefix.column || !prefix.items.isEmpty
        if isInAudience, isElsewhere || isIndentedLikeCode {
            doubt("this `:::` doesn't stand where the block that it would close begins", text)
        }
        open.removeLast()
        if last.isAudience { audiences.removeLast() }
        if open.last?.isCut != true { outermostCut = nil }
        if last.isAudience { closesCut = !(open.last?.isCut ?? false) }
        if last.isCut, open.last?.isCut != true { closesCut = true }
    }

    // MARK: In code

    private mutating func readInFence(_ line: Range<Int>, _ prefix: LinePrefix, _ isInAudience: Bool) {
        let text = TableRow.trim(bytes, prefix.contentStart..<line.upperBound)
        let directive = Directive(bytes, text, keeps: keeps)
        let isAudience: Bool
        switch directive {
        case .audience, .misspelt: isAudience = true
        case .close, .other: isAudience = false
        case nil: return
        }
        if isAudience { hasAudience = true }
        guard code.isCertain else {
            if isAudience || isInAudience {
                doubt(
                    "it isn't certain whether this stands in a code block; begin the code block at the start of a line",
                    text)
            }
            return
        }
        code.note(directive, at: text)
    }

    private mutating func finishFence(isClosed: Bool) {
        if let range = code.finish(isClosed: isClosed) {
            doubt(
                isClosed
                    ? "this audience block stands in a code block but isn't closed in it"
                    : "this audience block stands in a code block that never ends",
                range)
        }
    }

    private func fenceInfoMentions(_ line: Range<Int>, _ prefix: LinePrefix) -> Bool {
        code.isAudienceMentioned(bytes, prefix.contentStart..<line.upperBound)
    }
}
