internal import Templates

/// What the notes together say about an account.
struct AccountOverviewView: Sendable {
    /// What must be seen at once: manager, renewal, health and why, last visit.
    var glance: [GlanceView] = []
    /// The page that hands the account over; nil in builds for customers.
    var brief: LinkView?
    /// Where figures and people disagree, in a sentence.
    var gap: StatementView?
    var charts: [ChartView] = []
    /// The changes that the letters in all charts mean.
    var markers: [ChartMarkerView] = []
    /// In place of charts: what to write to have some.
    var chartsEmpty: String?
    /// What figures say and what people say, side by side.
    var voices: [StatementGroupView] = []
    /// Commitments and actions.
    var promises: [StatementGroupView] = []
    /// Lessons, exceptions, accounts alike.
    var context: [StatementGroupView] = []
    var timeline: TimelineView?
    var timelineEmpty: String?

    var hasGlance: Bool { !glance.isEmpty }
    var hasCharts: Bool { !charts.isEmpty }
    var hasChartPart: Bool { hasCharts || chartsEmpty != nil }
    var hasMarkers: Bool { !markers.isEmpty }
    var hasVoices: Bool { !voices.isEmpty }
    var hasPromises: Bool { !promises.isEmpty }
    var hasContext: Bool { !context.isEmpty }
    var hasTimelinePart: Bool { timeline != nil || timelineEmpty != nil }
}

/// A fact with what goes with it.
struct GlanceView: Sendable {
    var label: String
    var lines: [BoardLineView]
    var tone: ChipView.Tone?
}

extension AccountOverviewView: ViewModel {
    static let model = Model<AccountOverviewView>("account overview", "What the notes together say about an account") {
        Many("glance", GlanceView.model, "Manager, renewal, health and why, last visit", \.glance)
        One("brief", LinkView.model, "The page that hands the account over; none in builds for customers") { $0.brief }
        One("gap", StatementView.model, "Where figures and people disagree") { $0.gap }
        Many("charts", ChartView.model, "The account's metrics, those with a target first", \.charts)
        Many("markers", ChartMarkerView.model, "The changes that the letters in all charts mean", \.markers)
        Text("chartsEmpty", "In place of charts: what to write to have some", \.chartsEmpty)
        Many("voices", StatementGroupView.model, "What figures say and what people say, side by side", \.voices)
        Many("promises", StatementGroupView.model, "Commitments and actions", \.promises)
        Many("context", StatementGroupView.model, "Lessons, exceptions, accounts alike", \.context)
        One("timeline", TimelineView.model, "What happened") { $0.timeline }
        Text("timelineEmpty", "In place of a timeline: what to write to have one", \.timelineEmpty)
        Flag("hasGlance", "There are facts to see at once") { $0.hasGlance }
        Flag("hasCharts", "There are charts") { $0.hasCharts }
        Flag("hasChartPart", "There are charts, or words in their place") { $0.hasChartPart }
        Flag("hasMarkers", "There are changes to mark") { $0.hasMarkers }
        Flag("hasVoices", "There are voices") { $0.hasVoices }
        Flag("hasPromises", "There are commitments or actions") { $0.hasPromises }
        Flag("hasContext", "There are lessons, exceptions or accounts alike") { $0.hasContext }
        Flag("hasTimelinePart", "There is a timeline, or words in its place") { $0.hasTimelinePart }
    }
}

extension GlanceView: ViewModel {
    static let model = Model<GlanceView>("glance", "A fact with what goes with it") {
        Text("label", "What it is", \.label)
        Many("lines", BoardLineView.model, "The fact, then what goes with it", \.lines)
        Text("tone", "`good`, `warn`, `bad`, `info`; none for one like any other") { $0.tone?.rawValue }
    }
}
