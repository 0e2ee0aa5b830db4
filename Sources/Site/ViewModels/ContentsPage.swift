/// The A–Z index of all notes: what search is without JavaScript. Template `contents.mustache`.
struct ContentsPage: Sendable {
    var page: PageFrame
    var text: Texts
    var title: String
    /// `412 notes`
    var count: String
    /// Every letter that a title begins with; `#` for the rest.
    var jumps: [JumpView] = []
    var groups: [ContentsGroupView] = []
    var pager: PagerView?

    var hasJumps: Bool { !jumps.isEmpty }
}

/// The notes whose titles begin with one letter.
struct ContentsGroupView: Sendable {
    var label: String
    var anchor: String
    var entries: [ContentsEntryView] = []
}

struct ContentsEntryView: Sendable {
    var title: String
    var address: String
    var language: String?
    var type: String
    /// What tells it from others of the same title: its account, version or folder.
    var detail: String?
    /// An alias of the note, set in italics with the title behind.
    var isAlias = false
}
