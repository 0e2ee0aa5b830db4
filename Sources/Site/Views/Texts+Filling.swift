import Files
import KnowledgeBase

extension Texts {
    /// The words of a key; the key itself where the file lacks it, so that the gap is seen.
    func word(_ key: String) -> String {
        self[key] ?? key
    }

    /// The words of a key with `{name}` replaced.
    func filled(_ key: String, _ name: String, _ value: String) -> String {
        filled(key, [name: value])
    }

    /// The same with several to replace.
    func filled(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        sentences[key]?.filled(values) ?? word(key)
    }

    /// `412 lessons`: the words for one or for many.
    func count(_ key: String, _ number: Int) -> String {
        filled(key + Self.ending(number), "n", self.number(number))
    }

    /// What keys of words that go with a number end in.
    static func ending(_ number: Int) -> String { number == 1 ? ".one" : ".other" }

    /// A whole number with its groups of three set apart, from five digits on in Spanish, as its academy has it.
    func number(_ value: Int) -> String {
        let digits = String(value)
        guard value > (language == "es" ? 9_999 : 999) else { return digits }
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.utf8.count - place) % 3 == 0 { grouped += word("number.group") }
            grouped.append(digit)
        }
        return grouped
    }

    /// A figure as it was written, with the language's decimal mark.
    func number(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return number(Int(value)) }
        let digits = String(value)
        let mark = word("number.decimal")
        guard mark != ".", let point = digits.lastPlace(of: UInt8(ascii: ".")) else { return digits }
        return digits[..<point] + mark + digits[digits.utf8.index(after: point)...]
    }

    func date(_ date: CalendarDate, isShort: Bool = false) -> DateView {
        DateView(iso: date.description, label: label(of: date, isShort: isShort))
    }

    /// A day in words alone.
    func label(of date: CalendarDate, isShort: Bool = false) -> String {
        let (year, month, day) = date.components
        return dates.label(year: year, month: month, day: day, isShort: isShort)
    }
}

extension Texts {
    /// `March 2026`, as a heading.
    func month(year: Int, month: Int) -> String {
        let label = monthName(year: year, month: month)
        return label.prefix(1).uppercased() + label.dropFirst()
    }

    private func monthName(year: Int, month: Int) -> String {
        fill(filled("date.month", "month", word("month.\(month)")), "year", String(year))
    }

    /// `90 days`; a bare number where no unit is written.
    func window(_ window: Window) -> String {
        switch window.unit {
        case .days: count("unit.days", window.count)
        case .weeks: count("unit.weeks", window.count)
        case .months: count("unit.months", window.count)
        case .years: count("unit.years", window.count)
        case .unstated: number(window.count)
        }
    }

    /// `March 2026`, `December 2024 – May 2026`; a year or a quarter as it is written.
    func period(_ period: Period) -> String {
        let (from, to) = (period.start.components, period.end.components)
        let isMonths = from.day == 1 && CalendarDate(day: period.end.day + 1).components.day == 1
        let isMonth = (from.year, from.month) == (to.year, to.month)
        if period.isOne, !isMonth { return period.description }
        let ends =
            isMonths
            ? [monthName(year: from.year, month: from.month), monthName(year: to.year, month: to.month)]
            : [label(of: period.start, isShort: true), label(of: period.end, isShort: true)]
        return ends[0] == ends[1] ? ends[0] : ends.joined(separator: " – ")
    }
}
