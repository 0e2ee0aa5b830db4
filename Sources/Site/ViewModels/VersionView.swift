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
