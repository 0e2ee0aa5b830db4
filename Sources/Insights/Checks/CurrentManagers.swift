import Diagnostics
import KnowledgeBase

extension Rule {
    static let managerMismatch = Rule(
        "manager-mismatch", .warning,
        "An account's `manager` isn't whom its `managers` name for the day: pages name the latter.",
        remedy: "Correct `manager`, or write in `managers` until when the one ran the account and from when the other.")
}

/// An account says in one way who runs it.
enum CurrentManagers {
    static func check(_ base: KnowledgeBase, into sink: inout DiagnosticSink) {
        for index in base.openAccounts {
            let note = base.notes[index]
            guard let path = note.path, let field = note.front["manager"], let named = field.value.text else {
                continue
            }
            let periods = ManagerPeriod.all(of: index, in: base)
            // On an earlier day it may well have been somebody else.
            let isPast = periods.contains { $0.from.map { $0 > base.asOf } ?? false }
            guard !isPast, !periods.isEmpty else { continue }
            let current = ManagerPeriod.current(of: index, in: base)
            guard current?.who != named else { continue }
            sink.report(
                .managerMismatch,
                current.map { "`managers` name “\($0.who)” for today" } ?? "by `managers` their time has ended",
                at: Location(path, field.range))
        }
    }
}
