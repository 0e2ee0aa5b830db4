import Insights
import KnowledgeBase
import Testing

/// The sample on every day on which something changes in it: no two pages disagree, and what happened stays happened.
struct DayByDayTests {
    /// Every day that a note or table names, and the one after it.
    private static func days() throws -> [String] {
        let base = try SampleBase.states().base
        var days: Set<Int> = []
        for note in base.notes {
            for entry in note.front.entries { collect(entry.field.value, into: &days) }
            for action in note.actions { days.formUnion([action.due, action.check].compactMap { $0?.day }) }
        }
        for row in base.tables.metrics { days.insert(row.date.day) }
        let first = CalendarDate(year: 2024, month: 1, day: 1)?.day ?? 0
        let last = CalendarDate(year: 2027, month: 6, day: 30)?.day ?? 0
        return days.flatMap { [$0, $0 + 1] }.filter { (first...last).contains($0) }.sorted()
            .map { CalendarDate(day: $0).description }
    }

    private static func collect(_ value: FieldValue, into days: inout Set<Int>) {
        switch value {
        case .date(let date): days.insert(date.day)
        case .list(let fields): for field in fields { collect(field.value, into: &days) }
        case .record(let entries): for entry in entries { collect(entry.field.value, into: &days) }
        default: break
        }
    }

    @Test func noTwoPagesDisagree() throws {
        let days = try Self.days()
        #expect(days.count > 200, "\(days.count)")
        var recurred: Set<String> = []
        for day in Set(days).sorted() {
            let states = try SampleBase.states(asOf: day)
            let overview = Overview(states)
            func ids(_ notes: some Sequence<Int>) -> Set<String> { Set(notes.map { states.base.key(of: $0) }) }
            // Prevention counts what the lessons' own pages say.
            for cause in overview.prevention.causes {
                let scope = try #require(overview.scopes[cause.topic], "\(day)")
                #expect(scope.issues == cause.issues, "\(day)")
                #expect(cause.before + cause.after == cause.issues.count, "\(day)")
                for lesson in cause.lessons {
                    let state = try #require(states.lessons[lesson], "\(day)")
                    #expect((state.standing == .recurred) == !state.recurrences.isEmpty, "\(day)")
                    #expect(state.recurrences.count + state.ignored.count <= cause.issues.count, "\(day)")
                }
            }
            let unheeded = ids(states.lessons.filter { !$0.value.ignored.isEmpty }.keys)
            #expect(ids(overview.prevention.unheeded.map(\.lesson)) == unheeded, "\(day)")
            #expect(
                ids(overview.gaps.causes.map(\.topic))
                    == ids(overview.prevention.causes.filter(\.lessons.isEmpty).map(\.topic)), "\(day)")
            // A standard that is missed since an account was last worked on makes it due.
            for miss in overview.exceptions.misses {
                let touched = states.base.notes[miss.account].touched
                let due = overview.reviews.due.first { $0.note == miss.account }
                let isNamed = due?.reasons.contains(.standardMissed(miss.standard.note, miss.since)) ?? false
                #expect(isNamed == (touched.map { $0 < miss.breached } ?? false), "\(day)")
            }
            // The finder offers every lesson there is, and nothing else.
            #expect(ids(overview.finder.entries.map(\.lesson)) == ids(states.records.lessons.map(\.note)), "\(day)")
            // Nothing rests on what is dated later.
            for issue in states.records.issues { #expect(issue.date <= states.asOf, "\(day)") }
            for known in overview.knownErrors.known {
                for action in known.actions { #expect(action.state == .open || action.state == .overdue, "\(day)") }
            }
            let now = ids(states.lessons.filter { $0.value.standing == .recurred }.keys)
            #expect(now.isSuperset(of: recurred), "\(day): \(recurred.subtracting(now)) un-recurred")
            recurred = now
        }
        #expect(recurred.count >= 2, "the walk reached the storyline")
    }
}
