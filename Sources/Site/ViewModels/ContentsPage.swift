internal import Templates

/// The A–Z index of all notes: what search is without JavaScript. Template `contents.mustache`.
struct ContentsPage: Sendable {
    var page: PageFrame
    var text: Texts
    var title: String
    /// `412 notes`
    var count: String
    /// Every letter that a title begins with, without accents and after marks like `¿` and `«`; `#` for the rest.
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

extension ContentsPage: ViewModel {
    static let model = Model<ContentsPage>(
        "contents page", "The A–Z index of all notes: what search is without JavaScript"
    ) {
        One("page", PageFrame.model, "What every page shows around its content", \.page)
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        Text("title", "The title", \.title)
        Text("count", "`412 notes`", \.count)
        Many("jumps", JumpView.model, "Every letter that a title begins with; `#` for the rest", \.jumps)
        Many("groups", ContentsGroupView.model, "The groups", \.groups)
        One("pager", PagerView.model, "The way to the other pages of a long list") { $0.pager }
        Flag("hasJumps", "There are jumps") { $0.hasJumps }
    }
}

extension ContentsGroupView: ViewModel {
    static let model = Model<ContentsGroupView>("contents group", "The notes whose titles begin with one letter") {
        Text("label", "The words shown", \.label)
        Text("anchor", "The id of the heading", \.anchor)
        Many("entries", ContentsEntryView.model, "The entries", \.entries)
    }
}

extension ContentsEntryView: ViewModel {
    static let model = Model<ContentsEntryView>("contents entry", "") {
        Text("title", "The title", \.title)
        Text("address", "Where it leads", \.address)
        Text("language", "The language, where it differs from the page’s", \.language)
        Text("type", "What the note is", \.type)
        Text("detail", "What tells it from others of the same title: its account, version or folder", \.detail)
        Flag("isAlias", "An alias of the note, set in italics with the title behind", \.isAlias)
    }
}
