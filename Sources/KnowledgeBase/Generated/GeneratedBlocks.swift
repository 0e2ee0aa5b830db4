import Diagnostics
import Files
import Markdown

/// Reads all generated blocks of all notes. It needs the notes' bytes no more: the parser kept each block's lines.
enum GeneratedBlocks {
    /// - Returns: by note, for each of its blocks what it asks for; nil for one that is shown as code.
    static func read(
        _ resolver: Resolver, _ metrics: MetricNames, on asOf: CalendarDate, isOwnBase: Bool,
        into sink: inout DiagnosticSink
    ) -> [Int: [GeneratedContent?]] {
        var contents: [Int: [GeneratedContent?]] = [:]
        for (index, note) in resolver.notes.enumerated() where !note.parsed.generated.isEmpty {
            guard let path = note.path else { continue }
            contents[index] = note.parsed.generated.map { block in
                let (content, problems) = read(block, of: index, resolver, metrics, on: asOf)
                // In other people's notes a block of this name may be anything.
                guard content != nil || isOwnBase || problems.isQuery else { return nil }
                for problem in problems.found {
                    sink.report(
                        .unreadableQuery, problem.message, at: Location(path, problem.range),
                        suggestions: problem.suggestions)
                }
                return content
            }
        }
        return contents
    }

    private static func read(
        _ block: GeneratedBlock, of note: Int, _ resolver: Resolver, _ metrics: MetricNames, on asOf: CalendarDate
    ) -> (GeneratedContent?, problems: (found: [QueryLines.Problem], isQuery: Bool)) {
        let keys =
            switch block.kind {
            case .notes: NotesQuery.keys
            case .actions: ActionsQuery.keys
            case .chart: ChartQuery.keys
            }
        let lines = QueryLines(block, keys: keys)
        var reader = QueryReader(resolver, on: asOf, note: note, metrics: metrics)
        let content = reader.content(block, lines)
        let problems = lines.problems + reader.problems
        return (problems.isEmpty && !reader.isWithheld ? content : nil, (problems, lines.isQuery))
    }
}
