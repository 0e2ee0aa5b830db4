internal import Templates

/// The figures of a metric of an account, drawn against their target.
struct ChartView: Sendable {
    var label: String
    /// Where a topic says what the metric is.
    var address: String?
    /// Of the metric's name, where it is another than the page's.
    var language: String?
    /// Where the page doesn't say whose figures they are.
    var account: String?
    /// The standard that it is judged by.
    var standard: LinkView?
    /// The latest figure and how it stands.
    var latest: String
    var chip: ChipView?
    /// A whole SVG: it has a title and a description of its own.
    var svg: [UInt8]
    /// The figures as a table, newest first.
    var rows: [ChartRowView] = []
    var valueLabel: String
    var markers: [ChartMarkerView] = []

    var hasTargets: Bool { rows.contains { $0.target != nil } }
    var hasMarkers: Bool { !markers.isEmpty }
    var hasSources: Bool { rows.contains { $0.source != nil } }
    var hasCounts: Bool { rows.contains { $0.n != nil } }
}

struct ChartRowView: Sendable {
    var date: DateView
    var value: String
    var target: String?
    var n: String?
    /// Where the figure comes from; nil in builds for customers.
    var source: String?
    var isMissed = false
}

/// A change that a chart marks by a letter.
struct ChartMarkerView: Sendable {
    var letter: String
    var date: DateView
    var note: LinkView
}

extension ChartView: ViewModel {
    static let model = Model<ChartView>("chart", "The figures of a metric of an account, drawn against their target") {
        Text("label", "The metric", \.label)
        Text("address", "The topic that says what the metric is", \.address)
        Text("language", "Set only where the metric's name is in another language than the page", \.language)
        Text("account", "Set only where the page doesn't say whose figures they are", \.account)
        One("standard", LinkView.model, "The standard that it is judged by") { $0.standard }
        Text("latest", "The latest figure, with its unit", \.latest)
        One("chip", ChipView.model, "How the latest figure stands") { $0.chip }
        HTML("svg", "The picture, with a title and a description", isEmpty: { $0.svg.isEmpty }) { $1 += $0.svg }
        Many("rows", ChartRowView.model, "The figures as a table, newest first", \.rows)
        Text("valueLabel", "What the figures are, with their unit", \.valueLabel)
        Many("markers", ChartMarkerView.model, "The changes that its letters mean", \.markers)
        Flag("hasMarkers", "It has letters", \.hasMarkers)
        Flag("hasTargets", "At least one figure had a target") { $0.hasTargets }
        Flag("hasSources", "At least one figure says where it comes from") { $0.hasSources }
        Flag("hasCounts", "At least one figure says how many cases it stands for") { $0.hasCounts }
    }
}

extension ChartRowView: ViewModel {
    static let model = Model<ChartRowView>("chart row", "A figure of a chart") {
        One("date", DateView.model, "The day", \.date)
        Text("value", "The figure", \.value)
        Text("target", "What was asked of it", \.target)
        Text("n", "How many cases it stands for", \.n)
        Text("source", "Where it comes from; none in builds for customers", \.source)
        Flag("isMissed", "It missed its target", \.isMissed)
    }
}

extension ChartMarkerView: ViewModel {
    static let model = Model<ChartMarkerView>("chart marker", "A change that a chart marks by a letter") {
        Text("letter", "`A`", \.letter)
        One("date", DateView.model, "Its day", \.date)
        One("note", LinkView.model, "The policy version or decision", \.note)
    }
}
