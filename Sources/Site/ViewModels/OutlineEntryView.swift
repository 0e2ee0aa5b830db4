/// A heading in the list "On this page".
struct OutlineEntryView: Sendable {
    var label: String
    /// The address within the page: `#root-cause`.
    var address: String
    /// A heading of level 3, set in.
    var isSub = false
}
