import Files
import Glibc
import KnowledgeBase
import Site

/// Writes a small base to start from.
struct InitAction {
    var folder: String
    var title: String?
    var language = Language.en
    var withTemplates: Bool
    var date: CalendarDate

    /// - Returns: what to do next, for the user.
    /// - Throws: `Failure`; if any of the files exists already, nothing is written.
    func run() throws -> String {
        var files = Starter.files(title: title ?? folderTitle, date: date, language: language)
        if withTemplates { files += BuiltInTheme.files.map { ("site-templates/\($0.path)", $0.text) } }
        return try wrapped {
            if mkdir(folder, 0o777) != 0, errno != EEXIST { throw FileError(.create, folder, code: errno) }
            let target = try Folder(opening: folder)
            let existing = try files.map(\.0).filter { try target.status($0) != nil }
            guard existing.isEmpty else {
                let names = existing.prefix(3).joined(separator: ", ")
                throw Failure("\(folder) has \(names) already; nothing was written", .badInput)
            }
            for (path, text) in files {
                let above = SourcePath(path).folder
                if !above.isEmpty { try target.createFolders(String(above)) }
                try target.create(path, Array(text.utf8))
            }
            let example = language == .es ? "lección \"Lo aprendido\"" : "lesson \"What we learned\""
            return """
                Made \(folder): \(counted(files.count, "file")).
                  dossier serve \(folder)          see it in a browser while you write
                  dossier new --root \(folder) \(example)

                """
        }
    }

    /// The folder's own name, also of `.` or a path that ends with a slash.
    private var folderTitle: String {
        let name = folder.split(separator: "/").last.map(String.init) ?? folder
        guard name == "." || name == ".." || name.isEmpty else { return name }
        guard let path = realpath(folder, nil) else { return "Notes" }
        defer { free(path) }
        return String(cString: path).split(separator: "/").last.map(String.init) ?? "Notes"
    }
}
