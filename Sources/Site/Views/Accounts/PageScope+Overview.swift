import Insights
import KnowledgeBase

extension PageScope {
    /// What the notes together say about an account.
    func overview(_ account: Int) -> AccountOverviewView {
        var view = AccountOverviewView()
        view.glance = glance(account)
        if let brief = site.briefs[account] {
            view.brief = LinkView(label: texts.word("handover.link"), address: address(brief))
        }
        let (charts, markers) = charts(site.accounts.metrics.series(of: account), of: account, id: "_chart")
        view.charts = charts
        view.markers = markers
        if charts.isEmpty, base.stage.isInside { view.chartsEmpty = texts.word("charts.empty") }
        view.promises = promises(account)
        if base.stage.isInside {
            let perception = site.accounts.perception(of: account)
            view.gap = gap(perception)
            view.voices = voices(perception)
            view.context = context(account)
        }
        view.timeline = timeline(account)
        if view.timeline == nil, base.stage.isInside { view.timelineEmpty = texts.word("timeline.empty") }
        return view
    }

    func glance(_ account: Int) -> [GlanceView] {
        guard base.stage.isInside else { return [] }
        let note = base.notes[account]
        var glance: [GlanceView] = []
        func add(_ key: String, _ lines: [BoardLineView], _ tone: ChipView.Tone? = nil) {
            glance.append(GlanceView(label: texts.word(key), lines: lines, tone: tone))
        }
        if let manager = ManagerPeriod.current(of: account, in: base) {
            var lines = [line([who(manager.who)])]
            if let from = manager.from {
                lines.append(line(texts.sentence("glance.since", ["date": [value(from)]]), isQuiet: true))
            }
            add("manager", lines)
        }
        if let renewal = note.front.date("renewal") {
            let left = renewal.day - base.asOf.day
            let key = left < 0 ? "glance.ago" : "glance.in"
            add(
                "field.renewal",
                [line([value(renewal)]), line(texts.sentence(key, ["days": texts.days(abs(left))]), isQuiet: true)],
                (0...90).contains(left) ? .warn : nil)
        }
        if let health = note.choice("health", "value") {
            var lines = [line([value(chip("choice.", health))])]
            let parts = note.front["health"]?.value
            if let why = parts?["why"]?.value.text {
                lines.append(line([ValueView(label: why, language: foreign(note.language))]))
            }
            var said: [ValueView] = []
            if let by = parts?["by"]?.value.text { said = [who(by)] }
            if let day = parts?["as_of"]?.value.date { said = joined(said, [value(day)]) }
            if !said.isEmpty { lines.append(line(said, isQuiet: true)) }
            add("glance.health", lines)
        }
        if let visit = site.accounts.lastVisit(to: account) {
            let days = base.asOf.day - visit.day.day
            let isLong = days > FieldVisit.longest
            let place =
                visit.note == account
                ? ValueView(label: texts.word("section.log"), address: sectionAddress(account, "Log"))
                : value(visit.note)
            add(
                "glance.visit",
                [
                    line(isLong ? texts.sentence("glance.noVisit", ["date": [value(visit.day)]]) : [value(visit.day)]),
                    line(joined(texts.sentence("glance.ago", ["days": texts.days(days)]), [place]), isQuiet: true),
                ], isLong ? .warn : nil)
        } else if note.choice("status") != "closed" {
            add("glance.visit", [line(texts.sentence("glance.neverVisited"))], .warn)
        }
        return glance
    }

    private func promises(_ account: Int) -> [StatementGroupView] {
        let commitments = site.accounts.commitments(of: account)
        var groups: [StatementGroupView] = []
        var promised = group(
            "account.commitments", commitments.all.map { statement($0, isOnOwnPage: true, inFull: true) },
            isCounted: false)
        promised.note =
            commitments.isEmpty
            ? nil
            : [
                ("commitments.broken", commitments.broken.count), ("commitments.pending", commitments.pending.count),
                ("commitments.kept", commitments.kept.count),
            ].filter { $0.1 > 0 }.map { texts.count($0.0, $0.1) }.joined(separator: " · ")
        for place in promised.statements.indices where commitments.all[place].action.isDone {
            promised.statements[place].tone = .good
            promised.statements[place].values.insert(
                contentsOf: [
                    value(ChipView(label: texts.word("commitment.kept"), tone: .good)), ValueView(label: " "),
                ],
                at: 0)
        }
        groups.append(promised)
        let own = Set(commitments.all.map(\.number))
        let open = site.accounts.board.actions(on: account, accounts: site.accounts.accounts).filter {
            $0.state != .done && !($0.note == account && own.contains($0.number))
        }
        groups.append(group("account.actions", open.map { statement($0) }, most: 12))
        // How to fill what is empty is nothing to tell a customer.
        return base.stage.isInside ? groups : groups.filter { $0.empty == nil }
    }

    /// That figures and people disagree: by which standards, and in whose words.
    func gap(_ perception: Perception) -> StatementView? {
        guard let gap = perception.gap else { return nil }
        let judged = perception.numbers.filter { gap == .peopleUnhappy || $0.openBreach != nil }
        var standards: [Int] = []
        for standard in judged.compactMap({ $0.latest?.target?.standard }) where !standards.contains(standard) {
            standards.append(standard)
        }
        return StatementView(
            values: texts.sentence(
                "gap." + gap.rawValue,
                ["standards": values(standards), "words": values(perception.feedback.prefix(1))]),
            tone: .warn)
    }

    private func voices(_ perception: Perception) -> [StatementGroupView] {
        let numbers = perception.numbers.map { series -> StatementView in
            var values = [metricValue(series.metric), ValueView(label: " ")]
            if let chip = standing(series) { values += [value(chip)] }
            var view = StatementView(values: values)
            if let latest = series.latest, let target = latest.target {
                view.date = texts.date(latest.date, isShort: true)
                view.details = [
                    line(
                        texts.sentence(
                            "figures.latest",
                            [
                                "value": [ValueView(label: figure(latest.value, series.unit))],
                                "limit": [ValueView(label: limit(target, series.unit))],
                                "standard": [value(target.standard)],
                            ]), isQuiet: true)
                ]
            }
            return view
        }
        let people = perception.feedback.prefix(3).map { note in
            var view = statement(record: note)
            if let sentiment = base.notes[note].choice("sentiment") {
                view.values += [ValueView(label: " "), value(chip("choice.", sentiment))]
            }
            let words = excerpt(of: note)
            if !words.isEmpty {
                view.details = [
                    line([ValueView(label: words, language: foreign(base.notes[note].language))], isQuiet: true)
                ]
            }
            return view
        }
        return [
            group("account.numbersSay", numbers, isCounted: false),
            group("account.peopleSay", people, isCounted: false),
        ]
    }

    private func context(_ account: Int) -> [StatementGroupView] {
        var groups = [
            group("account.matching", site.accounts.lessons(for: account).map { statement($0) }, isCounted: false)
        ]
        let exceptions = base.exceptions(for: account)
        if !exceptions.isEmpty { groups.append(group("account.exceptions", exceptions.map { statement($0) })) }
        let similar = site.accounts.accounts(like: account)
        if !similar.isEmpty {
            groups.append(group("account.similar", similar.map { statement($0) }, isCounted: false))
        }
        return groups
    }
}
