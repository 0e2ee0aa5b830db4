import Insights
import KnowledgeBase

extension PageScope {
    /// The figures of an account, each metric drawn by itself with the changes that may have moved it.
    /// - Parameter id: of each chart's own the beginning.
    func charts(
        _ series: [TrackedMetric], of account: Int, id: String
    ) -> (charts: [ChartView], markers: [ChartMarkerView]) {
        guard let first = series.compactMap(\.points.first?.date).min(),
            let last = series.compactMap(\.points.last?.date).max()
        else { return ([], []) }
        // As many as have a letter.
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        let shown = ChangeMarker.latest(
            letters.count, base, site.accounts.history, accounts: site.accounts.accounts, account: account,
            within: first...last)
        let markers = zip(letters, shown).map { letter, change in
            ChartMarkerView(
                letter: String(letter), date: texts.date(change.date, isShort: true),
                note: link(change.note, pinned: true))
        }
        let charts = series.enumerated().map { number, series in
            chart(series, markers: markers, days: shown.map(\.date), id: "\(id)-\(number + 1)")
        }
        return (charts, markers)
    }

    /// The figures of a series, drawn and as a table.
    /// - Parameter id: unique in the page.
    func chart(_ series: TrackedMetric, markers: [ChartMarkerView], days: [CalendarDate], id: String) -> ChartView {
        let name = metricValue(series.metric)
        let first = series.points.first?.date ?? base.asOf
        let last = series.points.last?.date ?? base.asOf
        let shown = zip(markers, days).filter { (first...last).contains($0.1) }
        let drawing = ChartDrawing(
            series: series, markers: shown.map { ($0.0.letter, $0.1) }, texts: texts)
        let account = base.notes[series.account].title
        let title = name.label + " · " + account
        var view = ChartView(
            label: name.label, address: name.address, language: name.language,
            latest: series.latest.map { figure($0.value, series.unit) } ?? "",
            svg: drawing.svg(id: id, title: title, description: description(of: series, shown.map(\.0))),
            valueLabel: series.unit.map { texts.filled("chart.valueIn", "unit", $0) } ?? texts.word("chart.value"))
        view.standard = series.points.last { $0.target != nil }?.target.map { link($0.standard) }
        view.chip = standing(series)
        view.rows = series.points.reversed().map { point in
            ChartRowView(
                date: texts.date(point.date, isShort: true), value: texts.number(point.value),
                target: point.target.map { limit($0, nil) }, n: point.n.map { texts.number($0) },
                source: base.stage.isInside ? point.source : nil, isMissed: point.isMissed)
        }
        view.markers = shown.map(\.0)
        return view
    }

    /// How the latest figure stands.
    func standing(_ series: TrackedMetric) -> ChipView? {
        guard let latest = series.latest, let target = latest.target else { return nil }
        if let breach = series.openBreach {
            return ChipView(label: texts.count("figures.missed", breach.points.count), tone: .bad)
        }
        if target.isExcepted { return ChipView(label: texts.word("chart.excepted"), tone: .quiet) }
        return latest.isMissed
            ? ChipView(label: texts.word("chart.misses"), tone: .warn)
            : ChipView(label: texts.word("chart.within"), tone: .good)
    }

    /// `3.4 h`
    func figure(_ value: Double, _ unit: String?) -> String {
        guard let unit else { return texts.number(value) }
        return texts.number(value) + (unit == "%" && language == .en ? "" : "\u{A0}") + unit
    }

    /// `at most 4 h`
    func limit(_ target: Target, _ unit: String?) -> String {
        texts.filled("limit." + target.direction.rawValue, "n", figure(target.value, unit))
    }

    /// A metric by the topic that is called like it, else by its name in words.
    func metricValue(_ metric: String) -> ValueView {
        site.metricTopics[metric, language].map { value($0) }
            ?? ValueView(label: metric.split(separator: "_").joined(separator: " "))
    }

    private func description(of series: TrackedMetric, _ markers: [ChartMarkerView]) -> String {
        guard let first = series.points.first, let last = series.points.last,
            let least = series.points.map(\.value).min(), let most = series.points.map(\.value).max()
        else { return "" }
        var words = texts.filled(
            "chart.description" + Texts.ending(series.points.count),
            [
                "n": texts.number(series.points.count), "from": texts.label(of: first.date, isShort: true),
                "to": texts.label(of: last.date, isShort: true), "least": figure(least, series.unit),
                "most": figure(most, series.unit), "last": figure(last.value, series.unit),
            ])
        if series.hasTarget {
            let missed = series.points.count(where: \.isMissed)
            words += " " + texts.count("chart.missed", missed)
        }
        for marker in markers { words += " \(marker.letter): \(marker.note.label), \(marker.date.label)." }
        return words
    }
}
