import Files
import Insights
import KnowledgeBase

/// The Atom feeds of a site: which there are, and what stands in each. Feeds need addresses that hold everywhere, so
/// there are none without a base address.
struct FeedPlan: Sendable {
    struct Feed: Sendable {
        let path: PagePath
        /// The account or topic that it is about; nil for those about the whole base.
        let subject: Int?
        /// The newest first.
        let entries: [WhatsNew.Entry]
    }

    /// All notes but plain pages; nil where none says when it was new.
    let all: Feed?
    /// Policies and training; nil where there are none.
    let rules: Feed?
    /// By account or topic that a note concerns.
    let subjects: [Int: Feed]

    /// A reader that comes once a month still misses nothing in most bases; files stay small.
    static let mostEntries = 50

    init(_ overview: Overview, _ base: KnowledgeBase, _ addresses: AddressBook) {
        guard base.configuration.baseURL != nil else {
            all = nil
            rules = nil
            subjects = [:]
            return
        }
        let changes = overview.news.changes
        func feed(_ name: String, _ entries: [WhatsNew.Entry]) -> Feed? {
            entries.isEmpty
                ? nil
                : Feed(
                    path: PagePath("feeds/\(name).xml"), subject: nil, entries: Array(entries.prefix(Self.mostEntries)))
        }
        all = feed("all", changes)
        rules = feed(
            "policies-and-training",
            changes.filter { base.notes[$0.note].type == .policy || base.notes[$0.note].type == .training })
        var entries: [Int: [WhatsNew.Entry]] = [:]
        for change in changes {
            let own = base.notes[change.note].type == .account || base.notes[change.note].type == .topic
            let named = base.outgoing[change.note].filter { base.isConcern($0) }.map(\.to)
            for subject in Set(named + (own ? [change.note] : [])) {
                let type = base.notes[subject].type
                guard type == .account || type == .topic, (entries[subject]?.count ?? 0) < Self.mostEntries else {
                    continue
                }
                entries[subject, default: []].append(change)
            }
        }
        var subjects: [Int: Feed] = [:]
        for (subject, entries) in entries {
            let own = addresses.notes[subject].rawValue.dropLast(".html".count)
            subjects[subject] = Feed(path: PagePath("feeds/\(own).xml"), subject: subject, entries: entries)
        }
        self.subjects = subjects
    }

    /// In the order of their notes.
    var feeds: [Feed] { [all, rules].compactMap(\.self) + subjects.keys.sorted().compactMap { subjects[$0] } }
}
