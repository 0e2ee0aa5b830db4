import Insights
import KnowledgeBase

// What the notes together say, in sentences. Each names the note that it rests on.
extension PageScope {
    /// An action: its words, whose it is, by when, and the note it stands in. In full, also what is said below it there.
    /// - Parameter namesState: whether it is overdue or to be checked, where the heading above doesn't say so.
    func statement(
        _ tracked: ActionRecord, isOnOwnPage: Bool = false, inFull: Bool = false, namesState: Bool = true
    ) -> StatementView {
        var values: [ValueView] = []
        if namesState, tracked.state == .overdue || tracked.state == .checkDue {
            values += [value(chip("state.", tracked.state.rawValue)), ValueView(label: " ")]
        }
        values.append(value(tracked))
        var view = StatementView(values: values)
        let day = tracked.state == .checkDue ? tracked.action.check : tracked.action.due
        view.date = day.map { texts.date($0, isShort: true) }
        view.tone = tracked.state == .overdue ? .bad : nil
        var about: [ValueView] = []
        if let owner = tracked.action.owner { about.append(who(owner)) }
        if let late = tracked.daysLate(on: base.asOf) {
            about = joined(about, texts.sentence("action.late", ["days": texts.days(late)]))
        }
        if let reference = tracked.action.reference { about = joined(about, [ValueView(label: reference)]) }
        if isOnOwnPage {
            let place = ValueView(
                label: texts.word("section.commitments"), address: sectionAddress(tracked.note, "Commitments"))
            about = joined(about, [place])
        } else {
            about = joined(about, [value(tracked.note)])
        }
        let remarks = inFull ? base.remarks(on: tracked.action, in: tracked.note) : ""
        if !remarks.isEmpty {
            let language = foreign(base.notes[tracked.note].language)
            view.details = [line([ValueView(label: remarks, language: language)], isQuiet: true)]
        }
        view.details.append(line(about, isQuiet: true))
        return view
    }

    /// A standard that is missed: how often in a row, since when, how far, by which standard.
    func statement(breach: TrackedMetric.Breach, of series: TrackedMetric, isAboutAccount: Bool) -> StatementView {
        let points = series.points[breach.points]
        guard let first = points.first, let last = points.last, let target = last.target,
            let worst = series.worst(of: breach)
        else { return StatementView(values: []) }
        var parts: [String: [ValueView]] = [
            "metric": [metricValue(series.metric)], "account": [value(series.account)],
            "n": [ValueView(label: texts.count("figures", points.count))], "since": [value(first.date)],
            "until": [value(last.date)], "last": [ValueView(label: figure(last.value, series.unit))],
            "worst": [ValueView(label: figure(worst.value, series.unit))],
            "limit": [ValueView(label: limit(target, series.unit))], "standard": [value(target.standard)],
        ]
        parts["own"] = target.isOverride ? texts.sentence("breach.own") : []
        let key = breach.isOpen ? "breach.open" : "breach.closed"
        var view = StatementView(
            values: texts.sentence(isAboutAccount && breach.isOpen ? key + ".account" : key, parts))
        parts["latest"] = series.latest.map { [ValueView(label: figure($0.value, series.unit))] }
        view.details = [
            line(texts.sentence(breach.isOpen ? "breach.detail" : "breach.detail.closed", parts), isQuiet: true)
        ]
        view.tone = breach.isOpen ? .bad : .warn
        return view
    }

    /// What somebody has planned against a standard that is missed, or that nobody has.
    func answer(to miss: ExceptionsBoard.Miss) -> BoardLineView {
        guard let next = miss.actions.first else { return line(texts.sentence("breach.noAction"), isQuiet: true) }
        return line(
            texts.sentence(
                "breach.action",
                [
                    "n": [ValueView(label: texts.count("count.action", miss.actions.count))],
                    "action": [value(next)], "note": [value(next.note)],
                ]), isQuiet: true)
    }

