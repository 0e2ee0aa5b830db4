import Files
import KnowledgeBase

/// `lessons.csv`: every lesson with where it stands, a row each, for spreadsheets.
struct LessonsTable {
    static let columns = [
        "id", "title", "address", "lang", "date", "owner", "cause", "polarity", "evidence", "state", "reason",
        "applied_on", "applied_in", "ignored", "recurrences", "quiet_days", "helped", "none", "harmed",
    ]

    /// nil where there is no lesson to tell of.
    static func file(_ site: SiteContent) -> (path: PagePath, bytes: [UInt8])? {
        guard let path = site.lessonsTable else { return nil }
        let scope = PageScope(site, path, language: .en)
        var table = CSVWriter(columns)
        for lesson in site.states.records.lessons { table.row(row(lesson, scope)) }
        return (path, table.bytes)
    }

    private static func row(_ lesson: LessonRecord, _ scope: PageScope) -> [String] {
        let base = scope.base
        let note = base.notes[lesson.note]
        let state = scope.site.states.lessons[lesson.note]
        func effects(_ effect: String) -> String { String(lesson.reuses.count { $0.effect == effect }) }
        return [
            note.id.rawValue, note.title, scope.site.addresses.encoded[lesson.note], note.language.rawValue,
            lesson.known?.description ?? "", note.front.text("owner") ?? "",
            lesson.cause.map { base.notes[$0].id.rawValue } ?? "", lesson.polarity ?? "", lesson.evidence ?? "",
            state?.standing.rawValue ?? "", scope.reason(lesson.note).words,
            state?.application?.day.description ?? "", state?.application.map { base.key(of: $0.note) } ?? "",
            String(state?.ignored.count ?? 0), String(state?.recurrences.count ?? 0),
            state?.quietDays.map(String.init) ?? "", effects("helped"), effects("none"), effects("harmed"),
        ]
    }
}
