import Insights
import KnowledgeBase
import Testing

/// What the pages about the whole base say on one day, compared with each other.
struct BoardAgreement {
    let day: String
    let states: States
    let overview: Overview

    private func ids(_ notes: some Sequence<Int>) -> Set<String> { Set(notes.map { states.base.key(of: $0) }) }

    func check() {
        prevention()
        exceptions()
        actions()
        states(of: overview.today)
        lessons()
    }

    /// Prevention counts what the lessons' own pages say, and the pages of causes the same issues.
    private func prevention() {
        for cause in overview.prevention.causes {
            #expect(overview.scopes[cause.topic]?.issues == cause.issues, "\(day)")
            #expect(cause.before + cause.after == cause.issues.count, "\(day)")
            for lesson in cause.lessons {
                guard let state = states.lessons[lesson] else {
                    Issue.record("\(day): a lesson without a state")
                    continue
                }
                #expect((state.standing == .recurred) == !state.recurrences.isEmpty, "\(day)")
                #expect(state.recurrences.count + state.ignored.count <= cause.issues.count, "\(day)")
            }
            for account in cause.spread { #expect(overview.scopes[cause.topic]?.accounts.contains(account) == true) }
        }
        let unheeded = ids(states.lessons.filter { !$0.value.ignored.isEmpty }.keys)
        #expect(ids(overview.prevention.unheeded.map(\.lesson)) == unheeded, "\(day)")
        let unlearnt = overview.prevention.causes.filter(\.lessons.isEmpty).map(\.topic)
        #expect(ids(overview.gaps.causes.map(\.topic)) == ids(unlearnt), "\(day)")
        for idle in overview.prevention.idle { #expect(states.lessons[idle.lesson]?.application == nil, "\(day)") }
    }

    /// Home, board, reviews and accounts tell of the same misses.
    private func exceptions() {
        let (today, board) = (overview.today, overview.exceptions)
        #expect(board.misses.map(\.series) == today.breaches, "\(day)")
        #expect(board.unanswered.map(\.feedback) == today.unanswered, "\(day)")
        #expect(board.expired.count == today.expired.count, "\(day)")
        let missed = Set(board.misses.map(\.account))
        #expect(missed.isDisjoint(with: today.withinStandards), "\(day)")
        #expect(missed.union(today.withinStandards) == Set(today.watched), "\(day)")
        for miss in board.misses {
            #expect(miss.actions.allSatisfy { $0.state == .open || $0.state == .overdue }, "\(day)")
            let own = overview.accounts.board.actions(on: miss.account, accounts: overview.accounts.accounts)
            #expect(miss.actions.allSatisfy(own.contains), "\(day): what is done about it is done on the account")
            // A standard that is missed since an account was last worked on makes it due.
            let touched = states.base.notes[miss.account].touched
            let due = overview.reviews.due.first { $0.note == miss.account }
            let isNamed = due?.reasons.contains(.standardMissed(miss.standard, miss.since)) ?? false
            #expect(isNamed == (touched.map { $0 < miss.breached } ?? false), "\(day)")
        }
    }

    /// What is overdue or to check is so on every page, and what somebody has to do is no more than there is.
    private func actions() {
        let board = overview.actions
        #expect(overview.today.overdue == board.actions(.overdue), "\(day)")
        #expect(overview.today.checksDue == board.actions(.checkDue), "\(day)")
        #expect(ActionState.allCases.reduce(0) { $0 + board.actions($1).count } == states.records.actions.count)
        let open = Set(board.actions(.open) + board.actions(.overdue))
        for known in overview.knownErrors.known { #expect(open.isSuperset(of: known.actions), "\(day)") }
        for group in [overview.departments.departments, overview.departments.roles] {
            for entry in group {
                #expect(open.isSuperset(of: entry.actions) && open.isSuperset(of: entry.waiting), "\(day)")
                #expect(Set(entry.actions).isDisjoint(with: entry.waiting), "\(day) \(entry.name)")
                #expect(entry.owned.allSatisfy { states.base.policyStates[$0] == .inForce }, "\(day)")
                #expect(entry.issues.allSatisfy { states.records.issue($0)?.isOpen == true }, "\(day)")
            }
        }
        // A role's actions are among its department's.
        for role in overview.departments.roles {
            guard let name = role.department,
                let department = overview.departments.departments.first(where: { $0.name == name })
            else { continue }
            #expect(Set(department.actions).isSuperset(of: role.actions), "\(day) \(role.name)")
        }
    }

    private func states(of today: Today) {
        #expect(
            ids(today.judgements) == ids(states.decisions.filter { $0.value.standing == .reviewDue }.keys), "\(day)")
        for span in today.upcoming { #expect(states.base.policyStates[span.policy] == .upcoming, "\(day)") }
        for issue in states.records.issues {
            #expect(issue.date <= states.asOf, "\(day): nothing rests on what is dated later")
            #expect(issue.isOpen == (states.status(of: issue.note) != "resolved"), "\(day)")
            #expect(!issue.isOpen || states.issues[issue.note]?.gaps.isEmpty == true, "\(day)")
        }
        // What a current training teaches isn't without training.
        for (training, state) in states.trainings where state.standing == .current {
            for edge in states.base.outgoing[training] where edge.kind == "for" {
                #expect(!overview.gaps.untrained.contains(edge.to), "\(day)")
            }
        }
    }

    /// The finder offers every lesson there is, and nothing else; the first stands best.
    private func lessons() {
        #expect(ids(overview.finder.entries.map(\.lesson)) == ids(states.records.lessons.map(\.note)), "\(day)")
        for known in overview.knownErrors.known {
            #expect(known.isOpen == (known.issues.contains(where: \.isOpen) || !known.actions.isEmpty), "\(day)")
            if let symptom = known.symptom, !known.issues.isEmpty {
                let scope = overview.scopes[symptom]
                #expect(Set(scope?.issues ?? []) == Set(known.issues), "\(day)")
                #expect(Set(scope?.workarounds ?? []) == Set(known.workarounds), "\(day)")
            }
        }
    }
}
