import Diagnostics

extension Rule {
    static let notAStandard = Rule(
        "not-a-standard", .warning, "A field that names a standard names another kind of policy, which has no target.",
        remedy: "Name a policy with `kind: standard`.")
}

/// `standard` names a policy of the kind standard: only those have a metric and a target.
struct StandardTargets {
    let notes: [Note]

    func check(_ edges: [Edge], into sink: inout DiagnosticSink) {
        for edge in edges where edge.kind == "standard" || edge.kind == "expectations.standard" {
            guard let path = notes[edge.from].path, let kind = notes[edge.to].choice("kind"), kind != "standard" else {
                continue
            }
            sink.report(
                .notAStandard, "\(edge.kind): “\(notes[edge.to].title)” is a \(kind), not a standard",
                at: Location(path, edge.range))
        }
    }
}
