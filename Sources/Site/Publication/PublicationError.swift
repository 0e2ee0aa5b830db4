public import Files

/// Why nothing was published.
public enum PublicationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The output holds files and no manifest of ours.
    case notOurs(output: String)
    /// The manifest was written by a later version.
    case newerManifest(output: String, schema: Int)
    case notAFolder(output: String)
    /// No folder that a build may take over, such as `/`.
    case noOutput(String)
    /// Another build writes there: its process id where known.
    case locked(output: String, by: Int32?)
    case badPath(PagePath)
    /// Two files of one build have the same path.
    case duplicatePath(PagePath)
    /// The first is a file and also a folder of the second.
    case conflict(file: PagePath, below: PagePath)
    /// A page would take the place of a file that isn't ours.
    case foreignFile(output: String, path: PagePath)
    /// It was committed or cancelled, or a write failed.
    case closed
    case file(FileError)

    /// One line without a full stop.
    public var description: String {
        switch self {
        case .notOurs(let output):
            "\(output) holds files and no manifest.json of Dossier's; name an empty folder with --output"
        case .newerManifest(let output, let schema):
            "\(output) was published by a later version of Dossier (manifest schema \(schema))"
        case .notAFolder(let output): "\(output) is not a folder"
        case .noOutput(let output): "\(output.isEmpty ? "an empty path" : output) can't be the output folder"
        case .locked(let output, let process):
            "another build\(process.map { " (process \($0))" } ?? "") is publishing to \(output)"
        case .badPath(let path): "no file can be published at \(path)"
        case .duplicatePath(let path): "two pages have the address \(path)"
        case .conflict(let file, let below): "\(file) can't be a file and the folder of \(below)"
        case .foreignFile(let output, let path):
            "\(output)/\(path) isn't Dossier's and stands where the site has a page; move it or rename the note"
        case .closed: "the publication has ended"
        case .file(let error): error.description
        }
    }

    /// Whether the system failed, rather than the input or the set-up.
    public var isInputOutput: Bool {
        switch self {
        case .file, .locked: true
        default: false
        }
    }
}
