import Diagnostics
import Files
import KnowledgeBase
import Markdown

/// A knowledge base read from files given in the test, with what tests ask about it.
struct ReadBase {
    typealias Files = MemoryTree

    let base: KnowledgeBase
    let diagnostics: [Diagnostic]
    private let files: Files

    /// - Parameters:
    ///   - isOwn: as if there were a `dossier.yaml`.
    ///   - checksStates: with the checks that need to know where things stand.
    init(
        _ files: Files, isOwn: Bool = true, stage: Stage = .all, asOf: String = "2026-06-30",
        checksStates: Bool = false,
        _ configure: (inout Configuration) -> Void = { _ in }
    ) throws {
        var configuration = Configuration()
        configure(&configuration)
        var sink = DiagnosticSink()
        let options = ReadOptions(
            tree: files, configuration: configuration, isOwnBase: isOwn, stage: stage,
            asOf: CalendarDate(asOf) ?? CalendarDate(day: 0), jobs: 2)
        base = try KnowledgeBase.read(options, into: &sink)
        if checksStates { States(base).check(into: &sink) }
        diagnostics = sink.diagnostics.sorted()
        self.files = files
    }

    /// One line a diagnostic, by place: `a.md:3:7 error broken-link: message (nearest?)`, then its notes, indented.
    var report: String { diagnostics.map(line).joined(separator: "\n") }

    /// The rule of each diagnostic.
    var ids: [String] { diagnostics.map(\.rule.id) }

    /// The report of some rules only.
    func report(_ ids: String...) -> String {
        diagnostics.filter { ids.contains($0.rule.id) }.map(line).joined(separator: "\n")
    }

    private func line(_ diagnostic: Diagnostic) -> String {
        let level = diagnostic.rule.stops ? "stops" : "\(diagnostic.severity)"
        let meant = diagnostic.suggestions.isEmpty ? "" : " (\(diagnostic.suggestions.joined(separator: ", "))?)"
        let notes = diagnostic.notes.map { "\n  " + place($0.location) + $0.message }
        return place(diagnostic.location) + "\(level) \(diagnostic.rule.id): \(diagnostic.message)\(meant)"
            + notes.joined()
    }

    private func place(_ location: Location?) -> String {
        guard let location else { return "" }
        return "\(location.path):\(position(location.range.lowerBound, files[location.path] ?? [])) "
    }

    /// What the file says at each diagnostic of a rule.
    func named(by id: String) -> [String] {
        diagnostics.filter { $0.rule.id == id }.map { diagnostic in
            guard let location = diagnostic.location, let bytes = files[location.path] else { return "" }
            return String(decoding: bytes[location.range], as: UTF8.self)
        }
    }

    /// The note of a path, or a topic without a file by its id.
    func index(_ name: String) -> Int? {
        base.notes.firstIndex { ($0.path?.rawValue ?? $0.id.rawValue) == name }
    }

    func note(_ name: String) -> Note? { index(name).map { base.notes[$0] } }

    /// Where each link of a note leads, in words: `b.md#anchor`, `file a.png`, `folder x`, `broken`.
    func targets(of name: String) -> [String] {
        index(name).map { base.targets[$0].map(words) } ?? []
    }

    func name(of index: Int) -> String { base.notes[index].path?.rawValue ?? base.notes[index].id.rawValue }

    private func words(_ target: LinkTarget) -> String {
        switch target {
        case .note(let index, _, let anchor): name(of: index) + (anchor.map { "#\($0)" } ?? "")
        case .attachment(let path): "file \(path)"
        case .folder(let path): "folder \(path)"
        case .external: "external"
        case .unresolved(let reason): "\(reason)"
        }
    }

    /// What a note's fields name: `source: issues/a.md`.
    func outgoing(_ name: String) -> [String] {
        index(name).map { base.outgoing[$0].map { "\($0.kind): \(self.name(of: $0.to))" } } ?? []
    }

    /// What names a note: `lessons/a.md source`.
    func incoming(_ name: String) -> [String] {
        index(name).map { base.incoming[$0].map { "\(self.name(of: $0.from)) \($0.kind)" } } ?? []
    }

    func states() -> [String: PolicyState] {
        var states: [String: PolicyState] = [:]
        for (index, state) in base.policyStates.enumerated() { states[name(of: index)] = state }
        return states
    }
}

extension MemoryTree {
    mutating func add(_ path: String, _ text: String) {
        self[SourcePath(path)] = Array(text.utf8)
    }
}

/// Notes of the usual kinds with all that they require, so that a test states only what it is about.
enum Sample {
    static func note(_ fields: String, _ body: String = "") -> String { "---\n\(fields)\n---\n\(body)\n" }

    static func account(_ more: String = "", _ body: String = "") -> String {
        note("type: account\ntitle: An account" + line(more), body)
    }

    static func issue(_ more: String = "accounts: acme", _ body: String = "") -> String {
        note("type: issue\ntitle: An issue\ndate: 2026-01-10\nseverity: 2" + line(more), body)
    }

    static func lesson(_ more: String, _ body: String = "## Recommendation\n\nDo it.") -> String {
        note("type: lesson\ntitle: A lesson" + line(more), body)
    }

    static func decision(_ more: String = "", _ body: String = "") -> String {
        note("type: decision\ntitle: A decision\ndate: 2026-01-10\nstatus: accepted" + line(more), body)
    }

    static func policy(_ version: Int, from day: String, _ more: String = "", id: String = "escalation") -> String {
        note(
            "type: policy\nkind: policy\ntitle: A policy\nid: \(id)\nversion: \(version)\neffective: \(day)\nowner: x"
                + line(more))
    }

    static func review(_ kind: String, _ more: String = "") -> String {
        note("type: review\ntitle: A review\ndate: 2026-01-10\nperiod: 2025\nkind: \(kind)\nsubject: acme" + line(more))
    }

    static func topic(_ more: String = "") -> String { note("type: topic\ntitle: A topic" + line(more)) }

    private static func line(_ more: String) -> String { more.isEmpty ? "" : "\n" + more }
}
