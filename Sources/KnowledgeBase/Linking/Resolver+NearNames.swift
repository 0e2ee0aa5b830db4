import Files
import Markdown

extension Resolver {
    /// The names of staged notes that a broken name may have meant: of its own folder or account first; one for each
    /// note.
    /// - Parameters:
    ///   - types: of which the notes must be; empty for any.
    ///   - note: the note that says it, nil for a row of a table.
    func nearNames(_ name: String, types: [NoteType] = [], from note: Int? = nil) -> [String] {
        var names: [String] = []
        for found in nearNotes(name, types: types, from: note) {
            // A file's name that others have too needs its folder.
            let isShared = notes[found.note].type == .page && self.names[found.name].count > 1
            let name = isShared ? notes[found.note].id.rawValue : found.name
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// The same as addresses for a Markdown link or picture of the note; files among them where it asks for one.
    func nearAddresses(_ link: Link, from note: Int) -> [String] {
        let folder = notes[note].path?.folder ?? ""
        let written = String(link.destination.prefix { $0 != "#" && $0 != "?" })
        let path = PercentEncoding.decode(written) ?? written
        var near =
            link.form == .picture ? [] : nearNotes(path, types: [], from: note).compactMap { notes[$0.note].path }
        if SourcePath(path).name.dropFirst().contains(".") { near += attachments.near(path) }
        return near.prefix(3).map { PercentEncoding.encode(relativePath(to: $0.rawValue, from: folder)) }
    }

    private func nearNotes(_ name: String, types: [NoteType], from note: Int?) -> [(note: Int, name: String)] {
        let wanted = Substring(name.utf8.prefix { $0 != UInt8(ascii: "#") })
        let last =
            wanted.utf8.lastIndex(of: UInt8(ascii: "/")).map { wanted[wanted.utf8.index(after: $0)...] } ?? wanted
        let found = near.near(String(stem(of: last))).filter { types.isEmpty || types.contains(notes[$0.note].type) }
        let ranked = found.enumerated().sorted { left, right in
            let a = note.map { closeness(left.element.note, $0) } ?? 0
            let b = note.map { closeness(right.element.note, $0) } ?? 0
            return (a, left.offset) < (b, right.offset)
        }
        var nearest: [(note: Int, name: String)] = []
        for entry in ranked where !nearest.contains(where: { $0.note == entry.element.note }) {
            nearest.append(entry.element)
            if nearest.count == 3 { break }
        }
        return nearest
    }

    /// 0 in the same folder, 1 with an account in common, else 2.
    func closeness(_ note: Int, _ other: Int) -> Int {
        if let folder = notes[note].path?.folder, folder == notes[other].path?.folder { return 0 }
        let accounts = concerned(by: other)
        return concerned(by: note).contains { accounts.contains($0) } ? 1 : 2
    }

    /// The accounts that a note is about; an account's note is about itself.
    private func concerned(by note: Int) -> [String] {
        let own = notes[note].type == .account ? [notes[note].id.rawValue] : []
        return (own + notes[note].accounts).map { nameKey($0) }
    }
}
