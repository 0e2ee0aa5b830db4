import KnowledgeBase
import Markdown
import Templates

/// The entries of an account's log that are still to come in its text: day, kind and stated health as they are written.
struct LogMarks {
    /// By the day that they begin with, as they stand in HTML and in the order of the text.
    private var entries: [[UInt8]: [(html: [UInt8], entry: LogEntry)]]
    private static let dayLength = 10

    /// nil for a note without a log.
    init?(_ note: Note) {
        guard !note.log.isEmpty else { return nil }
        let marks = note.log.map { entry in
            // A line may end behind it, which in the plain text is a blank.
            let written = note.parsed.text[entry.mark]
            let last = written.lastIndex { $0 != 0x20 } ?? written.startIndex
            var html: [UInt8] = []
            html.appendEscapedHTML(String(decoding: written[...last], as: UTF8.self))
            return (html: html, entry: entry)
        }
        entries = Dictionary(grouping: marks) { Array($0.html.prefix(Self.dayLength)) }
    }

    /// Takes the entry with which a stretch of words begins.
    mutating func next(in html: [UInt8], _ range: Range<Int>) -> (entry: LogEntry, range: Range<Int>)? {
        let words = html[range]
        guard let first = words.first, first &- 48 < 10 else { return nil }
        let day = Array(words.prefix(Self.dayLength))
        guard let place = entries[day]?.firstIndex(where: { words.starts(with: $0.html) }),
            let found = entries[day]?.remove(at: place)
        else { return nil }
        var end = range.lowerBound + found.html.count
        while end < range.upperBound, html[end] <= 0x20 { end += 1 }
        return (found.entry, range.lowerBound..<end)
    }
}

extension BodyRenderer {
    /// Writes the day and kind with which an entry of a log begins.
    /// - Returns: the words that are left.
    mutating func logMark(
        _ log: inout LogMarks?, _ html: [UInt8], _ range: Range<Int>, _ out: inout [UInt8]
    ) -> Range<Int> {
        guard let (entry, found) = log?.next(in: html, range) else { return range }
        resume(&out)
        write(entry.date, &out)
        var chips: [ChipView] = []
        if let kind = entry.kind { chips.append(ChipView(label: scope.texts["log." + kind] ?? kind, tone: .quiet)) }
        if let health = entry.health { chips.append(scope.chip("choice.", health)) }
        for chip in chips {
            out += #" <span class="chip \#(chip.tone.rawValue)">"#.utf8
            out.appendEscapedHTML(chip.label)
            out += "</span>".utf8
        }
        out.append(0x20)
        return found.upperBound..<range.upperBound
    }
}
