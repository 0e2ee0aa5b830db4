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
        Text("range", "`201–400 of 5,000`", \.range)
        Text("previous", "The page before", \.previous)
        Text("next", "The page after", \.next)
        Many("pages", PageNumberView.model, "First, last and the neighbours of the page shown", \.pages)
    }
}

extension PageNumberView: ViewModel {
    static let model = Model<PageNumberView>("page number", "") {
        Text("number", "The page’s number", \.number)
        Text("address", "none for the page shown and for gaps", \.address)
        Flag("isCurrent", "It is the page shown", \.isCurrent)
        Flag("isGap", "Pages were left out here", \.isGap)
    }
}

extension JumpView: ViewModel {
    static let model = Model<JumpView>("jump", "A letter or year that a long list can be entered at") {
        Text("label", "The words shown", \.label)
        Text("address", "On this page (`#2025`) or another (`lessons-2.html#2025`)", \.address)
        Flag("isHere", "It lies on the page shown", \.isHere)
    }
}
