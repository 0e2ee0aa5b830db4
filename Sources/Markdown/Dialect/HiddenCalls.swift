/// Finds what the template language of somebody's site shows to nobody: `{% comment %} … {% endcomment %}`, on one
/// line or over many, and calls that open or close something and have a line to themselves (`{% alert %}`).
///
/// In code they are code.
struct HiddenCalls {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let start: Int
    /// In order.
    private(set) var ranges: [Range<Int>] = []

    private var code = CodeTracker()
    /// Where the comment begins that is open.
    private var open: Int?
    /// Up to here no comment ends.
    private var noEnd = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.bytes = bytes
        self.start = start
    }

    mutating func run() {
        guard mayHold() else { return }
        var lines = LineScanner(bytes, from: start)
        while let line = lines.next() { read(line.content) }
    }

    private func mayHold() -> Bool {
        (start..<max(start, bytes.count - 1)).contains {
            bytes[$0] == UInt8(ascii: "{") && bytes[$0 + 1] == UInt8(ascii: "%")
        }
    }

    private mutating func read(_ line: Range<Int>) {
        let prefix = LinePrefix(bytes, line, limit: 200)
        var step = code.step(bytes, line, prefix)
        if step == .closes || step == .left { _ = code.finish(isClosed: step == .closes) }
        // A line that leaves a quote may begin code of its own.
        if step == .left { step = code.step(bytes, line, prefix) }
        guard step == .outside else {
            // What holds the limits of code is no comment.
            open = nil
            return
        }
        var position = prefix.contentStart
        if let open {
            guard let end = endOfComment(in: line) else { return }
            ranges.append(open..<end)
            self.open = nil
            position = end
        }
        var spans = CodeSpans(bytes, position..<line.upperBound)
        while position < line.upperBound {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 2
            case UInt8(ascii: "`"): position = spans.end(from: position)
            case UInt8(ascii: "{"): position = call(position, line) ?? position + 1
            default: position += 1
            }
        }
    }

    /// Reads the call that begins at `position`, and gives where to go on.
    private mutating func call(_ position: Int, _ line: Range<Int>) -> Int? {
        guard let end = TemplateCall.end(bytes, from: position) else { return nil }
        let call = position..<end
        guard TemplateCall.isNamed(bytes, call, "comment") else {
            if TemplateCall.isBareLine(bytes, call, textStart: start) { ranges.append(call) }
            return end
        }
        guard end > noEnd, let close = endOfComment(in: end..<line.upperBound) else {
            noEnd = line.upperBound
            open = open ?? position
            return end
        }
        ranges.append(position..<close)
        return close
    }

    private func endOfComment(in range: Range<Int>) -> Int? {
        range.first { TemplateCall.isNamed(bytes, $0..<range.upperBound, "endcomment") }
            .flatMap { TemplateCall.end(bytes, from: $0) }
    }
}
