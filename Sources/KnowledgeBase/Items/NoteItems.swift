import Diagnostics
import Files
import Markdown

/// What the list items of a note mean: its actions, and an account's log.
struct NoteItems {
    private(set) var actions: [Action] = []
    private(set) var log: [LogEntry] = []
    private(set) var sink = DiagnosticSink()

    init(_ bytes: [UInt8], _ note: ParsedNote, of type: NoteType, path: SourcePath) {
        guard !note.items.isEmpty else { return }
        let sections = Self.sections(note.outline, of: type)
        var actionReader = ActionReader(bytes, note, of: path)
        var logReader = LogReader(bytes, note, of: path)
        // The last action that isn't nested.
        var outer: Int?
        for (number, item) in note.items.enumerated() {
            let section = item.heading.flatMap { sections.isEmpty ? nil : sections[$0] }
            if item.box != nil {
                if !item.isNested { outer = nil }
                // The options of a question aren't promises.
                guard section != "Self-check" else { continue }
                if !item.isNested { outer = actions.count }
                actions.append(actionReader.read(item, number: number))
            } else if item.isBelowTask, section != "Log" {
                if let outer { actions[outer].remarks.append(item.text) }
            } else if section == "Log", let entry = logReader.read(item) {
                log.append(entry)
            }
        }
        sink.merge(actionReader.sink)
        sink.merge(logReader.sink)
    }

    /// By heading, the known section that it opens or lies in; empty for types whose items mean the same everywhere.
    private static func sections(_ outline: [Heading], of type: NoteType) -> [String?] {
        guard type == .account || type == .training else { return [] }
        var open: [(level: Int, name: String?)] = []
        return outline.map { heading in
            while let last = open.last, last.level >= heading.level { open.removeLast() }
            let name = Schema.section(heading.text, of: type)?.name ?? open.last?.name
            open.append((heading.level, name))
            return name
        }
    }
}
