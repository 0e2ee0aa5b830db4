import Diagnostics
import Files
import Markdown

/// Reads the owner, days and reference of a note's tasks.
struct ActionReader {
    let bytes: [UInt8]
    let text: [UInt8]
    let path: SourcePath
    private(set) var sink = DiagnosticSink()

    /// A word of the item without what surrounds it.
    private struct Word {
        var text: String
        var range: Range<Int>
    }

    init(_ bytes: [UInt8], _ note: ParsedNote, of path: SourcePath) {
        self.bytes = bytes
        text = note.text
        self.path = path
    }

    /// - Parameter number: which of the note's items it is.
    mutating func read(_ item: ListItem, number: Int) -> Action {
        var action = Action(
            item: number, isDone: item.box == .done, words: [], range: item.range, heading: item.heading)
        let words = ItemWords(bytes, item.range, passesCode: true).map(word)
        var given: [ActionPart: Range<Int>] = [:]
        for (index, word) in words.enumerated() {
            guard let colon = word.text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != word.text.startIndex else {
                continue
            }
            let key = String(word.text[..<colon])
            let value = String(word.text[word.text.utf8.index(after: colon)...])
            if let part = ActionPart(key: key), !value.isEmpty {
                if let first = given[part] {
                    report(
                        "`\(key):` is given a second time; the first counts", word,
                        notes: [Diagnostic.Note("it is given here first", at: Location(path, first))])
                } else {
                    given[part] = word.range
                    if set(part, key, value, word, in: &action) {
                        action.marks.append(.init(part: part.mark, text: word.text))
                    }
                }
            } else if value.isEmpty, index + 1 < words.count {
                reportSpace(after: key, word, before: words[index + 1].text)
            } else if let meant = ActionPart.meant(by: key, before: value) {
                report(
                    "`\(shown(key)):` isn't read in an action; it takes `due:`, `check:` and `ref:`", word,
                    suggestions: ["\(meant):\(value)"])
            }
        }
        setOwner(words, in: &action)
        action.words = rest(of: item.text, without: action.marks.map(\.text))
        return action
    }

    private func word(_ range: Range<Int>) -> Word {
        var (leading, trailing) = ItemWords.bare(bytes[range])
        // A lone key keeps its colon.
        if trailing > 0, bytes[range.upperBound - trailing] == UInt8(ascii: ":") { trailing -= 1 }
        leading = min(leading, range.count - trailing)
        let inner = range.lowerBound + leading..<range.upperBound - trailing
        return Word(text: String(decoding: bytes[inner], as: UTF8.self), range: inner)
    }

    /// Sets a part; false where its value can't be read.
    private mutating func set(
        _ part: ActionPart, _ key: String, _ value: String, _ word: Word, in action: inout Action
    ) -> Bool {
        if part == .reference {
            action.reference = value
            return true
        }
        guard let date = CalendarDate(value) else {
            report(
                "`\(key):` must be \(FieldKind.date.expectation(in: .en)), not `\(shown(value))`", word,
                suggestions: FieldKind.dateSuggestions(value).map { "\(key):\($0)" })
            return false
        }
        if part == .due { action.due = date } else { action.check = date }
        return true
    }

    /// `due: 2026-07-15` is an easy slip; `Cost due: 40` is prose.
    private mutating func reportSpace(after key: String, _ word: Word, before next: String) {
        guard let part = ActionPart(key: key) else { return }
        let value: String? =
            part == .reference
            ? (next.utf8.contains { $0 &- 48 < 10 } ? next : nil)
            : (CalendarDate(next)?.description ?? FieldKind.dateSuggestions(next).first)
        if let value { report("`\(key):` takes its value without a space", word, suggestions: ["\(key):\(value)"]) }
    }

    /// The last person named is the owner; of several named in a row the first, because a group is nobody.
    private mutating func setOwner(_ words: [Word], in action: inout Action) {
        let mentions = words.indices.filter { Self.isMention(words[$0].text) }
        guard let last = mentions.last else { return }
        var first = last
        for index in mentions.reversed().dropFirst() {
            let between = words[index + 1..<first].map(\.text)
            guard between.isEmpty || between.count == 1 && ["and", "y", "e", "&", "+", "/"].contains(between[0]) else {
                break
            }
            first = index
        }
        action.owner = String(words[first].text.dropFirst())
        action.ownerRange = words[first].range
        action.marks.append(.init(part: .owner, text: words[first].text))
        if first != last {
            let others = Word(text: "", range: words[first + 1].range.lowerBound..<words[last].range.upperBound)
            report("an action has one owner, never a group; `\(words[first].text)` is taken", others)
        }
    }

    private static func isMention(_ word: String) -> Bool {
        let name = word.utf8.dropFirst()
        return word.utf8.first == UInt8(ascii: "@") && !name.isEmpty
            && name.allSatisfy { $0 >= 0x80 || $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 26 || "-_.".utf8.contains($0) }
    }

    /// The stretches of the item's plain words that stay when what was understood is taken out.
    private func rest(of range: Range<Int>, without understood: [String]) -> [Range<Int>] {
        var understood = understood
        var stretches: [Range<Int>] = []
        var isOpen = false
        for word in ItemWords(text, range, passesCode: false) {
            let (leading, trailing) = ItemWords.bare(text[word])
            let bare = text[word].dropFirst(leading).dropLast(trailing)
            if let index = understood.firstIndex(where: { bare.elementsEqual($0.utf8) }) {
                understood.remove(at: index)
                isOpen = false
            } else if isOpen, let last = stretches.popLast() {
                stretches.append(last.lowerBound..<word.upperBound)
            } else {
                stretches.append(word)
                isOpen = true
            }
        }
        return stretches
    }

    private mutating func report(
        _ message: String, _ word: Word, suggestions: [String] = [], notes: [Diagnostic.Note] = []
    ) {
        sink.report(
            .unreadableAction, message, at: Location(path, word.range), suggestions: suggestions, notes: notes)
    }
}
