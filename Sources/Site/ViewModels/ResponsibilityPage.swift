internal import Templates

/// A department or role, with what falls to it. Template `responsibility.mustache`.
struct ResponsibilityPage: Sendable {
    var page: PageFrame
    var text: Texts
    /// `Department` or `Role`
    var kind: String
    var title: String
    /// Who belongs to it, with its roles or department.
    var glance: [GlanceView] = []
    var groups: [StatementGroupView] = []

    var hasGlance: Bool { !glance.isEmpty }
}

extension ResponsibilityPage: ViewModel {
    static let model = Model<ResponsibilityPage>("responsibility page", "A department or role, with what falls to it") {
        One("page", PageFrame.model, "What every page shows around its content", \.page)
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        Text("kind", "`Department` or `Role`", \.kind)
        Text("title", "Its name", \.title)
        Many("glance", GlanceView.model, "Who belongs to it, with its roles or department", \.glance)
        Many("groups", StatementGroupView.model, "What falls to it", \.groups)
        Flag("hasGlance", "It is known who belongs to it") { $0.hasGlance }
    }
}
