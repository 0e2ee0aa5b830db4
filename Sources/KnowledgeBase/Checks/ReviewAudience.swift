import Diagnostics
import Files

extension Rule {
    static let reviewAudience = Rule(
        "review-audience", .error, "Performance and self reviews are restricted; another audience isn't followed.",
        remedy: "Write `audience: restricted`, or leave it out.")
}

/// Performance and self reviews are restricted whatever they say, so they should say nothing else.
enum ReviewAudience {
    static func check(_ note: Note, _ path: SourcePath, into sink: inout DiagnosticSink) {
        guard note.type == .review, let kind = note.choice("kind"), Stage.isAlwaysRestricted(kind),
            let field = note.front["audience"], let stated = note.choice("audience"), stated != "restricted"
        else { return }
        sink.report(
            .reviewAudience, "a \(kind) review is restricted, whatever it says; `\(stated)` isn't followed",
            at: Location(path, field.range), suggestions: [note.language == .es ? "restringida" : "restricted"])
    }
}
