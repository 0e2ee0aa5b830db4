import Insights
import KnowledgeBase

extension PageScope {
    private static let mostToday = 8

    /// What needs somebody on the day of the build; nil for other people's notes, where nothing could.
    func today() -> TodayView? {
        guard base.stage.isInside else { return nil }
        let today = site.today
        guard !site.accounts.accounts.accounts.isEmpty || !site.accounts.board.actions.isEmpty else { return nil }
        var view = TodayView()
        if !today.watched.isEmpty {
            let isAll = today.withinStandards.count == today.watched.count
            let words = texts.count(isAll ? "today.allWithin" : "today.within", today.watched.count)
            view.standing = LinkView(
                label: fill(words, "within", texts.number(today.withinStandards.count)),
                address: site.derived[.exceptions].map { address($0) })
        }
        let breaches = site.overview.exceptions.misses.map { miss -> StatementView in
            var view = statement(breach: miss.breach, of: miss.series, isAboutAccount: true)
            view.details.append(answer(to: miss))
            return view
        }
        let exceptions = today.expired.map { exception -> StatementView in
            var view = statement(exception)
            view.values = [value(exception.account), ValueView(label: " · ")] + view.values
            return view
        }
        add(
            "today.exceptions", breaches + today.unanswered.map { unanswered($0) } + exceptions,
            more: board(.exceptions), to: &view)
        add("today.recurred", recurrences(), more: board(.prevention), to: &view)
        add(
            "today.overdue", today.overdue.map { statement($0, namesState: false) }, more: board(.actions),
            to: &view)
        add(
            "today.due",
            today.judgements.map { decision in
                var view = statement(record: decision)
                view.date = base.notes[decision].front.date("review_on").map { texts.date($0, isShort: true) }
                view.details = [line(reason(decision), isQuiet: true)]
                return view
            } + today.checksDue.map { statement($0) }, to: &view)
        let reviews = site.overview.reviews.due.map { due in
            StatementView(
                values: [value(due.note)], details: due.reasons.map { line(words(of: $0), isQuiet: true) })
        }
        add("today.reviews", reviews, more: board(.reviews), to: &view)
        add(
            "today.upcoming",
            today.upcoming.map { span in
                var view = StatementView(
                    date: texts.date(span.start, isShort: true), values: [value(span.policy, pinned: true)])
                view.details = [
                    line(
                        texts.sentence("glance.in", ["days": texts.days(span.start.day - base.asOf.day)]), isQuiet: true
                    )
                ]
                return view
            }, to: &view)
        view.isQuiet = view.groups.allSatisfy { $0.anchor == "_upcoming" }
        return view.standing == nil && view.groups.isEmpty ? nil : view
    }

    /// Lessons whose cause struck again, after they were applied or while nothing had changed.
    private func recurrences() -> [StatementView] {
        site.states.lessons.keys.sorted().compactMap { lesson in
            guard let state = site.states.lessons[lesson], [.recurred, .unheeded].contains(state.standing) else {
                return nil
            }
            return StatementView(
                values: [value(lesson)] + stateValues(lesson), details: [line(lessonReason(lesson), isQuiet: true)])
        }
    }

    /// The page that tells all of it.
    private func board(_ page: DerivedPage) -> LinkView? {
        site.derived[page].map { LinkView(label: texts.word("today.all"), address: address($0)) }
    }

    private func add(
        _ key: String, _ statements: [StatementView], more: LinkView? = nil, to view: inout TodayView
    ) {
        guard !statements.isEmpty else { return }
        view.groups.append(group(key, statements, most: Self.mostToday, more: more))
    }
}
