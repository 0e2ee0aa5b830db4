import KnowledgeBase

/// Every day on which something changes in the sample, by its raw text: the days it names, the day after each (what had
/// a last day is over, and what was due is late), and those on which something becomes old or near by its mere distance.
public enum SampleDays {
    /// Until the last day that any note names.
    public static let all: Result<[String], any Error> = Result {
        var days: Set<Int> = []
        for (file, text) in try SampleContent.files() {
            for line in text.split(separator: "\n") {
                for day in named(line) {
                    days.formUnion([day, day + 1])
                    days.formUnion(distances(file, line).map { day + $0 })
                }
            }
        }
        // A month and a quarter after the last figure of each series.
        var last: [String: Int] = [:]
        for figure in try RawSample().figures {
            guard let day = CalendarDate(figure.date)?.day else { continue }
            let series = figure.account + figure.metric
            last[series] = max(day, last[series] ?? day)
        }
        for day in last.values { days.formUnion([61, 63, 93].map { day + $0 }) }
        return days.sorted().map { CalendarDate(day: $0).description }
    }

    private static func named(_ line: Substring) -> [Int] {
        line.matches(of: /20[0-9]{2}-[01][0-9]-[0-3][0-9]/).compactMap { CalendarDate(String($0.output))?.day }
    }

    /// Days from one that a line names to one on which it is told otherwise.
    private static func distances(_ file: String, _ line: Substring) -> [Int] {
        let key = String(line.prefix { $0 != ":" })
        switch (file.split(separator: "/").first, key) {
        // Two months until a lesson is idle; one until it holds, from whatever put it into practice or struck it.
        case ("lessons", "date"), ("lessons", "fecha"): return [30, 60, 61]
        case ("policies", "effective"), ("policies", "vigente_desde"): return [-30, 30]
        case ("decisions", "effective"), ("decisions", "vigente_desde"), ("issues", "date"), ("issues", "fecha"):
            return [30]
        // Near for half a year.
        case ("accounts", "renewal"), ("accounts", "renovación"): return [-180, -90]
        // Half a year after words or a visit.
        case ("feedback", "date"), ("feedback", "fecha"): return [181, 184]
        case ("accounts", _) where line.contains("[visit"): return [181]
        default: return []
        }
    }
}
