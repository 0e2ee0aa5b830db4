import Insights
import KnowledgeBase

extension PageScope {
    /// What somebody who takes an account over must know.
    func handoverPage(_ account: Int) -> HandoverPage {
        let note = base.notes[account]
        let brief = site.accounts.brief(of: account)
        let title = texts.filled("handover.title", "name", note.title)
        let edit = source(of: account).flatMap { editAddress(of: $0) }
        var page = HandoverPage(
            page: frame(
                title, kind: .handover, type: .account, breadcrumbs: breadcrumbs(to: account) + [link(account)]),
            text: texts, title: title, account: link(account),
            first: group("handover.first", brief.headlines.map { headline($0, account) }, isCounted: false),
            commitments: group(
                "handover.commitments",
                (brief.commitments.broken + brief.commitments.pending).map {
                    statement($0, isOnOwnPage: true, inFull: true)
                }),
            standards: group("handover.standards", standards(account), isCounted: false),
            people: group("handover.people", people(account), isCounted: false),
            attempts: group("handover.attempts", brief.attempts.map { statement($0) }, most: 6, isCounted: false),
            problems: group(
                "handover.problems",
                brief.openIssues.map { statement(issue: $0) } + brief.causes.map { story(of: $0) }, isCounted: false),
            missed: group(
                "handover.missed",
                brief.missed.map { statement(breach: $0.breach, of: $0.series, isAboutAccount: false) },
                isCounted: false),
            decisions: group("handover.decisions", brief.awaiting.map { awaiting($0) }, isCounted: false),
            exceptions: group("handover.exceptions", brief.exceptions.map { statement($0) }, isCounted: false),
            tasks: group("handover.tasks", brief.tasks.map { task($0, account) }, most: 14, isCounted: false),
            questions: group("handover.questions", brief.questions.map { question($0, account) }, isCounted: false),
            source: LinkView(label: note.title, address: edit ?? address(of: account)))
        page.summary = note.front.text("summary")
        page.chips = chips(account)
        page.glance = glance(account) + kind(of: account)
        page.language = foreign(note.language)
        page.expectations = extract(account, "Expectations")
        if page.expectations != nil { page.standards.empty = nil }
        page.sensitivities = extract(account, "Sensitivities")
        page.fieldReality = extract(account, "Field reality")
        page.whosWho = extract(account, "Who's who")
        page.quotes = brief.words.compactMap { quote($0) }.prefix(3).map(\.self)
        return page
    }

    private func headline(_ headline: HandoverBrief.Headline, _ account: Int) -> StatementView {
        switch headline {
        case .broken(let actions):
            var view = StatementView(
                values: texts.sentence(
                    actions.count == 1 ? "handover.broken.one" : "handover.broken.other",
                    ["n": [ValueView(label: texts.number(actions.count))]]))
            view.details = actions.prefix(4).map { action in
                let due = action.action.due.map { [value($0)] } ?? []
                let place = ValueView(
                    label: texts.word("section.commitments"), address: sectionAddress(action.note, "Commitments"))
                return line(joined(joined([value(action)], due), [place]), isQuiet: true)
            }
            view.tone = .bad
            return view
        case .breach(let series, let breach):
            return statement(breach: breach, of: series, isAboutAccount: false)
        case .cause(let cause): return statement(cause)
        case .unanswered(let note):
            var view = unanswered(note)
            view.tone = .bad
            return view
        case .openIssue(let issue):
            var view = statement(issue: issue)
            view.tone = .bad
            return view
        case .gap: return gap(site.accounts.perception(of: account)) ?? StatementView(values: [])
        case .renewal(let day):
            return StatementView(
                values: texts.sentence(
                    "handover.renewal",
                    ["date": [value(day)], "days": texts.days(day.day - base.asOf.day), "account": [value(account)]]))
        }
    }

    /// An issue with what happened, in short.
    private func statement(issue: Int) -> StatementView {
        let words = ValueView(label: excerpt(of: issue), language: foreign(base.notes[issue].language))
        return statement(record: issue, details: words.label.isEmpty ? [] : [line([words], isQuiet: true)])
    }

