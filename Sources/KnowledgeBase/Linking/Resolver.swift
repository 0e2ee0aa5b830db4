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
    /// Notes by where they used to be, from their aliases.
    let oldAddresses: [String: Int]
    let attachments: AttachmentTable
    let folders: Set<String>
    let linkPolicy: LinkPolicy
    let near: NearNameIndex

    init(
        notes: [Note], names: NameTable, withheld: WithheldNames, policies: PolicyFamilies,
        attachments: AttachmentTable, linkPolicy: LinkPolicy
    ) {
        self.notes = notes
        self.names = names
        self.withheld = withheld
        self.policies = policies
        self.attachments = attachments
        self.linkPolicy = linkPolicy
        self.near = NearNameIndex(notes)
        var pages: [String: [Int]] = [:]
        var oldAddresses: [String: Int] = [:]
        var folders: Set<String> = [""]
        for (index, note) in notes.enumerated() {
            for key in note.aliases.compactMap(addressKey) where oldAddresses[key] == nil { oldAddresses[key] = index }
            guard let path = note.path else { continue }
            pages[pageKey(path.rawValue), default: []].append(index)
            var folder = path.folder
            while folders.insert(String(folder)).inserted { folder = SourcePath(String(folder)).folder }
        }
        let rank = { (note: Int) in notes[note].path?.folderPageRank ?? 0 }
        self.pages = pages.mapValues { $0.count < 2 ? $0 : $0.sorted { (rank($0), $0) < (rank($1), $1) } }
        self.oldAddresses = oldAddresses
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
        if target.utf8.contains(UInt8(ascii: "/")) {
            if let answer = present(target, from: note, fragment: fragment) { return answer }
            // `CI/CD` may be a title too, and a title is a stronger claim than another note's old address.
            let titled = narrowed(policies.collapsed(names[target]), near: note)
            if let first = titled.first { return anchored(first, pinned: false, fragment, among: titled) }
            if let answer = former(target, from: note, fragment: fragment) { return answer }
        }
        let (base, version) = splitVersion(target)
        if let version, let found = policy(base, version: version) { return anchored(found, pinned: true, fragment) }
        let found = narrowed(named(target), near: note)
        if let first = found.first { return anchored(first, pinned: false, fragment, among: found) }
        if let file = attachments.named(target) { return Answer(file) }
        let isWithheld =
            withheld.contains(name: base) || withheld.contains(name: target)
            || places(of: target, from: note).contains { withheld.contains(path: $0) }
        return Answer(target: .unresolved(isWithheld ? .withheld : .broken))
    }

    /// The destination of a Markdown link or picture.
    func resolve(address: String, from note: Int) -> Answer {
        if let call = TemplateAddress(address) {
            return call.address.flatMap { resolve(argument: $0, from: note) } ?? Answer(target: .unresolved(.broken))
        }
        switch linkPolicy.verdict(address) {
        case .remote: return Answer(target: .external)
        case .refused: return Answer(target: .unresolved(.refused))
        case .relative: break
        }
        let (full, encodedFragment) = split(address, at: "#")
        let (encoded, _) = split(full, at: "?")
        let fragment = encodedFragment.map { PercentEncoding.decode($0) ?? $0 }
        if encoded.isEmpty { return anchored(note, pinned: true, fragment) }
        let path = PercentEncoding.decode(encoded) ?? encoded
        if let answer = resolve(path: path, from: note, fragment: fragment) { return answer }
        // A bare word is how wikis link: [text](Page-Name).
        let isWord = !path.contains("/") && (!path.contains(".") || path.hasSuffix(".md"))
        if isWord {
            let found = narrowed(named(path), near: note)
            if let first = found.first { return anchored(first, pinned: false, fragment, among: found) }
        }
        // A file's name as it stands, with characters that mean something in an address.
        if path.utf8.count < address.utf8.count, let answer = resolve(path: address, from: note, fragment: nil) {
            return answer
        }
        let isWithheld =
            isWord && withheld.contains(name: stem(of: path[...]))
            || places(of: path, from: note).contains { withheld.contains(path: $0) }
        return Answer(target: .unresolved(isWithheld ? .withheld : .broken))
    }

    /// What the argument of a template call names: most write it from the root of the content. What such a page would
    /// look like there isn't known, so a heading that is missing here isn't reported.
    private func resolve(argument: String, from note: Int) -> Answer? {
        guard linkPolicy.verdict(argument) == .relative else { return nil }
        let (path, fragment) = split(argument, at: "#")
        guard !path.isEmpty else { return nil }
        let isRelative = path.utf8.first == UInt8(ascii: ".")
        let rooted = isRelative ? nil : resolve(path: "/" + path, from: note, fragment: fragment)
        var answer = rooted ?? resolve(path: path, from: note, fragment: fragment)
        if answer == nil, !path.contains("/") {
            let found = narrowed(named(path), near: note)
            answer = found.first.map { anchored($0, pinned: false, fragment, among: found) }
        }
        answer?.missingAnchor = nil
        guard answer == nil, withheld.contains(path: "/" + path) || withheld.contains(name: path) else { return answer }
        return Answer(target: .unresolved(.withheld))
    }

    private func resolve(path: String, from note: Int, fragment: String?) -> Answer? {
        present(path, from: note, fragment: fragment) ?? former(path, from: note, fragment: fragment)
    }

    private func present(_ path: String, from note: Int, fragment: String?) -> Answer? {
        for place in places(of: path, from: note) {
            if let answer = at(place, fragment: fragment) { return answer }
        }
        return nil
    }

    /// The note that lay there once.
    private func former(_ path: String, from note: Int, fragment: String?) -> Answer? {
        for place in places(of: path, from: note) {
            if let old = oldAddresses[pageKey(place)] { return anchored(old, pinned: true, fragment) }
        }
        return nil
    }

    /// Where a path as written may lie below the content root, in the order in which it is looked for: from the note's
    /// folder, then from the root. What would climb out of the root is nowhere.
    private func places(of path: String, from note: Int) -> [String] {
        if path.utf8.first == UInt8(ascii: "/") { return [normalizedPath(path)].compactMap { $0 } }
        guard let own = notes[note].path else { return [] }
        var places = [normalizedPath(own.folder.isEmpty ? path : own.folder + "/" + path)]
        if path.utf8.first != UInt8(ascii: ".") { places.append(normalizedPath(path)) }
        // Sites that show `a/b.md` as `a/b/` write their links from there.
        if !path.hasSuffix(".md") { places.append(normalizedPath(pageKey(own.rawValue) + "/" + path)) }
        return places.compactMap { $0 }
    }

    private func at(_ path: String, fragment: String?) -> Answer? {
        if let found = pages[pageKey(path)] {
            let exact = found.first { notes[$0].path?.rawValue == path }
            return anchored(exact ?? found[0], pinned: true, fragment)
        }
        if let file = attachments[path] { return Answer(file) }
        return folders.contains(path) ? Answer(target: .folder(SourcePath(path))) : nil
    }

    /// Notes by name, with or without the ending of its file; also `folder/name` with a tail of the path, or `type/id`.
    /// Versions of one policy are one name.
    func named(_ name: String) -> [Int] {
        var found = names[name]
        if found.isEmpty { found = names[stem(of: name[...])] }
        if found.isEmpty, let slash = name.lastPlace(of: UInt8(ascii: "/")) {
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

    /// One version of a policy, by any of its names.
    func policy(_ name: String, version: Int) -> Int? {
        if let found = policies[name, version, notes] { return found }
        return named(name).lazy.compactMap { self.policies.family(of: $0) }.first?.versions.first {
            notes[$0].version == version
        }
    }

    /// The nearest first: of the note's own folder, then those that share an account with it, then all; so that an
    /// ambiguity can name them.
    func narrowed(_ found: [Int], near note: Int?) -> [Int] {
        guard found.count > 1, let note else { return found }
        return found.sorted { (closeness($0, note), $0) < (closeness($1, note), $1) }
    }

    private func anchored(_ index: Int, pinned: Bool, _ fragment: String?, among candidates: [Int] = []) -> Answer {
        var answer = Answer(target: .note(index, pinned: pinned, anchor: nil), candidates: candidates)
        // `#:~:text=` names words and no place.
        guard let fragment, !fragment.isEmpty, !fragment.hasPrefix(":~:") else { return answer }
        switch notes[index].anchors[fragment] {
        case .at(let anchor): answer.target = .note(index, pinned: pinned, anchor: anchor)
        case .top: break
        case nil: answer.missingAnchor = fragment
        }
        return answer
    }
}

extension Resolver.Answer {
    fileprivate init(_ found: AttachmentTable.Found) {
        switch found {
        case .file(let path): self.init(target: .attachment(path))
        case .scripted: self.init(target: .unresolved(.refused))
        case .unpublished: self.init(target: .unresolved(.unpublished))
        }
    }
}

private func split(_ text: String, at mark: Unicode.Scalar) -> (String, String?) {
    guard let place = text.utf8.firstIndex(of: UInt8(ascii: mark)) else { return (text, nil) }
    return (String(text[..<place]), String(text[text.utf8.index(after: place)...]))
}

/// `escalation@2` as its id and version.
func splitVersion(_ name: String) -> (String, Int?) {
    guard let place = name.lastPlace(of: UInt8(ascii: "@")),
        let version = Int(name[name.utf8.index(after: place)...])
    else { return (name, nil) }
    return (String(name[..<place]), version)
}

/// The key of an address among a note's aliases (`/old/place/`), nil for an alias that is only a name.
func addressKey(_ alias: String) -> String? {
    guard alias.utf8.contains(UInt8(ascii: "/")), !alias.contains("://") else { return nil }
    return normalizedPath(alias).map(pageKey)
}
