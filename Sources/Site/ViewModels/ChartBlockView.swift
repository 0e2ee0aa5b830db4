internal import Templates

/// The charts of a generated block. Template `blocks/chart.mustache`.
struct ChartBlockView: Sendable {
    var text: Texts
    /// By account and metric.
    var charts: [ChartView] = []
    var isEmpty: Bool { charts.isEmpty }
}

extension ChartBlockView: ViewModel {
    static let model = Model<ChartBlockView>("chart block", "The charts of a generated block") {
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        Many("charts", ChartView.model, "The charts", \.charts)
        Flag("isEmpty", "There are no figures to draw", \.isEmpty)
    }
}
