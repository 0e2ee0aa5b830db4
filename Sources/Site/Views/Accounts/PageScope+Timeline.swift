import Files
import Insights
import KnowledgeBase
import Markdown

extension PageScope {
    /// How many entries an account's page shows; the rest stand in the lists of their types and in `timeline.json`.
    private static let mostEntries = 150

    func timeline(_ account: Int) -> TimelineView? {
        let timeline = site.accounts.timeline(of: account)
        guard timeline.count > 0 else { return nil }
        let shown = timeline.newest(Self.mostEntries)
        var view = TimelineView()
        let kinds = timeline.kinds
        if kinds.count > 1 {
            view.kinds = kinds.map { kind in
                TimelineKindView(
                    key: kind.rawValue, label: texts["timeline.kind." + kind.rawValue] ?? kind.rawValue)
            }
        }
        var last: (Int, Int)?
        for entry in shown {
            let (year, month, _) = entry.day.components
            if last ?? (0, 0) != (year, month) {
                view.months.append(TimelineMonthView(label: texts.month(year: year, month: month)))
                last = (year, month)
            }
            view.months[view.months.count - 1].entries.append(self.entry(entry, account))
        }
        let left = timeline.count - shown.count
        if left > 0 { view.more = texts.count("timeline.more", left) }
        view.bands = bands(account, timeline)
        return view
    }

    /// What an entry says: words, links and chips.
    private func entry(_ entry: Timeline.Entry, _ account: Int) -> TimelineEntryView {
        var view = TimelineEntryView(
            key: entry.kind.rawValue, label: texts["timeline." + entry.kind.rawValue] ?? entry.kind.rawValue,
            date: texts.date(entry.day, isShort: true))
        switch entry.event {
        case .logged(let place):
            let logged = base.notes[account].log[place]
            if let kind = logged.kind { view.label = texts["log." + kind] ?? kind }
            view.address = sectionAddress(account, "Log")
            if let health = logged.health { view.values.append(value(chip("choice.", health))) }
            let words = base.words(logged.words, of: account)
            view.values.append(
                ValueView(
                    label: (view.values.isEmpty ? "" : " ") + words,
                    language: foreign(base.notes[account].language)))
        case .recorded:
            view.values = [value(entry.note)]
            if let chip = entryChip(entry.note) { view.values += [ValueView(label: " "), value(chip)] }
        case .resolved, .answered, .tookEffect:
            let key = "timeline." + entry.kind.rawValue + "." + entry.event.name
            view.label = texts[key] ?? view.label
            view.values = [value(entry.note, pinned: true)]
        case .began(let place), .ended(let place):
            let periods = ManagerPeriod.all(of: account, in: base)
            guard periods.indices.contains(place) else { break }
            view.values = texts.sentence(
                "timeline.manager." + entry.event.name, ["who": [who(periods[place].who)]])
        }
        return view
    }

    /// What must be seen of a record in one word.
    private func entryChip(_ index: Int) -> ChipView? {
        let note = base.notes[index]
        if let severity = note.front.integer("severity") {
            return ChipView(label: choice("severity.\(severity)"), tone: severity == 1 ? .bad : .quiet)
        }
        if note.type == .feedback { return note.choice("sentiment").map { chip("choice.", $0) } }
        if note.type == .decision { return note.choice("status").map { chip("choice.", $0) } }
        return nil
    }

    /// Where a known section of a note stands on its page; the page where it has none.
    func sectionAddress(_ note: Int, _ section: String) -> String {
        let page = address(of: note)
        guard let heading = base.notes[note].headings(ofSection: section).first else { return page }
        return page + "#" + PercentEncoding.encode(base.notes[note].parsed.outline[heading].anchor.rawValue)
    }

    private func bands(_ account: Int, _ timeline: Timeline) -> [UInt8] {
        guard let bands = PolicyBands(base, history: site.accounts.history, account: account, timeline: timeline)
        else { return [] }
        var rows: [BandDrawing.Row] = []
        let managers = ManagerPeriod.all(of: account, in: base).compactMap { period -> BandDrawing.Bar? in
            guard let from = period.from, from <= base.asOf else { return nil }
            let end = period.to.map { CalendarDate(day: $0.day + 1) }
            if let end, end <= bands.days.lowerBound { return nil }
            return BandDrawing.Bar(
                label: person(period.who), name: spanName(person(period.who), from, period.to),
                address: nil, start: from, end: end)
        }
        if !managers.isEmpty { rows.append(BandDrawing.Row(label: texts.word("manager"), bars: managers)) }
        rows += bands.bands.map { band in
            let family = base.policies.families[band.family]
            return BandDrawing.Row(
                label: base.notes[family.current].title,
                bars: band.spans.map { span in
                    let last = span.end.map { CalendarDate(day: $0.day - 1) }
                    return BandDrawing.Bar(
                        label: texts.filled("version", "n", String(base.notes[span.policy].version ?? 0)),
                        name: spanName(label(of: span.policy, pinned: true), span.start, last),
                        address: address(of: span.policy, pinned: true), start: span.start, end: span.end)
                })
        }
        let drawing = BandDrawing(days: bands.days, rows: rows)
        return drawing.svg(
            id: "_bands", title: texts.word("timeline.bands"),
            description: rows.map { $0.label + ": " + $0.bars.map(\.name).joined(separator: "; ") }
                .joined(separator: ". "))
    }

    /// `Version 3, 1 May 2026 –`
    private func spanName(_ name: String, _ from: CalendarDate, _ to: CalendarDate?) -> String {
        let start = texts.label(of: from, isShort: true)
        let end = to.map { " " + texts.label(of: $0, isShort: true) } ?? ""
        return name + ", " + start + " –" + end
    }
}

extension Timeline.Event {
    /// As in the keys of `text.csv` and in `timeline.json`.
    var name: String {
        switch self {
        case .logged: "logged"
        case .recorded: "recorded"
        case .resolved: "resolved"
        case .answered: "answered"
        case .tookEffect: "effective"
        case .began: "began"
        case .ended: "ended"
        }
    }
}
