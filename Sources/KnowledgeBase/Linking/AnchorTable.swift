import Diagnostics
import Markdown
import Synchronization

/// The places of a note's page by the names that links give them, whatever generator the links were written for.
final class AnchorTable: Sendable {
    enum Place: Sendable, Hashable {
        /// The page's title.
        case top
        case at(Anchor)
    }

    private struct Index: Sendable {
        var byID: [String: Place] = [:]
        /// By `anchorKey` of a heading's words, in the order of the text.
        var byWords: [String: [Place]] = [:]
        /// By `anchorKey` of ids, and of the title where the text doesn't say it.
        var byKey: [String: Place] = [:]
    }

    private let title: String
    private let parsed: ParsedNote
    private let isForeign: Bool
    /// Made when the first link asks for it.
    private let index = Mutex<Index?>(nil)

    /// - Parameter isForeign: the note was written for another generator, so `#steps-2` is more likely its third
    ///   heading `Steps` than our second.
    init(title: String, parsed: ParsedNote, isForeign: Bool) {
        self.title = title
        self.parsed = parsed
        self.isForeign = isForeign
    }

    /// What `name` means: an id as it stands, else a heading's words, however they would be spelt elsewhere. For `A#B`
    /// (Obsidian's path of headings) the last part counts; `^id` is a block.
    subscript(name: String) -> Place? {
        if name.utf8.first == UInt8(ascii: "^") {
            return parsed.blocks.first { $0.anchor.rawValue == name }.map { .at($0.anchor) }
        }
        let index = built()
        let key = anchorKey(name)
        if isForeign, index.byWords[key] == nil, let double = Self.double(name, in: index) { return double }
        if let exact = index.byID[name] { return exact }
        if let place = index.byWords[key]?.first ?? index.byKey[key] ?? Self.double(name, in: index) { return place }
        if let hash = name.utf8.lastIndex(of: UInt8(ascii: "#")) {
            let last = anchorKey(name[name.utf8.index(after: hash)...])
            if let place = index.byWords[last]?.first ?? index.byKey[last] { return place }
        }
        if name.hasPrefix(Self.prefix) { return self[String(name.dropFirst(Self.prefix.count))] }
        // Every page has a top, by HTML's own rule.
        return key == "top" ? .top : nil
    }

    /// GitHub's, for ids in the notes themselves.
    private static let prefix = "user-content-"

    /// `steps-2` or `steps_2` as the third heading that says `Steps`, which is how doubles are numbered elsewhere.
    private static func double(_ name: String, in index: Index) -> Place? {
        let bytes = Array(name.utf8)
        let digits = bytes.reversed().prefix { $0 &- 48 < 10 }.count
        guard (1...5).contains(digits), bytes.count > digits + 1,
            let number = Int(String(decoding: bytes.suffix(digits), as: UTF8.self)), number > 0
        else { return nil }
        let mark = bytes[bytes.count - digits - 1]
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_"),
            let doubles = index.byWords[anchorKey(String(decoding: bytes.dropLast(digits + 1), as: UTF8.self))]
        else { return nil }
        return number < doubles.count ? doubles[number] : nil
    }

    /// The ids that a missing name may have meant, nearest first: those a few letters away, else the one that shares
    /// most of its words.
    func near(_ name: String) -> [String] {
        if name.utf8.first == UInt8(ascii: "^") {
            return nearMisses(name, among: parsed.blocks.lazy.map(\.anchor.rawValue).prefix(1_000))
        }
        let ids = (parsed.outline.lazy.map(\.anchor.rawValue) + parsed.anchors.lazy.map(\.rawValue)).prefix(1_000)
        let misspelt = nearMisses(name, among: ids)
        guard misspelt.isEmpty else { return misspelt }
        let wanted = Self.words(name)
        var best: (share: Double, id: String)?
        for id in ids {
            let words = Self.words(id)
            let share = Double(words.intersection(wanted).count) / Double(words.union(wanted).count)
            if share >= 0.5, share > best?.share ?? 0 { best = (share, id) }
        }
        return best.map { [$0.id] } ?? []
    }

    private static func words(_ id: String) -> Set<Substring> {
        Set(id.split { $0 == "-" || $0 == "_" })
    }

    private func built() -> Index {
        index.withLock { index in
            if let index { return index }
            var made = Index()
            func add(_ id: String, _ place: Place) {
                if made.byID[id] == nil { made.byID[id] = place }
                let key = anchorKey(id)
                if !key.isEmpty, made.byKey[key] == nil { made.byKey[key] = place }
            }
            func add(words: String, _ place: Place) {
                let key = anchorKey(words)
                if !key.isEmpty { made.byWords[key, default: []].append(place) }
                // Some generators spell the sign out.
                guard words.utf8.contains(UInt8(ascii: "&")) else { return }
                let spelt = anchorKey(
                    words.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "and"))
                if made.byKey[spelt] == nil { made.byKey[spelt] = place }
            }
            if let title = parsed.title { add(words: title, .top) }
            for heading in parsed.outline {
                add(heading.anchor.rawValue, .at(heading.anchor))
                add(words: heading.text, .at(heading.anchor))
            }
            for anchor in parsed.anchors { add(anchor.rawValue, .at(anchor)) }
            if let id = parsed.titleID { add(id, .top) }
            add(title, .top)
            index = made
            return made
        }
    }
}
