import Diagnostics
import Files
import Site

/// Says what to do where the folder of notes isn't there.
enum MissingContent {
    /// The failure of a run whose folder of notes doesn't exist; nil if `error` means something else.
    static func failure(_ error: any Error, _ options: BuildOptions) -> Failure? {
        let root = options.root ?? "."
        let content = options.content ?? (root == "." ? "content" : SourcePath(root + "/content").rawValue)
        guard let error = error as? FileError, error.operation == .open, error.path == content else { return nil }
        if error.isNoFolder {
            return Failure("\(content) is not a folder; name the folder that holds it", .inputOutput)
        }
        guard error.isMissing else { return nil }
        return Failure("there is no folder \(content); " + advice(content, root: root), .inputOutput)
    }

    private static func advice(_ content: String, root: String) -> String {
        let cut = content.utf8.lastIndex(of: UInt8(ascii: "/"))
        let name = cut.map { String(content[content.utf8.index(after: $0)...]) } ?? content
        let parent = cut.map { String(content[..<$0]) } ?? "."
        let beside = entries(parent.isEmpty ? "/" : parent)
        let near = nearMisses(name, among: beside.filter { $0.kind == .folder }.map(\.name), limit: 1)
        if let near = near.first { return "did you mean \(cut == nil ? near : parent + "/" + near)?" }
        let holdsNotes = entries(root).contains { $0.kind == .file && $0.name.lowercased().hasSuffix(".md") }
        if holdsNotes {
            return "the notes in \(root == "." ? "this folder" : root) itself are built with --content \(root)"
        }
        return "--content names the folder of your notes, and `dossier init DIR` starts a new base"
    }

    private static func entries(_ folder: String) -> [FolderEntry] {
        (try? Folder(opening: folder).entries()) ?? []
    }
}
