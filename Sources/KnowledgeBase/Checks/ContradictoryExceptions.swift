import Diagnostics

extension Rule {
    static let contradictoryExceptions = Rule(
        "contradictory-exceptions", .warning,
        "A policy excepts an account twice for the same time, or until a day before it begins: what holds can't be told.",
        remedy: "Keep the one that holds, or let one end before the other begins.")
}

/// What a policy excepts is clear on any day.
enum ContradictoryExceptions {
    private struct Exception {
        var account: Int
        var days: ClosedRange<Int>
        var range: Range<Int>
    }

    static func check(_ states: States, into sink: inout DiagnosticSink) {
        let base = states.base
        for (index, note) in base.notes.enumerated() where note.type == .policy {
            guard let path = note.path else { continue }
            var exceptions: [Exception] = []
            for entry in note.front["exceptions"]?.members ?? [] {
                guard let field = entry.value["account"], let account = base.end(of: index, at: field.range) else {
                    continue
                }
                let from = entry.value["from"]?.value.date?.day ?? Int.min
                let until = entry.value["until"]?.value.date?.day ?? Int.max
                guard from <= until else {
                    let place = Location(path, entry.value["until"]?.range ?? field.range)
                    sink.report(.contradictoryExceptions, "this exception ends before it begins", at: place)
                    continue
                }
                exceptions.append(Exception(account: account, days: from...until, range: field.range))
            }
            exceptions.sort {
                ($0.account, $0.days.lowerBound, $0.range.lowerBound) < (
                    $1.account, $1.days.lowerBound, $1.range.lowerBound
                )
            }
            for (one, next) in zip(exceptions, exceptions.dropFirst())
            where one.account == next.account && one.days.overlaps(next.days) {
                sink.report(
                    .contradictoryExceptions,
                    "“\(base.notes[next.account].title)” is excepted twice for the same time",
                    at: Location(path, next.range),
                    notes: [Diagnostic.Note("the other one", at: Location(path, one.range))])
            }
        }
    }
}
