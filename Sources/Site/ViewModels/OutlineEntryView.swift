internal import Templates

/// A heading in the list "On this page".
struct OutlineEntryView: Sendable {
    var label: String
    /// The address within the page: `#root-cause`.
    var address: String
    /// A heading of level 3, set in.
    var isSub = false
}

extension OutlineEntryView: ViewModel {
    static let model = Model<OutlineEntryView>("outline entry", "A heading in the list \"On this page\"") {
        Text("label", "The words shown", \.label)
        Text("address", "The address within the page: `#root-cause`", \.address)
        Flag("isSub", "A heading of level 3, set in", \.isSub)
    }
}
