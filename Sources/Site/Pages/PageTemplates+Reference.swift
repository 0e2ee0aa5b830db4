import Templates

/// What templates may name.
public enum TemplateNames {
    /// The reference of all pages, as Markdown, made from the declarations that templates are checked against.
    public static var reference: String {
        var reference = TemplateReference()
        reference.add("home", HomePage.model)
        reference.add("note", NotePage.model)
        reference.add("account", AccountPage.model)
        reference.add("handover", HandoverPage.model)
        reference.add("responsibility", ResponsibilityPage.model)
        reference.add("topic", TopicPage.model)
        reference.add("list", ListPage.model)
        reference.add("topics", TopicsPage.model)
        reference.add("contents", ContentsPage.model)
        reference.add("folder", FolderPage.model)
        reference.add("board", BoardPage.model)
        reference.add("finder", FinderPage.model)
        reference.add("search", SearchPage.model)
        reference.add("404", NotFoundPage.model)
        reference.add("blocks/notes", NotesBlockView.model)
        reference.add("blocks/actions", ActionsBlockView.model)
        return reference.markdown
    }
}
