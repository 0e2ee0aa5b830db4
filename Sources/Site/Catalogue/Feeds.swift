import Files
import Insights
import KnowledgeBase
import Templates

/// Atom feeds (RFC 4287), so that people learn of new policies, training and whatever concerns their accounts.
struct Feeds {
    private let site: SiteContent
    private let url: String
    /// Of the feed itself; an entry speaks its note's language.
    private let scope: PageScope
    private let english: PageScope
    private let spanish: PageScope

    /// nil without a base address.
    init?(_ site: SiteContent) {
        guard let url = site.base.configuration.baseURL else { return nil }
        self.site = site
        self.url = url
        english = PageScope(site, SitePaths.home, language: .en)
        spanish = PageScope(site, SitePaths.home, language: .es)
        scope = site.base.configuration.language == .es ? spanish : english
    }

    static func all(_ site: SiteContent) -> [(path: PagePath, bytes: [UInt8])] {
        guard let feeds = Feeds(site) else { return [] }
        return site.feeds.feeds.map { ($0.path, feeds.xml($0)) }
    }

    private func xml(_ feed: FeedPlan.Feed) -> [UInt8] {
        var xml = FeedWriter()
        let own = address(feed.path)
        let page = feed.subject.map { site.addresses.notes[$0] } ?? site.derived[.news] ?? SitePaths.home
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(scope.language.rawValue)\">\n")
        xml.element("id", own)
        xml.element("title", scope.title(of: feed))
        if let newest = feed.entries.first { xml.element("updated", Self.time(newest.day)) }
        xml.link("self", own)
        xml.link("alternate", address(page))
        xml.raw("<author>")
        xml.element("name", scope.siteTitle)
        xml.raw("</author>\n")
        xml.element("generator", Generator.name)
        for entry in feed.entries { write(entry, to: &xml) }
        xml.raw("</feed>\n")
        return xml.bytes
    }

    private func write(_ entry: WhatsNew.Entry, to xml: inout FeedWriter) {
        let note = site.base.notes[entry.note]
        let path = site.addresses.pinned[entry.note] ?? site.addresses.notes[entry.note]
        xml.raw("<entry xml:lang=\"\(note.language.rawValue)\">\n")
        xml.element("id", address(path))
        let scope = note.language == .es ? spanish : english
        xml.element("title", scope.label(of: entry.note, pinned: true))
        xml.element("updated", Self.time(entry.day))
        xml.link("alternate", address(path))
        xml.category(note.type.rawValue, label: scope.typeName(note))
        if let summary = summary(entry.note, scope.texts) { xml.element("summary", summary) }
        xml.raw("</entry>\n")
    }

    /// What a version of a policy changes and from when on; of any other note its summary, or how its text begins. nil
    /// where there is nothing to say.
    private func summary(_ index: Int, _ texts: Texts) -> String? {
        let note = site.base.notes[index]
        let changes = note.changeSummaries
        let words = changes.isEmpty ? site.base.excerpt(of: index) : changes.joined(separator: " ")
        guard !words.isEmpty else { return nil }
        guard note.type == .policy, let day = note.front.date("effective") else { return words }
        return texts.filled("feed.rule", ["date": texts.label(of: day), "words": words])
    }

    private func address(_ path: PagePath) -> String { url + PercentEncoding.encode(path.rawValue) }

    /// Notes know days: their first moment in UTC stands for them.
    private static func time(_ day: CalendarDate) -> String { "\(day)T00:00:00Z" }
}

extension PageScope {
    /// The feeds that a page offers: an account's or topic's own, on any other page those of the whole base.
    func feedLinks(_ subject: Int? = nil) -> [LinkView] {
        let own = subject.flatMap { site.feeds.subjects[$0] }
        let feeds = own.map { [$0] } ?? [site.feeds.all, site.feeds.rules].compactMap(\.self)
        return feeds.map { LinkView(label: title(of: $0), address: address($0.path)) }
    }

    fileprivate func title(of feed: FeedPlan.Feed) -> String {
        if let subject = feed.subject { return siteTitle + ": " + base.notes[subject].title }
        return siteTitle + ": " + texts.word(feed.path == site.feeds.rules?.path ? "feed.rules" : "feed.all")
    }

    var siteTitle: String { base.configuration.title ?? texts.word("home.title") }
}

/// Writes the elements of a feed.
private struct FeedWriter {
    private(set) var bytes: [UInt8] = []

    /// Markup that holds nothing of a note.
    mutating func raw(_ markup: String) { bytes += markup.utf8 }

    mutating func element(_ name: String, _ text: String) {
        raw("<\(name)>")
        append(text)
        raw("</\(name)>\n")
    }

    mutating func link(_ relation: String, _ address: String) {
        raw("<link rel=\"\(relation)\" href=\"")
        append(address)
        raw("\"/>\n")
    }

    mutating func category(_ term: String, label: String) {
        raw("<category term=\"\(term)\" label=\"")
        append(label)
        raw("\"/>\n")
    }

    /// XML 1.0 has no way to write most control characters, nor U+FFFE and U+FFFF: they are left out.
    private mutating func append(_ text: String) {
        let isAllowed = text.unicodeScalars.allSatisfy(Self.isAllowed)
        bytes.appendEscapedHTML(
            isAllowed ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(Self.isAllowed))))
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD: true
        case ..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
