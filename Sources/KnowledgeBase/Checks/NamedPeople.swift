import Diagnostics
import Files
import Markdown

extension Rule {
    static let namedPerson = Rule(
        "named-person", .warning,
        "A lesson, issue or decision names a person of people.csv: it is about what happened, so the role is enough.",
        remedy: "Write the role instead of the name.")
}

/// Keeps lessons, issues and decisions blameless: they name roles, not people.
struct NamedPeople: Sendable {
    private let names: [PersonName]
    /// The names that begin with a byte, by number: at most places of a text nothing is to be compared.
    private let starting: [[Int]]
    /// By byte: whether a name begins with it.
    private let isBeginning: [Bool]
    private let tree: any SourceTree

    init(_ people: [Person], tree: any SourceTree) {
        var names: [PersonName] = []
        for person in people where !names.contains(where: { $0.written == person.name }) {
            if let name = PersonName(person) { names.append(name) }
        }
        var starting = [[Int]](repeating: [], count: 256)
        for (number, name) in names.enumerated() {
            for byte in Set(name.firstBytes) { starting[Int(byte)].append(number) }
        }
        self.names = names
        self.starting = starting
        isBeginning = starting.map { !$0.isEmpty }
        self.tree = tree
    }

    func check(_ note: Note, into sink: inout DiagnosticSink) {
        guard !names.isEmpty, note.type == .lesson || note.type == .issue || note.type == .decision,
            let path = note.path
        else { return }
        for name in found(in: note.parsed.text) {
            let role = name.role.map { "; name the role, \($0)" } ?? "; name the role"
            sink.report(
                .namedPerson,
                "“\(name.written)” is a person, and \(note.type.withArticle) is about what happened\(role)",
                at: Location(path, place(of: name, in: path)))
        }
    }

    /// Each name that stands in a text, once, in order of the text.
    private func found(in text: [UInt8]) -> [PersonName] {
        var found: [PersonName] = []
        let bytes = text.span
        for index in bytes.indices where isBeginning[Int(bytes[index])] {
            if index > 0, bytes[index - 1].isInWord { continue }
            for number in starting[Int(bytes[index])]
            where names[number].end(in: text, at: index) != nil && !found.contains(names[number]) {
                found.append(names[number])
            }
        }
        return found
    }

    /// Where the file says it; the file is read again, because this is rare and keeping all files is dear.
    private func place(of name: PersonName, in path: SourcePath) -> Range<Int> {
        guard let bytes = try? tree.read(path) else { return 0..<0 }
        var isInWord = false
        for index in FrontMatterExtent(scanning: bytes).bodyStart..<bytes.count {
            if !isInWord, let end = name.end(in: bytes, at: index) { return index..<end }
            isInWord = bytes[index].isInWord
        }
        return 0..<0
    }
}

/// A person's name as it is looked for: in capitals, with or without accents, also over a line's end.
private struct PersonName: Hashable {
    let written: String
    let role: String?
    /// Folded.
    private let words: [[UInt8]]
    /// Its first letter as written, and without accent.
    private let beginnings: [[UInt8]]

    init?(_ person: Person) {
        written = person.name
        role = person.role
        words = fold(person.name).utf8.split { $0 <= 0x20 }.map { Array($0) }
        guard let first = person.name.unicodeScalars.first, let plain = words.first?.first else { return nil }
        beginnings = [Array(String(first).utf8), [plain &- 97 < 26 ? plain - 32 : plain]]
    }

    /// A name is written with its capital, so words that begin otherwise are passed over at once.
    var firstBytes: [UInt8] { beginnings.compactMap(\.first) }

    /// The end of the name that begins at a place, nil if it doesn't.
    func end(in text: [UInt8], at start: Int) -> Int? {
        guard beginnings.contains(where: { text[start...].starts(with: $0) }) else { return nil }
        var place = start
        for (number, word) in words.enumerated() {
            if number > 0 {
                let next = text[place...].firstIndex { $0 > 0x20 && !"*_>".utf8.contains($0) } ?? text.count
                guard next > place, next < text.count else { return nil }
                place = next
            }
            guard let end = end(of: word, in: text, at: place) else { return nil }
            place = end
        }
        return place
    }

    private func end(of word: [UInt8], in text: [UInt8], at start: Int) -> Int? {
        var end = start
        var folded: [UInt8] = []
        while end < text.count {
            var next = end + 1
            while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
            let length = folded.count
            appendFolded(text[end..<next], to: &folded)
            // Past the last letter only its marks belong to it.
            if length == word.count, folded.count > length {
                folded.removeLast(folded.count - length)
                break
            }
            end = next
        }
        guard folded == word, end == text.count || !text[end].isInWord else { return nil }
        return end
    }
}

extension UInt8 {
    /// A letter, digit or part of a letter past ASCII.
    fileprivate var isInWord: Bool { self >= 0x80 || self &- 48 < 10 || (self | 0x20) &- 97 < 26 }
}
