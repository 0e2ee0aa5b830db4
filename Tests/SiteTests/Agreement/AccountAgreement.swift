import Insights
import KnowledgeBase
import Testing

/// What an account's page and its brief say on one day, compared with the pages about all accounts.
struct AccountAgreement {
    let day: String
    let account: Int
    let overview: Overview

    private var insights: AccountInsights { overview.accounts }
    private var base: KnowledgeBase { insights.base }
    private var name: String { "\(day) \(base.key(of: account))" }

    func check() {
        let brief = insights.brief(of: account)
        let misses = overview.exceptions.misses.filter { $0.account == account }
        let isWatched = overview.today.watched.contains(account)
        let open = brief.missed.filter { $0.breach.isOpen }
        #expect(!isWatched || Set(open.map(\.series)) == Set(misses.map(\.series)), "\(name)")
        #expect(brief.commitments.broken.allSatisfy(overview.today.overdue.contains), "\(name)")
        #expect(brief.commitments.all == insights.commitments(of: account).all, "\(name)")
        // What the figures say is what the boards say, unless they are too old to say anything.
        let perception = insights.perception(of: account)
        if perception.numbersSay == .good { #expect(misses.isEmpty, "\(name)") }
        if perception.numbersSay == .bad, isWatched { #expect(!misses.isEmpty, "\(name)") }
        let issues = insights.accounts.notes(.issue, on: account)
        #expect(brief.openIssues == issues.filter { insights.states.records.issue($0)?.isOpen == true }, "\(name)")
        let due = insights.accounts.notes(.decision, on: account).filter(overview.today.judgements.contains)
        #expect(due.allSatisfy(brief.awaiting.contains), "\(name)")
        let ranOut = overview.today.expired.filter { $0.account == account }
        #expect(ranOut.allSatisfy(brief.exceptions.contains), "\(name)")
        for cause in brief.causes {
            let all = insights.states.records.issues(causedBy: cause.cause).map(\.note)
            #expect(Set(cause.here + cause.elsewhere) == Set(all), "\(name)")
            let known = Set(overview.scopes[cause.cause]?.lessons ?? [])
            #expect(known.isSuperset(of: cause.lessons), "\(name)")
        }
        timeline(brief)
    }

    private func timeline(_ brief: HandoverBrief) {
        let entries = insights.timeline(of: account).entries
        #expect(entries.allSatisfy { $0.day <= base.asOf }, "\(name)")
        let resolved = Set(entries.filter { $0.event == .resolved }.map(\.note))
        #expect(resolved.isDisjoint(with: brief.openIssues), "\(name): told as resolved and as open")
        let answered = Set(entries.filter { $0.event == .answered }.map(\.note))
        #expect(answered.isDisjoint(with: overview.today.unanswered), "\(name)")
        // The last who took it over and hasn't handed it over runs it.
        let began = entries.first { if case .began = $0.event { true } else { false } }
        let current = ManagerPeriod.current(of: account, in: base)
        if let began, case .began(let place) = began.event {
            let period = ManagerPeriod.all(of: account, in: base)[place]
            if period.holds(on: base.asOf) { #expect(current?.who == period.who, "\(name)") }
        }
        for former in ManagerPeriod.former(of: account, in: base) {
            #expect(former != current, "\(name)")
        }
    }
}
