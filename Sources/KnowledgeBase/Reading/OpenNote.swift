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
    /// Another note has the better claim to its page's name.
    var isTwin = false

    /// The id in the front matter, else the file's name; of a plain page its path without ending, so that it is
    /// unique without anybody's care.
    var id: NoteID {
        if front.type == .page {
            if isTwin { return NoteID(composed(PageTwins.ownName(of: path))) }
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
        if Self.isWide(bytes) {
            sink.report(
                .unreadableFile, "the file is UTF-16, so its front matter can't be read; save it as UTF-8",
                at: Location(path, 0..<0))
        }
        let scan = FrontMatterExtent(scanning: bytes)
        let front = FrontMatter.read(bytes, FrontMatterForm(scan), path: path, folderType: folderType, into: &sink)
        self.init(path: path, bytes: bytes, bodyStart: scan.bodyStart, front: front, sink: sink)
    }

    /// Text of two or more bytes a character: it begins with their mark, or a byte of its first character is zero.
    private static func isWide(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(2)
        return start == [0xFF, 0xFE] || start == [0xFE, 0xFF] || start.contains(0)
    }

    /// What opens the text, where it is a heading `# …`; read of withheld notes too, so that a link by their title is
    /// known for one.
    var openingTitle: String? {
        let text = bytes[min(bodyStart, bytes.count)...].drop { $0 <= 0x20 }
        guard text.starts(with: "# ".utf8) else { return nil }
        let line = text.dropFirst(2).prefix { $0 != 0x0A && $0 != 0x0D }
        return trimmed(String(decoding: line, as: UTF8.self))
    }

    /// The type that the top folder's name gives, in a base that has a `dossier.yaml`. A folder's index is the
    /// folder's page.
    static func folderType(of path: SourcePath) -> NoteType? {
        typingFolder(of: path).flatMap { NoteType(folder: $0) }
    }

    /// The name of the top folder, where it says what kind of note this is.
    static func typingFolder(of path: SourcePath) -> Substring? {
        guard let slash = path.rawValue.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let name = fold(stem(of: path.name))
        if name == "index" || name == "readme" { return nil }
        return path.rawValue[..<slash]
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
