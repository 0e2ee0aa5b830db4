import Diagnostics
import Files
import Markdown

extension Rule {
    static let unreadableQuery = Rule(
        "unreadable-block", .warning,
        "A generated block asks for something that isn't understood; it is shown as code.",
        remedy: "Correct the line; docs/markdown.md lists what each kind of block takes.")
}

/// Reads the values of a generated block's lines against what this stage knows.
struct QueryReader {
    let resolver: Resolver
    let asOf: CalendarDate
    /// The note that the block stands in.
    let note: Int
    let metricNames: MetricNames
    private(set) var problems: [QueryLines.Problem] = []
    /// Something of it is withheld from this stage: it is not to be generated, and nothing is said.
    var isWithheld = false

    init(_ resolver: Resolver, on asOf: CalendarDate, note: Int, metrics: MetricNames) {
        self.resolver = resolver
        self.asOf = asOf
        self.note = note
        metricNames = metrics
    }

    mutating func report(_ message: String, _ word: QueryLines.Word, _ suggestions: [String] = []) {
        problems.append(.init(message: message, range: word.range, suggestions: suggestions))
    }

    // MARK: Kinds of values

    mutating func types(_ line: QueryLines.Line) -> [NoteType] {
        line.values.compactMap { word in
            if let type = NoteType(name: word.text) { return type }
            report(
                "there is no type `\(word.text)`", word,
                nearestNames(word.text, among: NoteType.allCases.map(\.rawValue)))
            return nil
        }
    }

    /// Accounts or topics by any of their names; `this` is the note itself.
    mutating func notes(_ line: QueryLines.Line, _ type: NoteType) -> [Int] {
        line.values.compactMap { word in
            if ["this", "esta", "este"].contains(normalizedName(word.text)), resolver.notes[note].type == type {
                return note
            }
            switch resolver.meaning(of: Reference(name: word.text), types: [type], from: note) {
            case .note(let index, _, _): return index
            case .withheld: isWithheld = true
            case .nothing:
                report(
                    "no \(type.rawValue) is called `\(word.text)`", word,
                    resolver.nearNames(word.text, types: [type], from: note))
            }
            return nil
        }
    }

    mutating func choices(_ line: QueryLines.Line, _ list: ChoiceList, _ what: String) -> [String] {
        line.values.compactMap { word in
            if let choice = list[word.text] { return choice.name }
            report(
                "`\(word.text)` is no \(what)", word,
                list.nearNames(word.text).isEmpty ? [] : Array(list.nearNames(word.text).prefix(3)))
            return nil
        }
    }

    mutating func choice(_ line: QueryLines.Line, _ list: ChoiceList, _ what: String) -> String? {
        if line.values.count > 1 { report("`\(line.name.text)` takes one value", line.values[1]) }
        var first = line
        first.values = Array(line.values.prefix(1))
        return choices(first, list, what).first
    }

    /// A day, month, quarter or year, `today`, or a length of time before the day of the build.
    mutating func day(_ line: QueryLines.Line, isEnd: Bool) -> CalendarDate? {
        let word = line.values[0]
        if ["today", "hoy"].contains(normalizedName(word.text)) { return asOf }
        if let period = Period(word.text) { return isEnd ? period.end : period.start }
        if let window = Window(word.text), window.unit != .unstated { return asOf.before(window) }
        report(
            "`\(line.name.text)` takes a day (2026-03-04), a month, a year, `today` or a length of time (90d), not `\(word.text)`",
            word, FieldKind.dateSuggestions(word.text))
        return nil
    }

    mutating func limit(_ line: QueryLines.Line) -> Int? {
        let word = line.values[0]
        if let number = decimal(Array(word.text.utf8)), (1...NotesQuery.largestLimit).contains(number) { return number }
        report("`\(line.name.text)` takes a number from 1 to \(NotesQuery.largestLimit), not `\(word.text)`", word)
        return nil
    }

    /// `date`, `-date`, `date desc`.
    mutating func order(_ line: QueryLines.Line, _ list: ChoiceList) -> (name: String, isDescending: Bool?)? {
        var word = line.values[0]
        var isDescending: Bool?
        if word.text.hasPrefix("-") {
            isDescending = true
            word.text.removeFirst()
        }
        let parts = word.text.split(separator: " ", maxSplits: 1)
        if parts.count == 2 {
            switch normalizedName(parts[1]) {
            case "desc", "descending", "descendente": isDescending = true
            case "asc", "ascending", "ascendente": isDescending = false
            default: report("after what is sorted by stands `asc` or `desc`, not `\(parts[1])`", line.values[0])
            }
            word.text = String(parts[0])
        }
        guard let choice = list[word.text] else {
            report(
                "nothing can be sorted by `\(word.text)`", line.values[0], Array(list.nearNames(word.text).prefix(3)))
            return nil
        }
        return (choice.name, isDescending)
    }
}

extension CalendarDate {
    /// The day a length of time before this one; at the end of a shorter month its last day.
    func before(_ window: Window) -> CalendarDate {
        let (year, month, day) = components
        let months: Int
        switch window.unit {
        case .days, .unstated: return CalendarDate(day: self.day - min(window.count, 1_000_000))
        case .weeks: return CalendarDate(day: self.day - min(window.count, 100_000) * 7)
        case .months: months = min(window.count, 100_000)
        case .years: months = min(window.count, 10_000) * 12
        }
        let count = year * 12 + month - 1 - months
        let earlier = (year: count / 12, month: count % 12 + 1)
        guard earlier.year >= 1, earlier.month >= 1 else { return CalendarDate(year: 1, month: 1, day: 1) ?? self }
        let last = Self.length(ofMonth: earlier.month, year: earlier.year)
        return CalendarDate(year: earlier.year, month: earlier.month, day: min(day, last)) ?? self
    }
}
