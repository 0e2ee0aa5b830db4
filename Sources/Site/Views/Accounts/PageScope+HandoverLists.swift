import Insights
import KnowledgeBase

extension PageScope {
    /// What kind of account it is: how long it has been one, and the situations it shares with others.
    func kind(of account: Int) -> [GlanceView] {
        let front = base.notes[account].front
        var lines: [BoardLineView] = []
        let situations = base.ends(of: account, "topics")
        if !situations.isEmpty { lines.append(line(values(situations))) }
        let language = foreign(base.notes[account].language)
        var about: [ValueView] = []
        for name in ["industry", "region"] {
            if let words = front.text(name) { about = joined(about, [ValueView(label: words, language: language)]) }
        }
        if let since = front.date("since") {
            about = joined(about, texts.sentence("glance.client", ["date": [value(since)]]))
        }
        if !about.isEmpty { lines.append(line(about, isQuiet: true)) }
        return lines.isEmpty ? [] : [GlanceView(label: texts.word("glance.kind"), lines: lines)]
    }

    /// Each metric with a target: its latest figure, the target and the standard that sets it.
    func standards(_ account: Int) -> [StatementView] {
        site.accounts.metrics.series(of: account).compactMap { series in
            guard let latest = series.latest, let target = latest.target else { return nil }
            var values = [metricValue(series.metric), ValueView(label: ": ")]
            values += texts.sentence(
                "figures.latest",
                [
                    "value": [ValueView(label: figure(latest.value, series.unit))],
                    "limit": [ValueView(label: limit(target, series.unit))], "standard": [value(target.standard)],
                ])
            if target.isOverride { values += texts.sentence("breach.own") }
            return StatementView(values: values)
        }
    }

    /// Something to do in the first thirty days.
    func task(_ task: FirstTask, _ account: Int) -> StatementView {
        var view: StatementView
        switch task.kind {
        case .action(let action): view = statement(action, inFull: true)
        case .judge(let decision):
            view = StatementView(values: texts.sentence("task.judge", ["note": [value(decision)]]))
        case .review(let review):
            view = StatementView(values: texts.sentence("task.review", ["note": [value(review)]]))
        case .reread:
            view = StatementView(values: texts.sentence("task.reread", ["note": [value(account)]]))
        case .answer(let feedback):
            view = StatementView(values: texts.sentence("task.answer", ["note": [value(feedback)]]))
        case .policy(let policy):
            view = StatementView(values: texts.sentence("task.policy", ["note": [value(policy, pinned: true)]]))
        case .exceptionEnds(let exception):
            view = StatementView(
                values: texts.sentence("task.exception", ["note": [value(exception.policy, pinned: true)]]))
        case .renewal:
            view = StatementView(values: texts.sentence("task.renewal", ["note": [value(account)]]))
        case .visit:
            view = StatementView(values: texts.sentence("task.visit", ["note": [value(account)]]))
        }
        view.date = task.day.map { texts.date($0, isShort: true) }
        if let day = task.day, day < base.asOf { view.tone = .bad }
        return view
    }

    /// Something that the notes cannot answer, as a question to whoever ran the account, and where the answer belongs.
    func question(_ question: OpenQuestion, _ account: Int) -> StatementView {
        let here = ValueView(label: base.notes[account].title, address: address(of: account))
        func ask(_ key: String, _ parts: [String: [ValueView]] = [:], at place: ValueView? = nil) -> StatementView {
            StatementView(
                values: texts.sentence("question." + key, parts) + [ValueView(label: " ")],
                details: [line(texts.sentence("question.place", ["note": [place ?? here]]), isQuiet: true)])
        }
        func promise(_ key: String, _ action: ActionRecord) -> StatementView {
            ask(
                key, ["what": [value(action)]],
                at: ValueView(
                    label: texts.word("section.commitments"), address: sectionAddress(action.note, "Commitments")))
        }
        switch question {
        case .section(let name): return ask("section." + name.lowercased().filter { $0.isLetter })
        case .contacts: return ask("contacts")
        case .renewal: return ask("renewal")
        case .healthReason: return ask("health")
        case .visit(let visit):
            return visit.map { ask("visit", ["date": [value($0.day)]]) } ?? ask("neverVisited")
        case .words: return ask("words")
        case .brokenPromise(let action): return promise("broken", action)
        case .ownerlessPromise(let action): return promise("ownerless", action)
        case .datelessPromise(let action): return promise("dateless", action)
        case .cause(let issue): return ask("cause", ["note": [value(issue)]], at: value(issue))
        case .outcome(let decision): return ask("outcome", ["note": [value(decision)]], at: value(decision))
        case .exception(let exception):
            let policy = value(exception.policy, pinned: true)
            return ask("exception", ["note": [policy]], at: policy)
        case .managerGap(let end, let start):
            return ask("managerGap", ["from": [value(end)], "to": [value(start)]])
        case .silentMetric(let metric, let day):
            return ask("silent", ["metric": [metricValue(metric)], "date": [value(day)]])
        }
    }
}
