import Diagnostics
import Files
import KnowledgeBase

/// The states of a few notes written in the test.
struct SmallBase {
    let states: States
    var base: KnowledgeBase { states.base }

    init(_ files: [String: String], asOf: String = "2026-06-30", audience: Audience = .restricted) throws {
        var tree = MemoryTree()
        for (path, text) in files { tree[SourcePath(path)] = Array(text.utf8) }
        var sink = DiagnosticSink()
        states = States(
            try KnowledgeBase.read(
                ReadOptions(
                    tree: tree, configuration: Configuration(), isOwnBase: true, stage: Stage(audience: audience),
                    asOf: CalendarDate(asOf) ?? CalendarDate(day: 0), jobs: 1),
                into: &sink))
    }

    func index(_ id: String) -> Int { base.notes.firstIndex { $0.id.rawValue == id } ?? -1 }

    func ids(_ notes: some Sequence<Int>) -> [String] { notes.map { base.notes[$0].id.rawValue } }

    static func note(_ fields: String, _ body: String = "") -> String { "---\n\(fields)\n---\n\(body)\n" }

    static func issue(_ day: String, _ accounts: String, _ more: String = "", _ body: String = "") -> String {
        note("title: I\ndate: \(day)\nseverity: 2\naccounts: [\(accounts)]\n\(more)", body)
    }

    static func lesson(_ day: String, _ more: String) -> String {
        note("title: L\ndate: \(day)\n\(more)", "## Recommendation\n\nDo it.")
    }

    static func policy(_ id: String, _ version: Int, from day: String, _ more: String = "") -> String {
        note("title: P\nkind: policy\nid: \(id)\nversion: \(version)\neffective: \(day)\nowner: x\n\(more)")
    }
}
