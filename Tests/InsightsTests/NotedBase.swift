import Diagnostics
import Files
import KnowledgeBase
import Testing

@testable import Insights

/// A base read from files given in the test, with its insights.
struct NotedBase {
    let base: KnowledgeBase
    let insights: AccountInsights

    init(_ files: [String: String], asOf: String = "2026-06-30", audience: Audience = .restricted) throws {
        var tree = MemoryTree()
        for (path, text) in files { tree[SourcePath(path)] = Array(text.utf8) }
        try self.init(tree, asOf: asOf, audience: audience)
    }

    init(_ tree: some SourceTree, asOf: String, audience: Audience = .restricted) throws {
        var sink = DiagnosticSink()
        base = try KnowledgeBase.read(
            ReadOptions(
                tree: tree, configuration: Configuration(), isOwnBase: true, stage: Stage(audience: audience),
                asOf: try #require(CalendarDate(asOf)), jobs: 2),
            into: &sink)
        insights = AccountInsights(States(base))
    }

    /// The note of an id.
    func index(_ id: String, _ type: NoteType? = nil, version: Int? = nil) throws -> Int {
        try #require(
            base.notes.firstIndex {
                $0.id.rawValue == id && (type == nil || $0.type == type) && (version == nil || $0.version == version)
            }, "no note \(id)")
    }

    func id(_ note: Int) -> String {
        base.notes[note].id.rawValue + (base.notes[note].version.map { "@\($0)" } ?? "")
    }
}

/// Notes with all that their types require, so that a test states only what it is about.
enum Sample {
    static func account(_ more: String = "", _ body: String = "") -> String {
        note("type: account\ntitle: Acme", more, body)
    }

    static func standard(
        _ version: Int = 1, from day: String = "2024-01-01", target: String, _ more: String = ""
    ) -> String {
        note(
            "type: policy\nkind: standard\ntitle: First response\nid: first-response\nversion: \(version)\n"
                + "effective: \(day)\nowner: x\nmetric: hours\nunit: h\ndirection: at-most\ntarget: \(target)", more)
    }

    static func policy(_ version: Int, from day: String, _ more: String = "", id: String = "rule") -> String {
        note(
            "type: policy\nkind: policy\ntitle: A rule\nid: \(id)\nversion: \(version)\neffective: \(day)\nowner: x",
            more)
    }

    static func issue(_ day: String, _ more: String = "") -> String {
        note("type: issue\ntitle: An issue\ndate: \(day)\naccounts: acme\nseverity: 2", more)
    }

    static func feedback(_ day: String, _ more: String = "", _ body: String = "") -> String {
        note("type: feedback\ntitle: Words\ndate: \(day)\naccounts: acme\nvoice: client", more, body)
    }

    static func decision(_ day: String, _ more: String = "") -> String {
        note("type: decision\ntitle: A decision\ndate: \(day)\nstatus: accepted\naccounts: acme", more)
    }

    static func note(_ fields: String, _ more: String = "", _ body: String = "") -> String {
        "---\n" + fields + (more.isEmpty ? "" : "\n" + more) + "\n---\n" + body + "\n"
    }

    /// Figures of `hours` on Acme, one a month from January 2026.
    static func figures(_ values: Double...) -> String {
        "date,account,metric,value,n\n"
            + values.enumerated().map { "2026-0\($0.offset + 1)-15,acme,hours,\($0.element),3\n" }.joined()
    }
}
