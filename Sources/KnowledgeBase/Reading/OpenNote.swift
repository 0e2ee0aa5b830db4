import Diagnostics
import Files
import Markdown

/// A note of which only the front matter has been read: enough to tell who may see it.
struct OpenNote: Sendable {
    var path: SourcePath
    var bytes: [UInt8]
    /// Where the text begins.
    var bodyStart: Int
    var front: FrontMatter
    var sink: DiagnosticSink

    /// The id in the front matter, else the file's name; of a plain page its path without ending, so that it is
    /// unique without anybody's care.
    var id: NoteID {
        if front.type == .page {
            // The root's own index has nothing else left.
            let key = pageKey(path.rawValue)
            return NoteID(composed(key.isEmpty ? String(stem(of: path.name)) : key))
        }
        if let id = front.text("id"), !id.isEmpty { return NoteID(composed(id)) }
        return NoteID(composed(String(stem(of: path.name))))
    }

    var version: Int? { front.type == .policy ? front.integer("version") : nil }
}

extension OpenNote {
    init(
        _ path: SourcePath, in tree: any SourceTree, folderType: NoteType?
    ) throws(FileError) {
        let bytes = try tree.read(path)
        var sink = DiagnosticSink()
        let scan = FrontMatterExtent(scanning: bytes)
        let front = FrontMatter.read(bytes, FrontMatterForm(scan), path: path, folderType: folderType, into: &sink)
        self.init(path: path, bytes: bytes, bodyStart: scan.bodyStart, front: front, sink: sink)
    }

    /// The type that the top folder's name gives, in a base that has a `dossier.yaml`. A folder's index is the
    /// folder's page.
    static func folderType(of path: SourcePath) -> NoteType? {
        guard let slash = path.rawValue.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let name = fold(stem(of: path.name))
        if name == "index" || name == "readme" { return nil }
        return NoteType(folder: path.rawValue[..<slash])
    }
}

extension FrontMatterForm {
    fileprivate init(_ extent: FrontMatterExtent) {
        self =
            switch extent {
            case .none: .absent
            case .yaml(let content, _): .yaml(content)
            case .toml(let content, _): .toml(content)
            case .unclosed(let opening): .unclosed(opening)
            }
    }
}
