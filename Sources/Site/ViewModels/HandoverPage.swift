internal import Templates

/// An account's second page: what somebody who takes it over must know, on two printed sheets. Template
/// `handover.mustache`.
struct HandoverPage: Sendable {
    var page: PageFrame
    var text: Texts
    var title: String
    var account: LinkView
    /// Who they are, in a sentence.
    var summary: String?
    var chips: [ChipView] = []
    var glance: [GlanceView] = []
    /// The three things to know first.
    var first: StatementGroupView
    var commitments: StatementGroupView
    /// What is measured of it, against its targets.
    var standards: StatementGroupView
    /// The account's own sections; nil where it has none.
    var expectations: ExtractView?
    var sensitivities: ExtractView?
    var fieldReality: ExtractView?
    var people: StatementGroupView
    var whosWho: ExtractView?
    var attempts: StatementGroupView
    var quotes: [QuoteView] = []
    var problems: StatementGroupView
    var missed: StatementGroupView
    var decisions: StatementGroupView
    var exceptions: StatementGroupView
    var tasks: StatementGroupView
    var questions: StatementGroupView
    /// The language of the account's own words, where it differs from the page's.
    var language: String?
    /// Where to write what is missing.
    var source: LinkView

    var hasQuotes: Bool { !quotes.isEmpty }
}

/// Somebody's own words.
struct QuoteView: Sendable {
    /// As HTML.
    var body: [UInt8]
    var language: String?
    var date: DateView?
    var chips: [ChipView] = []
    var note: LinkView
}

extension HandoverPage: ViewModel {
    static let model = Model<HandoverPage>(
        "handover page", "An account's second page: what somebody who takes it over must know, on two printed sheets"
    ) {
        One("page", PageFrame.model, "What every page shows around its content", \.page)
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        Text("title", "The title", \.title)
        One("account", LinkView.model, "The account", \.account)
        Text("summary", "Who they are, in a sentence", \.summary)
        Many("chips", ChipView.model, "Its status and health", \.chips)
        Many("glance", GlanceView.model, "Manager, renewal, health and why, last visit, what it shares with others") {
            $0.glance
        }
        One("first", StatementGroupView.model, "The three things to know first", \.first)
        One("commitments", StatementGroupView.model, "Commitments that are open, the broken ones first", \.commitments)
        One("standards", StatementGroupView.model, "What is measured of it, against its targets", \.standards)
        One("expectations", ExtractView.model, "The account's section Expectations") { $0.expectations }
        One("fieldReality", ExtractView.model, "The account's section Field reality") { $0.fieldReality }
        One("sensitivities", ExtractView.model, "The account's section Sensitivities") { $0.sensitivities }
        One("people", StatementGroupView.model, "Managers and contacts", \.people)
        One("whosWho", ExtractView.model, "The account's section Who's who") { $0.whosWho }
        One("attempts", StatementGroupView.model, "What was tried and what followed", \.attempts)
        Many("quotes", QuoteView.model, "The customer's own words, newest first", \.quotes)
        One("problems", StatementGroupView.model, "Open issues and causes that come back", \.problems)
        One("missed", StatementGroupView.model, "Standards missed within a year", \.missed)
        One("decisions", StatementGroupView.model, "Decisions whose outcome nobody knows yet", \.decisions)
        One("exceptions", StatementGroupView.model, "Exceptions from policies", \.exceptions)
        One("tasks", StatementGroupView.model, "What to do in the first thirty days", \.tasks)
        One("questions", StatementGroupView.model, "What the notes cannot answer", \.questions)
        Text("language", "The language of the account's own words, where it differs from the page's", \.language)
        One("source", LinkView.model, "Where to write what is missing", \.source)
        Flag("hasQuotes", "There are quotes") { $0.hasQuotes }
    }
}

extension QuoteView: ViewModel {
    static let model = Model<QuoteView>("quote", "Somebody's own words") {
        HTML("body", "The words", isEmpty: { $0.body.isEmpty }) { $1 += $0.body }
        Text("language", "Their language, where it differs from the page's", \.language)
        One("date", DateView.model, "When they were said") { $0.date }
        Many("chips", ChipView.model, "What they feel like", \.chips)
        One("note", LinkView.model, "The note that they stand in", \.note)
    }
}
