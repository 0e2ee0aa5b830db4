import Files
import KnowledgeBase
import Markdown

/// Writes the scaffold of a note where notes of its type lie.
struct NewAction {
    var type: NoteType
    var title: String
    var id: String?
    var language: Language
    var content: String
    var date: CalendarDate

    /// - Returns: the path of the new file.
    /// - Throws: `Failure`; if there is such a file already, nothing is written.
    func run() throws -> String {
        guard let name = id ?? Self.slug(of: title) else {
            throw Failure("'\(title)' has no letters or digits to make a name of; give one with --id", .usage)
        }
        guard !name.hasPrefix("."), !name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 < 0x20 }) else {
            throw Failure("'\(name)' can't be the name of a file", .usage)
        }
        return try wrapped {
            let tree = try Folder(opening: content)
            let folder = try folderName(in: tree)
            let file = type == .policy ? "\(name).v1.md" : "\(name).md"
            let path = folder.isEmpty ? file : "\(folder)/\(file)"
            if !folder.isEmpty { try tree.createFolders(folder) }
            // Versions of a policy share an id, so the file's name can't be it.
            let given = type == .policy ? name : nil
            let text = Schema.scaffold(type, title: title, id: given, date: date, language: language)
            try tree.create(path, Array(text.utf8))
            return content == "." || content.isEmpty ? path : "\(content)/\(path)"
        }
    }

    /// The folder that holds notes of the type, by whatever name the base gives it; else by the type's plural.
    private func folderName(in tree: Folder) throws(FileError) -> String {
        guard let standard = type.folder else { return "" }
        let folders = try tree.entries().filter { $0.kind == .folder }.map(\.name).sorted()
        return folders.first { $0 == standard } ?? folders.first { NoteType(folder: $0) == type }
            ?? (language == .en ? standard : Self.slug(of: type.plural(language)) ?? standard)
    }

    /// Lower-case letters and digits without accents, joined by hyphens; nil if nothing is left.
    static func slug(of title: String) -> String? {
        var name: [UInt8] = []
        for byte in fold(title).utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): name.append(byte)
            default: if let last = name.last, last != UInt8(ascii: "-") { name.append(UInt8(ascii: "-")) }
            }
        }
        while name.last == UInt8(ascii: "-") { name.removeLast() }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
}

extension NoteType {
    /// The language of a word for the type: a Spanish one asks for a Spanish note.
    func language(of word: String) -> Language {
        let spanish = [singular.es, plural.es].map { fold($0) }
        let english = [singular.en, plural.en].map { fold($0) }
        return spanish.contains(fold(word)) && !english.contains(fold(word)) ? .es : .en
    }
}
