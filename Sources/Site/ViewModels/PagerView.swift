internal import Templates

/// The way through a long list that was split in pages.
struct PagerView: Sendable {
    /// `201–400 of 5,000`
    var range: String
    var previous: String?
    var next: String?
    /// First, last and the neighbours of the page shown.
    var pages: [PageNumberView] = []
}

struct PageNumberView: Sendable {
    var number: String
    /// nil for the page shown and for gaps.
    var address: String?
    var isCurrent = false
    /// Pages were left out here.
    var isGap = false
}

/// A letter or year that a long list can be entered at.
struct JumpView: Sendable {
    var label: String
    /// On this page (`#2025`) or another (`lessons-2.html#2025`).
    var address: String
    /// It lies on the page shown.
    var isHere = false
}

extension PagerView: ViewModel {
    static let model = Model<PagerView>("pager", "The way through a long list that was split in pages") {
        Text("range", "`201–400 of 5,000`") { $0.range }
        Text("previous", "The page before") { $0.previous }
        Text("next", "The page after") { $0.next }
        Many("pages", PageNumberView.model, "First, last and the neighbours of the page shown") { $0.pages }
    }
}

extension PageNumberView: ViewModel {
    static let model = Model<PageNumberView>("page number", "") {
        Text("number", "The page’s number") { $0.number }
        Text("address", "none for the page shown and for gaps") { $0.address }
        Flag("isCurrent", "It is the page shown") { $0.isCurrent }
        Flag("isGap", "Pages were left out here") { $0.isGap }
    }
}

extension JumpView: ViewModel {
    static let model = Model<JumpView>("jump", "A letter or year that a long list can be entered at") {
        Text("label", "The words shown") { $0.label }
        Text("address", "On this page (`#2025`) or another (`lessons-2.html#2025`)") { $0.address }
        Flag("isHere", "It lies on the page shown") { $0.isHere }
    }
}
