import Diagnostics
import Files
import Markdown

/// Reads the entries of an account's log.
struct LogReader {
    let bytes: [UInt8]
    let text: [UInt8]
    let path: SourcePath
    private(set) var sink = DiagnosticSink()

    init(_ bytes: [UInt8], _ note: ParsedNote, of path: SourcePath) {
        self.bytes = bytes
        text = note.text
        self.path = path
    }

    /// Ways in which one hears of a customer. Others pass as they are written.
    static let kinds = ChoiceList(
        [
            Choice("call", "llamada", "phone", "teléfono"), Choice("visit", "visita"),
            Choice("meeting", "reunión", "video", "vídeo", "videollamada"),
            Choice("email", "correo", "e-mail", "mail"), Choice("letter", "carta"),
            Choice("chat", "mensaje", "message"),
            Choice("ticket", "tique", "tíquet"), Choice("survey", "encuesta"), Choice("health", "salud"),
            Choice("note", "nota"),
        ], isOpen: true)

    /// nil for an item that isn't dated; one of the list itself is then reported, details under an entry aren't.
    mutating func read(_ item: ListItem) -> LogEntry? {
        let start = item.text.lowerBound
        let first = text[item.text].prefix { $0 > 0x20 }
        let dayText = String(decoding: first.prefix(10), as: UTF8.self)
        let after = first.dropFirst(10)
        guard let date = CalendarDate(dayText), after.allSatisfy({ Self.isSeparator($0) }) else {
            if !item.isNested { reportDay(item, String(decoding: first, as: UTF8.self)) }
            return nil
        }
        var entry = LogEntry(date: date, mark: start..<start, words: item.text, range: item.range)
        var place = skip(start + 10, item.text.upperBound)
        if let kind = bracketed(place..<item.text.upperBound) {
            let word = String(decoding: text[kind], as: UTF8.self)
            if let known = Self.kinds[word] {
                entry.kind = known.name
            } else {
                entry.kind = trimmed(word)
                reportKind(word, item)
            }
            place = skip(kind.upperBound + 1, item.text.upperBound)
        }
        if entry.kind == "health" {
            let word = text[place..<item.text.upperBound].prefix { $0 > 0x20 && !Self.isSeparator($0) }
            entry.health = health(String(decoding: word, as: UTF8.self), item)
            if entry.health != nil { place = skip(word.endIndex, item.text.upperBound) }
        }
        entry.mark = start..<place
        entry.words = place..<item.text.upperBound
        return entry
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { ",.:;)".utf8.contains(byte) }

    /// Past blanks, and a colon or dash that people put between day, kind and words.
    private func skip(_ start: Int, _ end: Int) -> Int {
        var place = start
        while place < end {
            if text[place] <= 0x20 || Self.isSeparator(text[place]) || text[place] == UInt8(ascii: "-") {
                place += 1
            } else if text[place..<end].starts(with: "–".utf8) || text[place..<end].starts(with: "—".utf8) {
                place += 3
            } else {
                break
            }
        }
        return place
    }

    /// What stands in the brackets that open a stretch of the text.
    private func bracketed(_ range: Range<Int>) -> Range<Int>? {
        guard let first = range.first, text[first] == UInt8(ascii: "["),
            let end = text[range].firstIndex(of: UInt8(ascii: "]")), end > first + 1
        else { return nil }
        return first + 1..<end
    }

    private mutating func health(_ written: String, _ item: ListItem) -> String? {
        guard let list = Schema.healthValues else { return nil }
        if let value = list[written] { return value.name }
        let said = written.isEmpty ? "and this one says nothing" : "not `\(shown(written))`"
        report(
            "a `health` entry says \(list.described()), \(said)", place(of: written, in: item),
            suggestions: list.nearNames(written))
        return nil
    }

    private mutating func reportDay(_ item: ListItem, _ word: String) {
        report(
            "a log entry must begin with \(FieldKind.date.expectation(in: .en)), then its kind: `2026-03-04 [call] …`",
            place(of: word, in: item), suggestions: FieldKind.dateSuggestions(word))
    }

    private mutating func reportKind(_ word: String, _ item: ListItem) {
        let near = Self.kinds.nearNames(word)
        guard !near.isEmpty else { return }
        report(
            "`\(shown(word))` looks like a misspelt kind of log entry", place(of: word, in: item), suggestions: near)
    }

    /// Where the item says a word; its first line if it stands there in another form.
    private func place(of word: String, in item: ListItem) -> Range<Int> {
        let range = item.range.clamped(to: 0..<bytes.count)
        let line = range.lowerBound..<(bytes[range].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound)
        let wanted = Array(word.utf8)
        guard !wanted.isEmpty, wanted.count <= line.count else { return line }
        for start in line.lowerBound...line.upperBound - wanted.count
        where bytes[start..<start + wanted.count].elementsEqual(wanted) {
            return start..<start + wanted.count
        }
        return line
    }

    private mutating func report(_ message: String, _ range: Range<Int>, suggestions: [String] = []) {
        sink.report(.unreadableLogEntry, message, at: Location(path, range), suggestions: suggestions)
    }
}
