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
