import Insights
import KnowledgeBase

// Causes that come back, for somebody who has heard of none of it.
extension PageScope {
    /// What an account's cause did here and elsewhere, and which lesson acts on it.
    func statement(_ cause: RecurringCause) -> StatementView {
        let key = cause.here.count > 1 ? "cause.here" : "cause.once"
        var view = statement(cause, key)
        view.details = elsewhere(cause) + lessons(cause, withReason: false)
        return view
    }

    /// The same in full: what the cause is, and what happened each time, in the order in which it did.
    func story(of cause: RecurringCause) -> StatementView {
        var view = statement(cause, "cause.told")
        if let definition = base.notes[cause.cause].front.text("definition") {
            view.details.append(line([ValueView(label: definition, language: language(cause.cause))], isQuiet: true))
        }
        for issue in cause.here.prefix(4).reversed() {
            var values = base.notes[issue].day.map { [value($0), ValueView(label: " ")] } ?? []
            values.append(value(issue))
            let words = excerpt(of: issue)
            if !words.isEmpty {
                values += [ValueView(label: ": "), ValueView(label: words, language: language(issue))]
            }
            view.details.append(line(values, isQuiet: true))
        }
        view.details += elsewhere(cause) + lessons(cause, withReason: true)
        return view
    }

    private func statement(_ cause: RecurringCause, _ key: String) -> StatementView {
        var view = StatementView(
            values: texts.sentence(
                key,
                [
                    "cause": [value(cause.cause)],
                    "n": [ValueView(label: texts.count("count.issue", cause.here.count))],
                    "issues": values(cause.here),
                ]))
        view.tone = cause.here.count > 1 ? .bad : nil
        return view
    }

    private func language(_ note: Int) -> String? { foreign(base.notes[note].language) }

    private func lessons(_ cause: RecurringCause, withReason: Bool) -> [BoardLineView] {
        if cause.lessons.isEmpty { return [line(texts.sentence("cause.noLesson"), isQuiet: true)] }
        return cause.lessons.prefix(3).map { lesson in
            let reason = withReason ? reason(lesson) : []
            return line(
                texts.sentence("cause.lesson", ["lesson": [value(lesson)] + stateValues(lesson)])
                    + (reason.isEmpty ? [] : [ValueView(label: ": ")] + reason), isQuiet: true)
        }
    }

    /// Issues of other accounts, each with whose and when.
    private func elsewhere(_ cause: RecurringCause) -> [BoardLineView] {
        guard !cause.elsewhere.isEmpty else { return [] }
        var values: [ValueView] = []
        for issue in cause.elsewhere.prefix(4) {
            if !values.isEmpty { values.append(ValueView(label: "; ")) }
            values.append(value(issue))
            let accounts = base.ends(of: issue, "accounts")
            var place = accounts.isEmpty ? [] : [ValueView(label: base.notes[accounts[0]].title)]
            if let day = base.notes[issue].day { place = joined(place, [value(day)]) }
            if !place.isEmpty { values += [ValueView(label: " (")] + place + [ValueView(label: ")")] }
        }
        if cause.elsewhere.count > 4 { values.append(ValueView(label: " +\(cause.elsewhere.count - 4)")) }
        return [line(texts.sentence("cause.elsewhere", ["issues": values]), isQuiet: true)]
    }
}
