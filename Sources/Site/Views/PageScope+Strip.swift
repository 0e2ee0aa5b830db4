import KnowledgeBase

extension PageScope {
    /// More can't be told apart, and would make a page grow with the notes.
    static let mostInStrip = 24

    /// Of many fixes, the latest.
    private static let mostFixes = 6

    /// Issues and what was done about them, from a little before the first of them to the day of the build.
    func strip(_ all: [IssueRecord], fixes allFixes: [(day: CalendarDate, label: String)]) -> StripView? {
        let fixes = allFixes.sorted { ($0.day, $0.label) < ($1.day, $1.label) }.suffix(Self.mostFixes)
        let issues = all.suffix(Self.mostInStrip)
        let days = issues.map(\.date) + fixes.map(\.day)
        guard let first = days.min() else { return nil }
        let last = max(base.asOf, days.max() ?? base.asOf)
        let from = max(CalendarDate.first, CalendarDate(day: first.day - max(14, (last.day - first.day) / 20)))
        let span = Double(max(1, last.day - from.day))
        let usable = Double(StripView.width - 12)
        func x(_ day: CalendarDate) -> Double { 6 + usable * Double(day.day - from.day) / span }
        let label =
            texts.count("count.issue", all.count)
            + fixes.map { ", " + $0.label + " " + texts.label(of: $0.day, isShort: true) }.joined()
        var view = StripView(label: label, from: texts.date(from, isShort: true), to: texts.date(last, isShort: true))
        if let fix = fixes.map(\.day).max() {
            view.bands = [StripBandView(kind: "held", x: svgNumber(x(fix)), width: svgNumber(x(last) - x(fix)))]
        }
        view.marks =
            fixes.map { fix in
                StripMarkView(
                    kind: "fix", x: svgNumber(x(fix.day)),
                    label: fix.label + ", " + texts.label(of: fix.day, isShort: true))
            }
            + issues.map { issue in
                StripMarkView(
                    kind: "issue", x: svgNumber(x(issue.date)),
                    label: base.notes[issue.note].title + ", " + texts.label(of: issue.date, isShort: true))
            }
        return view
    }
}