    /// Words of a customer that nobody has answered.
    func unanswered(_ note: Int) -> StatementView {
        var view = StatementView(
            date: base.notes[note].day.map { texts.date($0, isShort: true) },
            values: texts.sentence(
                "unanswered", ["note": [value(note)], "days": texts.days(base.daysUnanswered(note) ?? 0)]))
        let accounts = base.ends(of: note, "accounts")
        if !accounts.isEmpty { view.details = [line(values(accounts), isQuiet: true)] }
        return view
    }

    private func people(_ account: Int) -> [StatementView] {
        let former = ManagerPeriod.former(of: account, in: base).prefix(3).map { period -> StatementView in
            let leaves = base.tables.people.filter { $0.handle == period.who }.compactMap(\.to).max()
            var values = texts.sentence(
                "people.former",
                [
                    "who": [who(period.who)], "from": period.from.map { [value($0)] } ?? [],
                    "to": period.to.map { [value($0)] } ?? [],
                ])
            if let leaves, leaves <= base.asOf {
                values += texts.sentence("people.left", ["date": [value(leaves)]])
            }
            values += [
                ValueView(label: " "), ValueView(label: texts.word("people.source"), address: address(of: account)),
            ]
            return StatementView(values: values)
        }
        let contacts = (base.notes[account].front["contacts"]?.members ?? []).compactMap { record -> StatementView? in
            guard let name = record.value["name"]?.value.text else { return nil }
            let role = record.value["role"]?.value.text
            let language = foreign(base.notes[account].language)
            return StatementView(
                values: [ValueView(label: name, address: address(of: account))]
                    + (role.map { [ValueView(label: ", " + $0, language: language)] } ?? []))
        }
        return contacts + former
    }

    private func statement(_ attempt: Attempt) -> StatementView {
        let note = base.notes[attempt.decision]
        var view = statement(record: attempt.decision)
        view.date = attempt.day.map { texts.date($0, isShort: true) }
        view.values = [value(attempt.decision)]
        if let state = state(attempt.decision) { view.values += [ValueView(label: " "), value(state)] }
        if let result = note.choice("result") {
            view.values += [ValueView(label: " "), value(chip("choice.", result))]
        }
        let language = foreign(note.language)
        if let summary = note.front.text("summary") {
            view.details.append(line([ValueView(label: summary, language: language)], isQuiet: true))
        }
        if let expected = note.front.text("expected") {
            view.details.append(
                line(
                    texts.sentence("attempt.expected", ["what": [ValueView(label: expected, language: language)]]),
                    isQuiet: true))
        }
        for movement in attempt.movements {
            view.details.append(line(self.movement(movement), isQuiet: true))
        }
        return view
    }

    /// `First response: 8.2 h (median of 6 figures) before, followed by 4 h (median of 2 figures)`
    private func movement(_ movement: Movement) -> [ValueView] {
        func side(_ side: Movement.Side) -> [ValueView] {
            let words = texts.filled("movement.side", "value", figure(shortened(side.median), movement.unit))
            return [ValueView(label: fill(words, "n", texts.count("figures", side.count)))]
        }
        var parts = ["metric": [metricValue(movement.metric)], "before": side(movement.before)]
        parts["after"] = movement.after.map(side)
        return texts.sentence(movement.after == nil ? "movement.waiting" : "movement", parts)
    }

    /// With two decimals at most.
    private func shortened(_ value: Double) -> Double { (value * 100).rounded() / 100 }

    private func awaiting(_ decision: Int) -> StatementView {
        let note = base.notes[decision]
        var view = StatementView(date: note.day.map { texts.date($0, isShort: true) }, values: [value(decision)])
        if let day = note.front.date("review_on") {
            view.details = [line(texts.sentence("decision.review", ["date": [value(day)]]), isQuiet: true)]
        } else {
            view.details = [line(texts.sentence("decision.noReview"), isQuiet: true)]
        }
        return view
    }

    private func quote(_ index: Int) -> QuoteView? {
        let words = sectionBody(index, "Quote")
        guard !words.isEmpty else { return nil }
        let note = base.notes[index]
        var view = QuoteView(body: words, language: foreign(note.language), note: link(index))
        view.date = note.day.map { texts.date($0, isShort: true) }
        view.chips = [note.choice("channel"), note.choice("sentiment")].compactMap { $0 }.map { chip("choice.", $0) }
        return view
    }
}
