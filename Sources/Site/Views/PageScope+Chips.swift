import KnowledgeBase

extension PageScope {
    /// What must be seen of a note at first sight: computed state, status, severity, version.
    func chips(_ index: Int) -> [ChipView] {
        let note = base.notes[index]
        var chips: [ChipView] = []
        // Of an issue it is told first whether it is open, then what it lacks.
        if note.type != .issue, let state = state(index) { chips.append(state) }
        if note.isDraft { chips.append(chip("state.", "draft")) }
        if let severity = note.front.integer("severity") {
            chips.append(ChipView(label: choice("severity.\(severity)"), tone: severity == 1 ? .bad : .quiet))
        }
        if let status = site.states.status(of: index) { chips.append(chip("choice.", status)) }
        let gaps = site.stateName(of: index) == nil ? [] : site.states.issues[index]?.gaps ?? []
        for gap in gaps { chips.append(chip("state.", gap.rawValue)) }
        if note.type == .account, let health = note.choice("health", "value") {
            chips.append(ChipView(label: texts.word("health") + ": " + choice(health), tone: tone(health)))
        }
        return chips
    }

    func chip(_ family: String, _ value: String) -> ChipView {
        ChipView(label: texts[family + value] ?? value, tone: tone(value))
    }

    /// The words of a value of a closed list.
    func choice(_ value: String) -> String {
        texts["choice." + value] ?? value
    }

    /// The tone only underlines the words. Values that say nothing of good or bad are quiet.
    func tone(_ value: String) -> ChipView.Tone {
        switch value {
        case "in-force", "holding", "proven", "active", "resolved", "green", "renewed", "helped", "accepted", "current",
            "positive", "better", "as-expected":
            .good
        case "at-risk", "outdated", "review-due", "check-due", "closed-without-cause", "closed-without-lesson",
            "closed-without-prevention", "yellow", "workaround", "closing", "mixed", "expired":
            .warn
        case "red", "overdue", "recurred", "unheeded", "reopened", "lost", "harmed", "negative", "worse", "open":
            .bad
        case "upcoming", "applied", "identified", "proposed", "onboarding", "awaiting-outcome":
            .info
        default:
            .quiet
        }
    }
}
