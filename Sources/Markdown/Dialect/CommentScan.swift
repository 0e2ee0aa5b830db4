internal import Diagnostics
internal import Glibc

extension Rule {
    static let unclosedComment = Rule(
        "unclosed-comment", .warning,
        "A comment is never closed by `%%`, so everything after it is left out.",
        remedy: "Close it with `%%`, or write `\\%%` where the signs are meant.")
}

/// Finds Obsidian's comments, `%% … %%`, on one line or over many, before anything else is read: no reader may see
/// them, so they go even where a block boundary in between would make another construct text.
///
/// In code they are code: those of one line because cmark gives code back, those of many where it is certain that they
/// stand in code. A `%%` after a digit, or of three signs and more, means something else. One that stands alone
/// on its line may never be closed, and then runs to the end; one that begins a line is closed anywhere after it, and
/// any other in its paragraph.
struct CommentScan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let start: Int
    /// In order, marks included.
    private(set) var comments: [Range<Int>] = []
    /// The opening of one that never ends.
    private(set) var unclosed: Range<Int>?

    private var code = CodeTracker()
    /// Where the comment begins that is open.
    private var open: Int?

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.bytes = bytes
        self.start = start
    }

    mutating func run() {
        guard Self.mayHold(bytes, from: start) else { return }
        var lines = LineScanner(bytes, from: start)
        while let line = lines.next() { read(line.content) }
        if let open {
            unclosed = open..<open + 2
            comments.append(open..<bytes.count)
        }
    }

    private static func mayHold(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        var position = start
        while position + 1 < bytes.count,
            let found = memchr(base + position, Int32(UInt8(ascii: "%")), bytes.count - position)
        {
            position = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found)) + 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "%") { return true }
        }
        return false
    }

    private mutating func read(_ line: Range<Int>) {
        var position = line.lowerBound
        var isCode = false
        if let open {
            guard let end = mark(in: line) else { return }
            comments.append(open..<end)
            self.open = nil
            position = end
        } else {
            let prefix = LinePrefix(bytes, line, limit: 200)
            position = prefix.contentStart
            isCode = isInCode(line, prefix)
        }
        var spans = CodeSpans(bytes, position..<line.upperBound)
        while position < line.upperBound {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 2
            case UInt8(ascii: "`"): position = spans.end(from: position)
            case UInt8(ascii: "%") where isMark(position, in: line) && mayOpen(position):
                if let end = mark(in: position + 2..<line.upperBound) {
                    comments.append(position..<end)
                    position = end
                } else if !isCode, begins(position, line) {
                    return
                } else {
                    position += 2
                }
            case UInt8(ascii: "%"):
                while position < line.upperBound, bytes[position] == UInt8(ascii: "%") { position += 1 }
            default: position += 1
            }
        }
    }

    /// Whether a line surely stands in a fenced code block.
    private mutating func isInCode(_ line: Range<Int>, _ prefix: LinePrefix) -> Bool {
        var step = code.step(bytes, line, prefix)
        if step == .closes || step == .left { _ = code.finish(isClosed: step == .closes) }
        // A line that leaves a quote may begin code of its own.
        if step == .left { step = code.step(bytes, line, prefix) }
        guard step == .inside else { return false }
        return !code.mayBeOutside(prefix, isBlank: prefix.contentStart == line.upperBound && prefix.items.isEmpty)
    }

    /// Opens a comment that goes on over lines, unless it would be closed too far away.
    private mutating func begins(_ position: Int, _ line: Range<Int>) -> Bool {
        let beginsLine = LinePrefix.beginsText(bytes, at: position, from: start)
        let isAlone = beginsLine && (position + 2..<line.upperBound).allSatisfy { bytes[$0].isBlank }
        guard isAlone || isClosed(after: line, inParagraph: !beginsLine) else { return false }
        open = position
        return true
    }

    private func isClosed(after line: Range<Int>, inParagraph: Bool) -> Bool {
        var lines = LineScanner(bytes, from: line.upperBound)
        _ = lines.next()
        while let next = lines.next()?.content {
            if inParagraph, next.allSatisfy({ bytes[$0].isBlank || bytes[$0] == UInt8(ascii: ">") }) { return false }
            if mark(in: next) != nil { return true }
        }
        return false
    }

    /// Two signs, not three.
    private func isMark(_ position: Int, in range: Range<Int>) -> Bool {
        position + 1 < range.upperBound && bytes[position] == UInt8(ascii: "%")
            && bytes[position + 1] == UInt8(ascii: "%")
            && (position + 2 >= bytes.count || bytes[position + 2] != UInt8(ascii: "%"))
            && (position == start || bytes[position - 1] != UInt8(ascii: "%"))
    }

    private func mayOpen(_ position: Int) -> Bool {
        guard position > start else { return true }
        return !bytes[position - 1].isASCIIDigit && bytes[position - 1] != UInt8(ascii: "{")
    }

    /// The end of the first mark in a range.
    private func mark(in range: Range<Int>) -> Int? {
        range.first { isMark($0, in: range) }.map { $0 + 2 }
    }
}
