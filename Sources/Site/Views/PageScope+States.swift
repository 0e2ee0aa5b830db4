import KnowledgeBase

extension PageScope {
    /// A note's computed state in a word or two; nil for a note that has none.
    func state(_ index: Int) -> ChipView? {
        site.stateName(of: index).map { chip("state.", $0) }
    }

    /// A space and the state, as parts of a statement.
    func stateValues(_ index: Int) -> [ValueView] {
        state(index).map { [ValueView(label: " "), value($0)] } ?? []
    }

    /// Why a note's computed state is what it is, with links to what shows it; empty for a note without one.
    func reason(_ index: Int) -> [ValueView] {
        guard site.stateName(of: index) != nil else { return [] }
        if site.states.lessons[index] != nil { return lessonReason(index) }
        if let state = site.states.trainings[index] { return trainingReason(state) }
        if let state = site.states.decisions[index] { return decisionReason(state) }
        if let gap = site.states.issues[index]?.gaps.first { return texts.sentence("reason.issue." + gap.rawValue) }
        return []
    }

    /// `the same cause on Bahía Norte 118 days after Change windows · Version 3 took effect`
    func lessonReason(_ index: Int) -> [ValueView] {
        guard let state = site.states.lessons[index], let record = site.states.records.lesson(index) else { return [] }
        let key = "reason.lesson." + state.standing.rawValue
        switch state.standing {
        case .identified:
            guard let known = record.known else { return texts.sentence(key + ".undated") }
            return texts.sentence(key, ["days": texts.days(base.asOf.day - known.day)])
        case .unheeded:
            return texts.sentence(
                key + (state.ignored.count == 1 ? ".one" : ".other"),
                ["n": [ValueView(label: texts.number(state.ignored.count))], "issues": values(state.ignored)])
        case .applied, .holding, .proven:
            guard let applied = state.application else { return [] }
            let why = record.cause == nil ? key + ".causeless" : key
            var parts = ["what": [value(applied.note, pinned: true)], "when": [value(applied.day)]]
            parts["days"] = texts.days(state.quietDays ?? 0)
            parts["check"] = record.checkBy.map { [value($0)] }
            parts["metric"] = record.checkMetric.map { [metricValue($0)] }
            return texts.sentence(texts[why] == nil ? key : why, parts) + ignoredBefore(state)
        case .recurred:
            guard let applied = state.application, let first = state.recurrences.first,
                let issue = site.states.records.issue(first)
            else { return [] }
            var parts = ["what": [value(applied.note, pinned: true)], "issue": [value(first)]]
            parts["days"] = texts.days(issue.date.day - applied.day.day)
            parts["accounts"] = values(issue.accounts)
            let scope = issue.accounts.isEmpty ? ".nowhere" : state.isOnNewAccount ? ".new" : ".same"
            let more = state.recurrences.count - 1
            return texts.sentence(key + scope, parts)
                + (more > 0 ? [ValueView(label: texts.count("reason.lesson.recurred.more", more))] : [])
        }
    }

    /// That it was heeded late, if it was.
    private func ignoredBefore(_ state: LessonState) -> [ValueView] {
        guard !state.ignored.isEmpty else { return [] }
        return texts.sentence(
            "reason.lesson.late." + (state.ignored.count == 1 ? "one" : "other"),
            ["n": [ValueView(label: texts.number(state.ignored.count))], "issues": values(state.ignored)])
    }

    private func trainingReason(_ state: TrainingState) -> [ValueView] {
        guard let policy = state.because else { return texts.sentence("reason.training.current") }
        let effective = base.notes[policy].front.date("effective").map { [value($0)] } ?? []
        let key = "reason.training." + state.standing.rawValue
        let isInForce = base.policyStates[policy] == .inForce || base.policyStates[policy] == .superseded
        return texts.sentence(
            state.standing == .outdated && !isInForce ? key + ".gone" : key,
            ["policy": [value(policy, pinned: true)], "date": effective])
    }

    private func decisionReason(_ state: DecisionState) -> [ValueView] {
        if let result = state.result {
            return texts.sentence("reason.decision.result", ["result": [ValueView(label: choice(result))]])
        }
        guard let day = state.reviewOn else { return texts.sentence("reason.decision.undated") }
        return texts.sentence("reason.decision." + state.standing.rawValue, ["date": [value(day)]])
    }
}
