internal import Templates

/// A day as a person reads it and as a machine does.
struct DateView: Sendable {
    /// `2026-03-04`
    var iso: String
    /// In the page's language: `4 March 2026`, `4 de marzo de 2026`; in lists short, `4 Mar 2026`.
    var label: String
}

extension DateView: ViewModel {
    static let model = Model<DateView>("date", "A day as a person reads it and as a machine does") {
        Text("iso", "`2026-03-04`", \.iso)
        Text(
            "label", "In the page's language: `4 March 2026`, `4 de marzo de 2026`; in lists short, `4 Mar 2026`",
            \.label)
    }
}
