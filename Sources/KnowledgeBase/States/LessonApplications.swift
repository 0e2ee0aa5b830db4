/// What put a lesson into practice: the policies, decisions, training and actions that either side names.
struct LessonApplications {
    /// On the day of the build or before. What held before the lesson was known counts from then on.
    private(set) var all: [LessonState.Application] = []
    private let base: KnowledgeBase
    private let lesson: LessonRecord

    init(_ base: KnowledgeBase, _ lesson: LessonRecord) {
        self.base = base
        self.lesson = lesson
        for edge in base.outgoing[lesson.note] where edge.kind == "applied_in" {
            add(edge.pinned ? edge.to : firstVersion(of: edge.to))
        }
        for edge in base.incoming[lesson.note] where edge.kind == "changes.because" || edge.kind == "lessons_used" {
            add(edge.from)
        }
        for action in base.notes[lesson.note].actions where action.isDone {
            add(.action, lesson.note, action.due ?? lesson.known)
        }
        // Either side may have written it, or both.
        all = Set(all).sorted { ($0.day, $0.form, $0.note) < ($1.day, $1.form, $1.note) }
    }

    private mutating func add(_ note: Int) {
        let front = base.notes[note].front
        guard !base.notes[note].isDraft else { return }
        switch base.notes[note].type {
        case .policy where base.policyStates[note] != .draft:
            add(.policy, note, front.date("effective"))
        case .decision where front.choice("status") == "accepted":
            add(.decision, note, [front.date("effective"), front.date("date")].compactMap(\.self).max())
        case .training:
            add(.training, note, front.date("date") ?? front.date("updated"))
        default:
            break
        }
    }

    private mutating func add(_ form: LessonState.Application.Form, _ note: Int, _ day: CalendarDate?) {
        guard let day else { return }
        let since = max(day, lesson.known ?? day)
        if since <= base.asOf { all.append(LessonState.Application(form: form, note: note, day: since)) }
    }

    /// A policy named without its version is the first that took effect after the lesson was known, whatever holds today:
    /// so the day on which a lesson was applied never moves.
    private func firstVersion(of note: Int) -> Int {
        guard let family = base.policies.family(of: note) else { return note }
        let versions = family.versions.filter { base.policyStates[$0] != .draft }
        let later = versions.first { version in
            guard let effective = base.notes[version].front.date("effective"), let known = lesson.known else {
                return false
            }
            return effective >= known
        }
        return later ?? versions.first ?? note
    }
}
