import Diagnostics
import Files
import Markdown

/// The lines of a generated block, `key: value, value`, each part with its place. `#` begins a comment.
struct QueryLines {
    struct Word {
        var text: String
        /// In the file.
        var range: Range<Int>
    }

    struct Line {
        var key: QueryKey
        var name: Word
        var values: [Word]
    }

    private(set) var lines: [Line] = []
    private(set) var problems: [Problem] = []
    /// At least one line was understood.
    var isQuery: Bool { !lines.isEmpty || problems.isEmpty }

    struct Problem {
        var message: String
        var range: Range<Int>
        var suggestions: [String] = []
    }

    /// - Parameter keys: those that the block takes.
    init(_ block: GeneratedBlock, keys: [QueryKey]) {
        var seen: Set<QueryKey> = []
        for line in block.lines {
            let whole = Self.word(line, line.bytes.indices)
            guard !whole.text.isEmpty, !whole.text.hasPrefix("#") else { continue }
            guard let colon = line.bytes.firstIndex(of: UInt8(ascii: ":")) else {
                problems.append(
                    Problem(message: "`\(shortened(whole.text, limit: 60))` isn't `key: value`", range: whole.range))
                continue
            }
            let name = Self.word(line, 0..<colon)
            guard let key = QueryKey(name: name.text), keys.contains(key) else {
                let near = nearestNames(name.text, among: keys.flatMap(\.names), limit: 1)
                let known = keys.map { "`\($0.names[0])`" }.joined(separator: ", ")
                problems.append(
                    Problem(
                        message: "a block of \(block.kind.rawValue) has no key `\(name.text)`; it takes \(known)",
                        range: name.range, suggestions: near))
                continue
            }
            guard seen.insert(key).inserted else {
                problems.append(Problem(message: "`\(name.text)` is given a second time", range: name.range))
                continue
            }
            let values = Self.values(line, colon + 1..<line.bytes.count)
            if values.isEmpty {
                problems.append(Problem(message: "`\(name.text)` has no value", range: name.range))
            } else {
                lines.append(Line(key: key, name: name, values: values))
            }
        }
    }

    /// Values between commas; brackets and quotes around them are YAML's habit and mean nothing here.
    private static func values(_ line: GeneratedBlock.Line, _ range: Range<Int>) -> [Word] {
        let inner = unwrapped(line.bytes, trim(line.bytes, range), "[", "]")
        return line.bytes[inner].split(separator: UInt8(ascii: ",")).compactMap { part in
            let word = word(line, part.startIndex..<part.endIndex)
            return word.text.isEmpty ? nil : word
        }
    }

    private static func word(_ line: GeneratedBlock.Line, _ range: Range<Int>) -> Word {
        var inner = trim(line.bytes, range)
        inner = unwrapped(line.bytes, unwrapped(line.bytes, inner, "\"", "\""), "'", "'")
        return Word(
            text: String(decoding: line.bytes[inner], as: UTF8.self),
            range: line.start + inner.lowerBound..<line.start + inner.upperBound)
    }

    private static func unwrapped(
        _ bytes: [UInt8], _ range: Range<Int>, _ open: Unicode.Scalar, _ close: Unicode.Scalar
    ) -> Range<Int> {
        guard range.count > 1, bytes[range.lowerBound] == UInt8(ascii: open),
            bytes[range.upperBound - 1] == UInt8(ascii: close)
        else { return range }
        return range.lowerBound + 1..<range.upperBound - 1
    }

    private static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
        while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
        return range
    }
}
