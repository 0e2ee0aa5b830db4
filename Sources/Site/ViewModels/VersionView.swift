internal import Templates

/// A version of a policy in the strip of its versions.
struct VersionView: Sendable {
    /// `Version 3`
    var label: String
    var address: String
    /// In force, superseded, upcoming, …
    var chip: ChipView?
    /// When it took or takes effect.
    var date: DateView?
    /// This is the page's own.
    var isCurrent = false
}

extension VersionView: ViewModel {
    static let model = Model<VersionView>("version", "A version of a policy in the strip of its versions") {
        Text("label", "`Version 3`", \.label)
        Text("address", "Where it leads", \.address)
        One("chip", ChipView.model, "In force, superseded, upcoming, …") { $0.chip }
        One("date", DateView.model, "When it took or takes effect") { $0.date }
        Flag("isCurrent", "This is the page's own", \.isCurrent)
    }
}
