import Diagnostics
import Files

/// A folder whose name is one edit from a type's: its notes would be plain pages, without the rules of that type, its
/// audience among them.
enum NearlyTypedFolders {
    /// Notes that state their type, if only `page`, don't depend on the folder. A folder is reported once.
    static func check(_ notes: [OpenNote], isOwnBase: Bool, into sink: inout DiagnosticSink) {
        guard isOwnBase else { return }
        var seen: Set<Substring> = []
        for note in notes where note.front.type == .page && note.front.statedType == nil {
            guard let folder = OpenNote.typingFolder(of: note.path), seen.insert(folder).inserted,
                NoteType(name: folder) == nil
            else { continue }
            let near = NoteType.near(folder).filter { $0 != .page }
            guard !near.isEmpty else { continue }
            sink.report(
                .unknownType,
                "the folder “\(folder)” is nearly called like a type of notes; rename it, or give its notes a `type`",
                at: Location(note.path, 0..<0), suggestions: near.map(\.plural.en))
        }
    }
}
