import Diagnostics

extension Rule {
    static let closedWithoutCause = Rule(
        "closed-without-cause", .warning, "An issue was closed and nobody wrote down why it happened.",
        remedy: "Name the topic of its cause in `cause`.")
    static let closedWithoutLesson = Rule(
        "closed-without-lesson", .warning,
        "An issue was closed, no lesson was learnt from it, and there is none on its cause.",
        remedy: "Write a lesson that names the issue in `source`, or its cause in `cause`.")
    static let closedWithoutPrevention = Rule(
        "closed-without-prevention", .warning,
        "An issue was closed while nothing had been done that would keep it from coming back.",
        remedy: "Do one of its actions, or put its lesson into a policy, a decision or training.")
}

/// What closed issues leave undone.
enum ClosedIssues {
    static func check(_ states: States, into sink: inout DiagnosticSink) {
        for issue in states.records.issues {
            let note = states.base.notes[issue.note]
            guard let path = note.path, let gaps = states.issues[issue.note]?.gaps else { continue }
            let place = Location(path, note.front["status"]?.range ?? note.front["resolved"]?.range ?? note.fieldsPlace)
            for gap in gaps {
                switch gap {
                case .cause: sink.report(.closedWithoutCause, "closed, and its cause isn't known", at: place)
                case .lesson: sink.report(.closedWithoutLesson, "closed, and nothing was learnt from it", at: place)
                case .prevention:
                    sink.report(
                        .closedWithoutPrevention, "closed, and nothing was done that would prevent another", at: place)
                }
            }
        }
    }
}
