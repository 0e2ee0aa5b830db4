internal import Templates

/// A state or a value of a closed list in a word or two. Its tone only underlines what the words say.
struct ChipView: Sendable {
    var label: String
    /// `good`, `warn`, `bad`, `info` or `quiet`, a class of the stylesheet.
    var tone: Tone
    /// Why it is so, in a phrase with links to what shows it. Beside the chip on the note's own page, not in lists.
    var reason: [ValueView] = []

    var hasReason: Bool { !reason.isEmpty }

    enum Tone: String, Sendable {
        /// In force, holding, active, resolved.
        case good
        /// Review due, at risk, outdated.
        case warn
        /// Overdue, recurred, unheeded, severity 1.
        case bad
        /// Upcoming, proposed, onboarding.
        case info
        /// All else: superseded, closed, draft, kinds.
        case quiet
    }
}

extension ChipView: ViewModel {
    static let model = Model<ChipView>("chip", "A state or a value of a closed list in a word or two") {
        Text("label", "The words shown", \.label)
        Text("tone", "`good`, `warn`, `bad`, `info` or `quiet`, a class of the stylesheet") { $0.tone.rawValue }
        Many(
            "reason", ValueView.model,
            "Why it is so, in a phrase with links to what shows it: parts to be written one after the other. On the note's own page, not in lists",
            \.reason)
        Flag("hasReason", "There is a reason") { $0.hasReason }
    }
}
