import KnowledgeBase

extension Texts {
    /// The words of a key; the key itself where the file lacks it, so that the gap is seen.
    func word(_ key: String) -> String {
        self[key] ?? key
    }

    /// The words of a key with `{name}` replaced.
    func filled(_ key: String, _ name: String, _ value: String) -> String {
        sentences[key]?.filled(name, value) ?? word(key)
    }

    /// `412 lessons`: the words for one or for many.
    func count(_ key: String, _ number: Int) -> String {
        filled(key + (number == 1 ? ".one" : ".other"), "n", self.number(number))
    }

    /// A whole number with its groups of three set apart, from five digits on in Spanish, as its academy has it.
    func number(_ value: Int) -> String {
        let digits = String(value)
        guard digits.utf8.count > (language == "es" ? 4 : 3), value > 0 else { return digits }
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
        return String(value).split(separator: ".", omittingEmptySubsequences: false).joined(
            separator: word("number.decimal"))
    }

    func date(_ date: CalendarDate, isShort: Bool = false) -> DateView {
        let (year, month, day) = date.components
        return DateView(
            iso: date.description, label: dates.label(year: year, month: month, day: day, isShort: isShort))
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
            : [date(period.start, isShort: true).label, date(period.end, isShort: true).label]
        return ends[0] == ends[1] ? ends[0] : ends.joined(separator: " – ")
    }
}
