/// What a note is. Kept few on purpose: kinds within a type are a field (`kind`), not types of their own.
public enum NoteType: String, Sendable, Hashable, CaseIterable {
    case account
    case issue
    case feedback
    case decision
    case lesson
    case policy
    case training
    case review
    case report
    case topic
    /// Anything else: a plain page, as in any folder of Markdown.
    case page

    /// The ten types of an account knowledge base, without `page`.
    public static let typed = allCases.filter { $0 != .page }

    /// The folder of this type's pages in a site (`accounts`); nil for pages, which keep their source path.
    public var folder: String? {
        switch self {
        case .account: "accounts"
        case .issue: "issues"
        case .feedback: "feedback"
        case .decision: "decisions"
        case .lesson: "lessons"
        case .policy: "policies"
        case .training: "training"
        case .review: "reviews"
        case .report: "reports"
        case .topic: "topics"
        case .page: nil
        }
    }

    /// Something that happened at a date. Records never go stale; living notes do.
    public var isRecord: Bool {
        switch self {
        case .issue, .feedback, .decision, .review: true
        default: false
        }
    }

    /// The word for one such note.
    public var singular: Wording { names.singular }

    /// The word for many of them.
    public var plural: Wording { names.plural }

    var names: (singular: Wording, plural: Wording) {
        switch self {
        case .account: (Wording("account", "cuenta"), Wording("accounts", "cuentas"))
        case .issue: (Wording("issue", "incidencia"), Wording("issues", "incidencias"))
        case .feedback: (Wording("feedback", "opinión"), Wording("feedback", "opiniones"))
        case .decision: (Wording("decision", "decisión"), Wording("decisions", "decisiones"))
        case .lesson: (Wording("lesson", "lección"), Wording("lessons", "lecciones"))
        case .policy: (Wording("policy", "política"), Wording("policies", "políticas"))
        case .training: (Wording("training", "formación"), Wording("training", "formación"))
        case .review: (Wording("review", "revisión"), Wording("reviews", "revisiones"))
        case .report: (Wording("report", "informe"), Wording("reports", "informes"))
        case .topic: (Wording("topic", "tema"), Wording("topics", "temas"))
        case .page: (Wording("page", "página"), Wording("pages", "páginas"))
        }
    }
}
