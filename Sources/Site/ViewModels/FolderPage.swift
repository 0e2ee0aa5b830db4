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
