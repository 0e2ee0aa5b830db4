internal import Templates

/// What needs somebody today.
struct TodayView: Sendable {
    /// `6 of 7 accounts within their standards`, leading to those that aren't.
    var standing: LinkView?
    /// Nothing needs anybody.
    var isQuiet = false
    var groups: [StatementGroupView] = []

    var hasGroups: Bool { !groups.isEmpty }
}

extension TodayView: ViewModel {
    static let model = Model<TodayView>("today", "What needs somebody today") {
        One("standing", LinkView.model, "How many accounts are within their standards") { $0.standing }
        Flag("isQuiet", "Nothing needs anybody", \.isQuiet)
        Many("groups", StatementGroupView.model, "What needs somebody, the most pressing first", \.groups)
        Flag("hasGroups", "There is something to tell") { $0.hasGroups }
    }
}
