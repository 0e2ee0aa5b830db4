import Diagnostics
import Files
import Markdown

/// Finds what a name or address in a note means. Rendering, checks, backlinks and the index all ask it, so they
/// never disagree. It sees staged notes only; of the others it knows the names, for one thing: to say nothing.
final class Resolver: Sendable {
    let notes: [Note]
    let names: NameTable
    let withheld: WithheldNames
    let policies: PolicyFamilies
    /// Notes by `pageKey` of their path.
    let pages: [String: [Int]]
    let attachments: AttachmentTable
    let folders: Set<String>
    let linkPolicy: LinkPolicy
    let near: NearNameIndex

    init(
        notes: [Note], withheld: WithheldNames, policies: PolicyFamilies, attachments: AttachmentTable,
        linkPolicy: LinkPolicy
    ) {
        self.notes = notes
        self.names = NameTable(notes)
        self.withheld = withheld
        self.policies = policies
        self.attachments = attachments
        self.linkPolicy = linkPolicy
        self.near = NearNameIndex(notes)
        var pages: [String: [Int]] = [:]
        var folders: Set<String> = [""]
        for (index, note) in notes.enumerated() {
            guard let path = note.path else { continue }
            pages[pageKey(path.rawValue), default: []].append(index)
            var folder = path.folder
            while folders.insert(String(folder)).inserted { folder = SourcePath(String(folder)).folder }
        }
        self.pages = pages
        self.folders = folders
    }

    /// What a name means and, where it means several things, all of them, the chosen one first.
    struct Answer: Sendable {
        var target: LinkTarget
        var candidates: [Int] = []
        /// The heading that was asked for isn't there (the target is then the page).
        var missingAnchor: String?
    }

    func resolve(_ link: Link, from note: Int) -> Answer {
        switch link.form {
        case .wiki, .embed: resolve(wiki: link.destination, from: note)
        case .markdown, .picture: resolve(address: link.destination, from: note)
        }
    }

    /// `[[target]]` with an optional `#heading`, `@version` and folder.
    func resolve(wiki destination: String, from note: Int) -> Answer {
        let (name, fragment) = split(destination, at: "#")
        let target = trimmed(name)
        if target.isEmpty {
            return fragment == nil ? Answer(target: .unresolved(.broken)) : anchored(note, pinned: false, fragment)
        }
        if target.utf8.contains(UInt8(ascii: "/")), let answer = resolve(path: target, from: note, fragment: fragment) {
            return answer
        }
        let (base, version) = splitVersion(target)
        if let version, let found = policies[base, version, notes] { return anchored(found, pinned: true, fragment) }
        let found = narrowed(named(version == nil ? target : base), near: note)
        if let first = found.first, version == nil {
            return anchored(first, pinned: false, fragment, among: found)
        }
        if let file = attachments.named(target) { return Answer(target: .attachment(file)) }
        if withheld.contains(name: base) || withheld.contains(path: target) {
            return Answer(target: .unresolved(.withheld))
        }
        return Answer(target: .unresolved(.broken))
    }

    /// The destination of a Markdown link or picture.
    func resolve(address: String, from note: Int) -> Answer {
        if isTemplateCall(address) { return Answer(target: .unresolved(.foreign)) }
        switch linkPolicy.verdict(address) {
        case .remote: return Answer(target: .external)
        case .refused: return Answer(target: .unresolved(.refused))
        case .relative: break
        }
        let (full, fragment) = split(address, at: "#")
        let (encoded, _) = split(full, at: "?")
        if encoded.isEmpty {
            guard let fragment, !fragment.isEmpty else { return Answer(target: .note(note, pinned: true, anchor: nil)) }
            return anchored(note, pinned: true, fragment)
        }
        let path = PercentEncoding.decode(encoded) ?? encoded
        if let answer = resolve(path: path, from: note, fragment: fragment.map { PercentEncoding.decode($0) ?? $0 }) {
            return answer
        }
        // A bare word is how wikis link: [text](Page-Name).
        if !path.contains("/"), !path.contains(".") || path.hasSuffix(".md") {
            let found = narrowed(named(String(stem(of: path[...]))), near: note)
            if let first = found.first { return anchored(first, pinned: false, fragment, among: found) }
        }
        if withheld.contains(path: located(path, from: note) ?? path) { return Answer(target: .unresolved(.withheld)) }
        return Answer(target: .unresolved(.broken))
    }

    /// A path as written: from the note's folder, then from the root of the content.
    private func resolve(path: String, from note: Int, fragment: String?) -> Answer? {
        if let located = located(path, from: note), let answer = at(located, fragment: fragment) { return answer }
        if path.hasPrefix("/") { return nil }
        if !path.hasPrefix("."), let rooted = normalizedPath(path), let answer = at(rooted, fragment: fragment) {
            return answer
        }
        // Sites that show `a/b.md` as `a/b/` write their links from there.
        guard !path.hasSuffix(".md"), let own = notes[note].path.map({ pageKey($0.rawValue) }),
            let inside = normalizedPath(own + "/" + path)
        else { return nil }
        return at(inside, fragment: fragment)
    }

