public import KnowledgeBase

/// Symptom, workaround, and how far the fix has come.
public struct KnownErrors: Sendable {
    public struct Known: Sendable {
        /// The topic of the symptom; nil for an open issue with a workaround that names none.
        public let symptom: Int?
        /// Issues that showed it, the newest first.
        public let issues: [IssueRecord]
        /// Those of them that say how to work around it.
        public let workarounds: [Int]
        /// What is still to be done about it.
        public let actions: [ActionRecord]

        public var isOpen: Bool { issues.contains(where: \.isOpen) || !actions.isEmpty }
    }

    /// What isn't cured yet first, then by the newest issue.
    public let known: [Known]

    public init(_ states: States) {
        let base = states.base
        let open = Dictionary(grouping: states.records.actions.filter { !$0.action.isDone }, by: \.note)
        var bySymptom: [Int: [IssueRecord]] = [:]
        var loose: [Known] = []
        for issue in states.records.issues.reversed() {
            let symptoms = issue.topics.filter { base.notes[$0].choice("kind") == "symptom" }
            for symptom in symptoms { bySymptom[symptom, default: []].append(issue) }
            if symptoms.isEmpty, issue.isOpen, base.section("Workaround", of: issue.note) != nil {
                loose.append(
                    Known(symptom: nil, issues: [issue], workarounds: [issue.note], actions: open[issue.note] ?? []))
            }
        }
        var known = loose
        for (index, note) in base.notes.enumerated() where note.type == .topic && note.choice("kind") == "symptom" {
            let issues = bySymptom[index] ?? []
            known.append(
                Known(
                    symptom: index, issues: issues,
                    workarounds: issues.map(\.note).filter { base.section("Workaround", of: $0) != nil },
                    actions: issues.flatMap { open[$0.note] ?? [] }))
        }
        func order(_ known: Known) -> (Int, Int, Int) {
            (known.isOpen ? 0 : 1, -(known.issues.first?.date.day ?? 0), known.symptom ?? known.issues.first?.note ?? 0)
        }
        self.known = known.sorted { order($0) < order($1) }
    }
}
