import Insights
import KnowledgeBase

extension PageScope {
    /// The charts that a block of a note asks for.
    /// - Parameter id: unique in the page; each chart's own begins with it.
    func chartBlock(_ query: ChartQuery, of note: Int, id: String) -> ChartBlockView {
        var view = ChartBlockView(text: texts)
        for account in query.accounts {
            let drawn = site.accounts.metrics.series(of: account)
                .filter { query.metrics.isEmpty || query.metrics.contains($0.metric) }
                .compactMap { $0.figures(from: query.since, to: query.until) }
            let charts = self.charts(drawn, of: account, id: "\(id)-\(view.charts.count + 1)").charts
            view.charts += charts.map { chart in
                var chart = chart
                // Elsewhere it isn't clear whose figures they are.
                if account != note { chart.account = base.notes[account].title }
                return chart
            }
        }
        return view
    }
}