    func statement(_ exception: PolicyException) -> StatementView {
        let state = exception.state(on: base.asOf)
        var values = [value(exception.policy, pinned: true), ValueView(label: " ")]
        values.append(
            value(ChipView(label: texts.word("exception." + state.rawValue), tone: state == .expired ? .warn : .quiet)))
        var view = StatementView(values: values)
        view.tone = state == .expired ? .warn : nil
        let language = foreign(base.notes[exception.policy].language)
        if let reason = exception.reason { view.details.append(line([ValueView(label: reason, language: language)])) }
        var about: [ValueView] = []
        switch (exception.from, exception.until) {
        case (let from?, let until?):
            about = texts.sentence("exception.between", ["from": [value(from)], "until": [value(until)]])
        case (let from?, nil): about = texts.sentence("exception.from", ["from": [value(from)]])
        case (nil, let until?): about = texts.sentence("exception.until", ["until": [value(until)]])
        default: break
        }
        if let by = exception.approvedBy {
            about = joined(about, texts.sentence("exception.approved", ["who": [who(by)]]))
        }
        if let instead = exception.compensating {
            let words = ValueView(label: instead, language: language)
            about = joined(about, texts.sentence("exception.instead", ["what": [words]]))
        }
        if !about.isEmpty { view.details.append(line(about, isQuiet: true)) }
        return view
    }

    func statement(_ lesson: MatchingLesson) -> StatementView {
        var view = StatementView(values: [value(lesson.lesson)] + stateValues(lesson.lesson))
        var reasons: [ValueView] = []
        if lesson.isOwn { reasons = texts.sentence("match.own") }
        if !lesson.situations.isEmpty {
            reasons = joined(reasons, texts.sentence("match.situation", ["topics": values(lesson.situations)]))
        }
        if let cause = lesson.cause {
            reasons = joined(
                reasons, texts.sentence("match.cause", ["cause": [value(cause)], "issues": values(lesson.issues)]))
        }
        if !reasons.isEmpty { view.details.append(line(reasons, isQuiet: true)) }
        if !lesson.notFor.isEmpty {
            view.details.append(line(texts.sentence("match.not", ["topics": values(lesson.notFor)])))
            view.tone = .warn
        }
        return view
    }

    func statement(_ similar: SimilarAccount) -> StatementView {
        var view = StatementView(values: [value(similar.account)])
        var shared: [ValueView] = []
        for facet in similar.shared {
            let part: [ValueView]
            switch facet {
            case .field(let name, let words):
                part = [ValueView(label: texts.word("field." + name) + ": " + words)]
            case .situation(let topic): part = [value(topic)]
            case .cause(let topic): part = texts.sentence("similar.cause", ["cause": [value(topic)]])
            }
            shared = joined(shared, part)
        }
        view.details = [line(shared, isQuiet: true)]
        return view
    }

    /// A record with its day and what must be seen of it.
    func statement(record index: Int, details: [BoardLineView] = []) -> StatementView {
        var values = [value(index)]
        for chip in chips(index).prefix(2) { values += [ValueView(label: " "), value(chip)] }
        return StatementView(
            date: base.notes[index].day.map { texts.date($0, isShort: true) }, values: values, details: details)
    }

    /// Two parts of a sentence with a dot between.
    func joined(_ left: [ValueView], _ right: [ValueView]) -> [ValueView] {
        if left.isEmpty { return right }
        return right.isEmpty ? left : left + [ValueView(label: " · ")] + right
    }

    /// A group whose words in `text.csv` begin with `key`: the heading, `.note`, `.empty`.
    func group(
        _ key: String, _ statements: [StatementView], most: Int = 50, isCounted: Bool = true, more: LinkView? = nil
    ) -> StatementGroupView {
        let left = statements.count - most
        return StatementGroupView(
            label: texts.word(key), anchor: "_" + String(key.split(separator: ".").last ?? ""),
            count: isCounted && !statements.isEmpty ? texts.number(statements.count) : nil, note: texts[key + ".note"],
            statements: Array(statements.prefix(most)), empty: statements.isEmpty ? texts[key + ".empty"] : nil,
            more: left > 0 ? more ?? LinkView(label: texts.filled("list.more", "n", texts.number(left))) : nil)
    }
}
