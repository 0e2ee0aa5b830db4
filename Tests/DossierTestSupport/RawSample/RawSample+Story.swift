import KnowledgeBase

/// What the raw files tell of the sample's story, worked out by hand.
extension RawSample {
    /// Days from one day to another.
    public static func days(_ from: String, _ to: String) -> Int {
        (CalendarDate(to)?.day ?? 0) - (CalendarDate(from)?.day ?? 0)
    }

    public static func day(before day: String) -> String {
        CalendarDate(day: (CalendarDate(day)?.day ?? 0) - 1).description
    }

    /// Whether a build without a wish for another audience holds a note.
    public func isForColleagues(_ file: String) -> Bool {
        let kind = field(file, "kind", "clase") ?? ""
        return !["management", "restricted", "restringida"].contains(field(file, "audience", "audiencia") ?? "")
            && !["viability", "viabilidad", "self", "autoevaluación", "performance"].contains(kind)
    }

    /// The issues with a cause, by day.
    public func issues(causedBy cause: String) -> [String] {
        files(in: "issues").filter { field($0, "cause", "causa") == cause }.sorted { (date($0), $0) < (date($1), $1) }
    }

    /// The exceptions that a policy's file grants, each as its lines `from: 2026-01-12` by their names.
    public func exceptions(_ file: String) -> [[String: String]] {
        var found: [[String: String]] = []
        for line in front(file).drop(while: { $0 != "exceptions:" }).dropFirst().prefix(while: { $0.hasPrefix(" ") }) {
            if line.hasPrefix("  - ") { found.append([:]) }
            let pair = line.drop { " -".contains($0) }.split(separator: ":", maxSplits: 1).map(String.init)
            if pair.count == 2 { found[found.count - 1][pair[0]] = String(pair[1].dropFirst()) }
        }
        return found
    }

    /// Day of the first thing that put a lesson into practice; nil before.
    public func applied(_ lesson: String, by day: String) -> String? {
        let known = date(lesson)
        let name = self.name(lesson)
        var days: [String] = []
        for named in list(lesson, "applied_in", "aplicada_en") {
            if let file = policy(named) { days += [effective(file)].compactMap(\.self) }
            if files["training/\(named).md"] != nil { days.append(date("training/\(named).md")) }
        }
        for file in files(in: "policies") where nested(file, "because").contains(name) {
            days += [effective(file)].compactMap(\.self)
        }
        for file in files(in: "decisions")
        where list(file, "lessons_used", "lecciones_usadas").contains(name)
            && ["accepted", "aceptada"].contains(field(file, "status", "estado") ?? "")
        {
            days.append(max(date(file), effective(file) ?? ""))
        }
        for task in tasks where task.file == lesson && task.isDone { days.append(task.due ?? known) }
        return days.map { max($0, known) }.filter { $0 <= day }.min()
    }
}
