import Diagnostics
import Files
import Markdown

/// The files of a content folder, sorted by what they are.
struct ContentListing {
    private(set) var notes: [SourcePath] = []
    /// Tables that Dossier reads.
    private(set) var tables: [SourcePath] = []
    /// Files that a note may offer.
    private(set) var attachments: [SourcePath] = []
    /// Files of other kinds, which are known for one thing: a link to one of them isn't broken.
    private(set) var others: [SourcePath] = []
    private let skipped: [SkippedFile]

    /// Kinds that may be published; whatever else lies about is nobody's business.
    private static let attachmentKinds: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "csv", "txt", "zip", "doc", "docx", "xls", "xlsx",
        "ppt", "pptx", "odt", "ods", "odp",
    ]

    /// - Parameter kinds: endings of files that may be published besides the usual ones.
    init(_ tree: any SourceTree, kinds: [String]) throws(FileError) {
        let attachmentKinds = Self.attachmentKinds.union(kinds)
        let listing = try tree.list()
        skipped = listing.skipped
        for file in listing.files {
            let name = file.path.name
            let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[name.utf8.index(after: $0)...] } ?? ""
            switch ending.lowercased() {
            // Excalidraw keeps its drawings as packed text in a note.
            case "md" where name.lowercased().hasSuffix(".excalidraw.md"): others.append(file.path)
            case "md", "markdown": notes.append(file.path)
            case "csv" where Tables.paths.contains(file.path): tables.append(file.path)
            case let ending where attachmentKinds.contains(ending): attachments.append(file.path)
            default: others.append(file.path)
            }
        }
    }

    /// SVG pictures that hold a program; also those that can't be read.
    func scriptedPictures(_ options: ReadOptions) -> Set<SourcePath> {
        let pictures = attachments.filter { fold($0.name).hasSuffix(".svg") }
        let isPlain = concurrentMap(pictures, jobs: options.jobs) { _, path in
            (try? options.tree.read(path)).map(SVGInspection.isPlain) ?? false
        }
        return Set(zip(pictures, isPlain).filter { !$0.1 }.map(\.0))
    }

    func report(isOwnBase: Bool, into sink: inout DiagnosticSink) {
        for file in skipped {
            switch file.reason {
            case .symbolicLink:
                sink.report(.skippedFile, "a symbolic link isn't followed", at: Location(file.path, 0..<0))
            case .special:
                sink.report(.skippedFile, "not a regular file", at: Location(file.path, 0..<0))
            case .nameNotText:
                sink.report(.skippedFile, "the file's name isn't UTF-8", at: Location(file.path, 0..<0))
            case .unreadable(let error):
                sink.report(.unreadableFile, error.description, at: Location(file.path, 0..<0))
            }
        }
        if notes.isEmpty {
            let others = tables.count + attachments.count
            let what = others == 0 ? "" : ", only \(others) other file\(others == 1 ? "" : "s")"
            sink.report(.noNotes, "there are no Markdown files (*.md) in the folder of notes\(what)")
        }
        guard !isOwnBase else { return }
        var folders: Set<Substring> = []
        for path in notes where OpenNote.folderType(of: path) != nil {
            folders.insert(path.rawValue.prefix { $0 != "/" })
        }
        if !folders.isEmpty {
            let count = folders.count == 1 ? "1 folder is" : "\(folders.count) folders are"
            sink.report(
                .typedFolders,
                "\(count) named like types of notes; with a dossier.yaml beside the content that gives notes their type"
            )
        }
    }
}
