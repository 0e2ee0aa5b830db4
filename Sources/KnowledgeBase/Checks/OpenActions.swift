import Diagnostics

extension Rule {
    static let overdueAction = Rule(
        "overdue-action", .hint, "The day of an action has passed and it isn't done.",
        remedy: "Tick it off, or agree on another day and write it down.")
    static let ownerlessAction = Rule(
        "ownerless-action", .warning, "An open action that nobody owns will wait for everybody.",
        remedy: "Write `@` and the role or handle of the one who does it.")
}

/// Open actions that wait for nobody, or longer than was promised.
enum OpenActions {
    static func check(_ states: States, into sink: inout DiagnosticSink) {
        for record in states.records.actions where !record.action.isDone {
            guard let path = states.base.notes[record.note].path else { continue }
            let place = Location(path, record.action.range)
            if record.state == .overdue, let due = record.action.due {
                let days = states.asOf.day - due.day
                sink.report(
                    .overdueAction, "this was due on \(due), \(days == 1 ? "a day" : "\(days) days") ago", at: place)
            }
            if record.action.owner == nil { sink.report(.ownerlessAction, "nobody owns this action", at: place) }
        }
    }
}