    private func at(_ path: String, fragment: String?) -> Answer? {
        if let found = pages[pageKey(path)] {
            let exact = found.first { notes[$0].path?.rawValue == path }
            return anchored(exact ?? found[0], pinned: true, fragment)
        }
        if let file = attachments[path] { return Answer(target: .attachment(file)) }
        if folders.contains(path) { return Answer(target: .folder(SourcePath(path))) }
        return nil
    }

    /// The path below the content root; nil when it climbs out of it.
    private func located(_ path: String, from note: Int) -> String? {
        if path.hasPrefix("/") { return normalizedPath(path) }
        guard let folder = notes[note].path?.folder else { return nil }
        return normalizedPath(folder.isEmpty ? path : folder + "/" + path)
    }

    /// Notes by name, also `folder/name` with a tail of the path, or `type/id`. Versions of one policy are one name.
    func named(_ name: String) -> [Int] {
        var found = names[name]
        if found.isEmpty, let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) {
            let folder = name[..<slash]
            let tail = nameKey(folder)
            found = names[stem(of: Substring(name[name.utf8.index(after: slash)...]))].filter { index in
                if let type = NoteType(name: folder), notes[index].type == type { return true }
                guard let path = notes[index].path else { return false }
                let key = nameKey(path.folder)
                return key == tail || key.hasSuffix("/" + tail)
            }
        }
        return policies.collapsed(found)
    }

    /// Those in the note's own folder if there are any, else those that share an account with it, else all; the rest
    /// follow, so that an ambiguity can name them.
    func narrowed(_ found: [Int], near note: Int) -> [Int] {
        guard found.count > 1 else { return found }
        return found.sorted { (closeness($0, note), $0) < (closeness($1, note), $1) }
    }

    private func anchored(_ index: Int, pinned: Bool, _ fragment: String?, among candidates: [Int] = []) -> Answer {
        // A block id (`#^id`) leads to the page until blocks have anchors.
        guard let fragment, !fragment.isEmpty, !fragment.hasPrefix("^") else {
            return Answer(target: .note(index, pinned: pinned, anchor: nil), candidates: candidates)
        }
        let anchor = notes[index].anchor(named: fragment)
        return Answer(
            target: .note(index, pinned: pinned, anchor: anchor), candidates: candidates,
            missingAnchor: anchor == nil ? fragment : nil)
    }
}

extension Resolver {
    /// What a field's reference means.
    enum Meaning: Sendable {
        case note(Int, pinned: Bool)
        case withheld
        case nothing
    }

    /// - Parameter types: the types that the field may name; empty for any.
    func meaning(of reference: Reference, types: [NoteType], from note: Int) -> Meaning {
        if let version = reference.version, types.isEmpty || types.contains(.policy) {
            if let found = policies[reference.name, version, notes] { return .note(found, pinned: true) }
        } else {
            var found = names.notes(named: reference.name) { types.isEmpty || types.contains(notes[$0].type) }
            if found.isEmpty, reference.name.utf8.contains(UInt8(ascii: "/")) {
                found = named(reference.name).filter { types.isEmpty || types.contains(notes[$0].type) }
            }
            let chosen = narrowed(policies.collapsed(found), near: note)
            if let first = chosen.first { return .note(first, pinned: false) }
        }
        return withheld.contains(name: reference.name) ? .withheld : .nothing
    }
}

/// `{{ … }}`, `{% … %}` and `<% … %>` are calls of the template language that the notes were written for.
func isTemplateCall(_ address: String) -> Bool {
    var last: UInt8 = 0
    for byte in address.utf8 {
        switch (last, byte) {
        case (UInt8(ascii: "{"), UInt8(ascii: "{")), (UInt8(ascii: "{"), UInt8(ascii: "%")),
            (UInt8(ascii: "<"), UInt8(ascii: "%")):
            return true
        default: last = byte
        }
    }
    return false
}

private func split(_ text: String, at mark: Unicode.Scalar) -> (String, String?) {
    guard let place = text.utf8.firstIndex(of: UInt8(ascii: mark)) else { return (text, nil) }
    return (String(text[..<place]), String(text[text.utf8.index(after: place)...]))
}

/// `escalation@2` as its id and version.
func splitVersion(_ name: String) -> (String, Int?) {
    guard let place = name.utf8.lastIndex(of: UInt8(ascii: "@")),
        let version = Int(name[name.utf8.index(after: place)...])
    else { return (name, nil) }
    return (String(name[..<place]), version)
}
