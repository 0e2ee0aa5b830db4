internal import Templates

/// A folder of pages, with its `index.md` if there is one. Template `folder.mustache`.
struct FolderPage: Sendable {
    var page: PageFrame
    var text: Texts
    /// The folder's `index.md` or `README.md`; for a folder without one only title and type are filled.
    var note: NoteView
    /// `12 pages`
    var count: String
    var folders: [FolderItemView] = []
    var notes: [NoteItemView] = []
    var pager: PagerView?

    var hasFolders: Bool { !folders.isEmpty }
    var hasNotes: Bool { !notes.isEmpty }
}

/// A folder within a folder.
struct FolderItemView: Sendable {
    /// The title of its index, else the folder's name.
    var title: String
    var address: String
    var language: String?
    /// How many pages lie in it and beneath it, formatted.
    var count: String
    var summary: String?
}

extension FolderPage: ViewModel {
    static let model = Model<FolderPage>("folder page", "A folder of pages, with its `index.md` if there is one") {
        One("page", PageFrame.model, "What every page shows around its content", \.page)
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        One(
            "note", NoteView.model,
            "The folder's `index.md` or `README.md`; for a folder without one only title and type are filled", \.note)
        Text("count", "`12 pages`", \.count)
        Many("folders", FolderItemView.model, "Folders within it", \.folders)
        Many("notes", NoteItemView.model, "The notes", \.notes)
        One("pager", PagerView.model, "The way to the other pages of a long list") { $0.pager }
        Flag("hasFolders", "There are folders") { $0.hasFolders }
        Flag("hasNotes", "There are notes") { $0.hasNotes }
    }
}

extension FolderItemView: ViewModel {
    static let model = Model<FolderItemView>("folder item", "A folder within a folder") {
        Text("title", "The title of its index, else the folder's name", \.title)
        Text("address", "Where it leads", \.address)
        Text("language", "The language, where it differs from the page’s", \.language)
        Text("count", "How many pages lie in it and beneath it, formatted", \.count)
        Text("summary", "The summary", \.summary)
    }
}
