import Files
import KnowledgeBase
import Markdown

/// `index.json`: every note with its fields, edges both ways, outline and excerpt, for other programs.
/// `docs/index.schema.json` describes it.
struct Catalogue {
    /// Raised when a reader of an older one would be misled.
    static let schemaVersion = 1

    private let site: SiteContent
    private let base: KnowledgeBase
    /// What names each note, as JSON.
    private let keys: [[UInt8]]
    /// Reasons are given in English, as all names of the catalogue.
    private let words: PageScope

    init(_ site: SiteContent) {
        self.site = site
        base = site.base
        words = PageScope(site, SitePaths.catalogue, language: .en)
        keys = base.notes.indices.map { [base] in
            var json = JSONWriter()
            json.string(base.key(of: $0))
            return json.bytes
        }
    }

    func json(jobs: Int) -> [UInt8] {
        let notes = concurrentChunks(of: base.notes.count, jobs: jobs, chunk: 128) { range in
            var json = JSONWriter(reservingCapacity: range.count * 2_000)
            for index in range { json.object { write(index, into: &$0) } }
            return json.bytes
        }
        var json = JSONWriter(reservingCapacity: notes.reduce(2_000) { $0 + $1.count + 1 })
        json.object { json in
            json.member("schema", Self.schemaVersion)
            json.member("generator", Generator.name)
            if let title = base.configuration.title { json.member("title", title) }
            json.member("language", base.configuration.language.rawValue)
            json.member("as_of", base.asOf.description)
            json.member("audience", base.stage.audience.name)
            if let account = base.stage.account { json.member("account", account.rawValue) }
            if let url = base.configuration.baseURL { json.member("base_url", url) }
            json.member("notes") { json in
                json.array { json in
                    for written in notes { json.values(written) }
                }
            }
        }
        return json.line()
    }

    private func write(_ index: Int, into json: inout JSONWriter) {
        let note = base.notes[index]
        json.member("key") { $0.values(keys[index]) }
        json.member("type", note.type.rawValue)
        json.member("id", note.id.rawValue)
        if let version = note.version { json.member("version", version) }
        json.member("title", note.title)
        json.member("address", site.addresses.encodedPinned[index] ?? site.addresses.encoded[index])
        if let path = note.path {
            // Customers don't have the file, and its folders may be called after other customers.
            if base.stage.isInside { json.member("source", path.rawValue) }
        } else {
            json.member("implicit", true)
        }
        json.member("lang", note.language.rawValue)
        json.member("audience", note.audience.name)
        if note.isDraft { json.member("draft", true) }
        if let day = note.day { json.member("date", day.description) }
        if let updated = note.front.date("updated") { json.member("updated", updated.description) }
        if let owner = note.front.text("owner") { json.member("owner", owner) }
        if let status = note.choice("status") { json.member("status", status) }
        if let status = site.states.status(of: index) { json.member("status_as_of", status) }
        if let kind = note.choice("kind") { json.member("kind", kind) }
        if !note.aliases.isEmpty {
            json.member("aliases") { $0.array(note.aliases) { json, alias in json.string(alias) } }
        }
        named("accounts", index, .account, &json)
        named("topics", index, .topic, &json)
        if let state = site.stateName(of: index) {
            let policy = base.policyStates[index].map { base.reason(for: $0, of: index) }
            let reason = policy ?? words.reason(index).words
            json.member("state") { json in
                json.object { json in
                    json.member("name", state)
                    if !reason.isEmpty { json.member("reason", reason) }
                }
            }
        }
        edges(index, &json)
        outline(note, &json)
        let excerpt = base.excerpt(of: index)
        if !excerpt.isEmpty { json.member("excerpt", excerpt) }
    }

    /// The keys of the accounts or topics that a note names in any field.
    private func named(_ name: StaticString, _ index: Int, _ type: NoteType, _ json: inout JSONWriter) {
        var seen: Set<Int> = []
        let named = base.outgoing[index].map(\.to).filter {
            base.notes[$0].type == type && seen.insert($0).inserted
        }
        guard !named.isEmpty else { return }
        json.member(name) { $0.array(named) { json, note in json.values(keys[note]) } }
    }

    private func edges(_ index: Int, _ json: inout JSONWriter) {
        let mentions = Self.distinct(
            base.targets[index].compactMap { target -> Int? in
                if case .note(let other, _, _) = target, other != index { other } else { nil }
            })
        let mentionedIn = Self.distinct(base.backlinks[index].map(\.from))
        json.member("edges") { json in
            json.object { json in
                json.member("out") { json in
                    json.array {
                        for edge in base.outgoing[index] { write(edge.kind, "to", edge.to, into: &$0) }
                        for other in mentions { write("link", "to", other, into: &$0) }
                    }
                }
                json.member("in") { json in
                    json.array {
                        for edge in base.incoming[index] { write(edge.kind, "from", edge.from, into: &$0) }
                        for other in mentionedIn { write("link", "from", other, into: &$0) }
                    }
                }
            }
        }
    }

    private func write(_ kind: String, _ end: StaticString, _ note: Int, into json: inout JSONWriter) {
        json.object { json in
            json.member("kind", kind)
            json.member(end) { $0.values(keys[note]) }
        }
    }

    private func outline(_ note: Note, _ json: inout JSONWriter) {
        guard !note.parsed.outline.isEmpty else { return }
        json.member("outline") { json in
            json.array(note.parsed.outline) { json, heading in
                json.object { json in
                    json.member("level", heading.level)
                    json.member("text", heading.text)
                    json.member("anchor", heading.anchor.rawValue)
                }
            }
        }
    }

    /// Each number once, rising.
    private static func distinct(_ numbers: [Int]) -> [Int] {
        var distinct: [Int] = []
        for number in numbers.sorted() where distinct.last != number { distinct.append(number) }
        return distinct
    }
}
