import Foundation

/// The sample base read again by the simplest means: lines and commas, nothing of the program. Slow, and only as clever as
/// the sample needs.
struct RawNotes {
    struct Note {
        var name: String
        var fields: [String: String]
        var body: String

        subscript(names: String...) -> String? { names.compactMap { fields[$0] }.first }

        /// `[a, b]` or `a`.
        func list(_ names: String...) -> [String] {
            let text = names.compactMap { fields[$0] }.first ?? ""
            return text.trimmingCharacters(in: CharacterSet(charactersIn: "[] ")).components(separatedBy: ",")
                .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        }
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content")

    private var byFolder: [String: [Note]] = [:]

    subscript(folder: String) -> [Note] { byFolder[folder] ?? [] }

    init() throws {
        let manager = FileManager.default
        for folder in try manager.contentsOfDirectory(atPath: Self.folder.path) {
            let files = (try? manager.contentsOfDirectory(atPath: Self.folder.appending(path: folder).path)) ?? []
            for file in files.sorted() where file.hasSuffix(".md") {
                let text = try String(contentsOf: Self.folder.appending(path: folder + "/" + file), encoding: .utf8)
                byFolder[folder, default: []].append(Self.note(String(file.dropLast(3)), text))
            }
        }
    }

    private static func note(_ name: String, _ text: String) -> Note {
        let parts = text.components(separatedBy: "\n---\n")
        var fields: [String: String] = [:]
        for line in parts[0].components(separatedBy: "\n") where !line.hasPrefix(" ") && line.contains(": ") {
            let pair = line.components(separatedBy: ": ")
            fields[pair[0]] = pair.dropFirst().joined(separator: ": ").trimmingCharacters(in: .whitespaces)
        }
        return Note(name: name, fields: fields, body: parts.dropFirst().joined(separator: "\n---\n"))
    }

    /// Rows of a table, the header left out.
    static func rows(_ file: String) throws -> [[String]] {
        try String(contentsOf: folder.appending(path: file), encoding: .utf8).components(separatedBy: "\n").dropFirst()
            .filter { !$0.isEmpty }.map { $0.components(separatedBy: ",") }
    }
}
