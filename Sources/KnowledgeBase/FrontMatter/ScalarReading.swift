/// What became of one value.
enum Reading {
    case value(FieldValue)
    /// It isn't what the field takes; these values may be meant.
    case unreadable([String])
}

extension FieldKind {
    /// Reads one scalar, quoted or not.
    func read(_ text: String) -> Reading {
        switch self {
        case .text, .metric:
            return .value(.text(text))
        case .id:
            return Self.isID(text) ? .value(.text(text)) : .unreadable([Self.idSuggestion(text)].compactMap { $0 })
        case .choice(let list):
            if let choice = list[text] { return .value(.choice(choice.name)) }
            return list.isOpen ? .value(.text(text)) : .unreadable(list.nearNames(text))
        case .date:
            if let date = CalendarDate(text) { return .value(.date(date)) }
            return .unreadable(Self.dateSuggestions(text))
        case .period:
            if let period = Period(text) { return .value(.period(period)) }
            return .unreadable(Self.dateSuggestions(text))
        case .window:
            return Window(text).map { .value(.window($0)) } ?? .unreadable([])
        case .integer(let range):
            return Self.integer(text, in: range)
        case .number:
            return Self.number(text)
        case .flag:
            return Self.flag(text).map { .value(.flag($0)) } ?? .unreadable(nearestNames(text, among: ["yes", "no"]))
        case .reference, .topic, .account, .subject:
            return Self.reference(text).map { .value(.reference($0)) } ?? .unreadable([])
        case .handle:
            let handle = text.first == "@" ? String(text.dropFirst()) : text
            return handle.isEmpty ? .unreadable([]) : .value(.text(handle))
        case .list(let kind):
            return kind.read(text)
        case .record:
            return .unreadable([])
        }
    }

    static func flag(_ text: String) -> Bool? {
        switch normalizedName(text) {
        case "true", "yes", "y", "on", "1", "si", "s", "verdadero": true
        case "false", "no", "n", "off", "0", "falso": false
        default: nil
        }
    }

    static func isID(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.first != UInt8(ascii: ".")
            && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !forbiddenInID.contains($0) }
    }

    private static let forbiddenInID = Set("/\\@#|[]?%:*\"<>".utf8)

    private static func idSuggestion(_ text: String) -> String? {
        let kept = text.utf8.map { $0 <= 0x20 || forbiddenInID.contains($0) ? UInt8(ascii: "-") : $0 }
        let id = String(decoding: kept, as: UTF8.self)
        return isID(id) ? id : nil
    }

    private static func integer(_ text: String, in range: ClosedRange<Int>) -> Reading {
        // `80%` is how people write a confidence.
        let isPercent = range.upperBound == 100 && text.utf8.last == UInt8(ascii: "%")
        let digits = isPercent ? text.utf8.dropLast() : text.utf8[...]
        if let number = decimal(digits) { return range.contains(number) ? .value(.integer(number)) : .unreadable([]) }
        // `v3` for a version: what is meant is plain.
        if text.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "v"), let number = decimal(text.utf8.dropFirst()) {
            return .unreadable(range.contains(number) ? [String(number)] : [])
        }
        return .unreadable([])
    }

    private static func number(_ text: String) -> Reading {
        func isPlain(_ text: some Sequence<UInt8>) -> Bool {
            text.allSatisfy { $0 &- 48 < 10 || "+-.eE".utf8.contains($0) }
        }
        if isPlain(text.utf8), let number = Double(text), number.isFinite { return .value(.number(number)) }
        let pointed = String(decoding: text.utf8.map { $0 == 0x2C ? 0x2E : $0 }, as: UTF8.self)
        return .unreadable(isPlain(pointed.utf8) && Double(pointed) != nil ? [pointed] : [])
    }

    /// `escalation`, `escalation@2`, `issue/some-id`; also as a wiki link, `[[escalation|Escalation]]`.
    static func reference(_ text: String) -> Reference? {
        var name = text.utf8[...]
        if name.starts(with: "[[".utf8), name.suffix(2).elementsEqual("]]".utf8), name.count > 4 {
            name = name.dropFirst(2).dropLast(2)
        }
        // YAML reads an unquoted `[[a|b]]` as lists, so only the inside comes here.
        if let bar = name.firstIndex(of: UInt8(ascii: "|")) { name = name[..<bar] }
        while let last = name.last, last <= 0x20 { name = name.dropLast() }
        guard !name.isEmpty else { return nil }
        guard let at = name.lastIndex(of: UInt8(ascii: "@")), at > name.startIndex else {
            return Reference(name: String(Substring(name)))
        }
        var digits = name[name.index(after: at)...]
        if let letter = digits.first, letter | 0x20 == UInt8(ascii: "v") { digits = digits.dropFirst() }
        guard let version = decimal(digits) else { return nil }
        return Reference(name: String(Substring(name[..<at])), version: version)
    }

    /// The dates that a date in another form may mean: `2026-3-4`, `31/12/2025`, `2026-03-04T10:00`.
    static func dateSuggestions(_ text: String) -> [String] {
        let groups = text.utf8.split(maxSplits: 3) { $0 &- 48 >= 10 }
        guard groups.count >= 3, let first = decimal(groups[0]), let second = decimal(groups[1]),
            let third = decimal(groups[2])
        else { return [] }
        let dates: [CalendarDate?] =
            groups[0].count == 4
            ? [CalendarDate(year: first, month: second, day: third)]
            : [
                CalendarDate(year: third, month: second, day: first),
                CalendarDate(year: third, month: first, day: second),
            ]
        var found: [String] = []
        for date in dates.compactMap({ $0?.description }) where !found.contains(date) { found.append(date) }
        return found
    }
}

extension FieldKind {
    /// As `read`, and also in the looser forms that other tools write: a date with a time after it or with slashes.
    func readLoosely(_ text: String) -> Reading {
        switch self {
        case .date:
            var bytes = Array(text.utf8.prefix(10))
            guard bytes.count == 10 else { return read(text) }
            if let next = text.utf8.dropFirst(10).first, next != 0x20, next | 0x20 != UInt8(ascii: "t") {
                return read(text)
            }
            for index in [4, 7] where bytes[index] == UInt8(ascii: "/") { bytes[index] = UInt8(ascii: "-") }
            guard let date = CalendarDate(String(decoding: bytes, as: UTF8.self)) else { return read(text) }
            return .value(.date(date))
        case .list(let kind):
            return kind.readLoosely(text)
        default:
            return read(text)
        }
    }
}

/// Without blanks and line breaks around it.
func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20 else { return text }
    let start = text.utf8.firstIndex { $0 > 0x20 } ?? text.endIndex
    let end = text.utf8.lastIndex { $0 > 0x20 }.map { text.utf8.index(after: $0) } ?? start
    return String(text[start..<end])
}
