import Files
import KnowledgeBase
import Markdown

/// A page in the making: where it is and in which language it speaks. View-models are made through it, so that every
/// address in them is right for this page.
struct PageScope: Sendable {
    let site: SiteContent
    let path: PagePath
    /// The way to the site's root: empty, `../`, `../../`.
    let root: String
    /// The root isn't the relative one.
    let hasOwnRoot: Bool
    let language: Language
    let texts: Texts
    let shared: SharedViews
    /// nil where no note's text is written.
    let blocks: BlockTemplates?

    /// - Parameter root: the way to the root where it isn't the relative one.
    init(
        _ site: SiteContent, _ path: PagePath, language: Language, shared: SharedViews = SharedViews(),
        blocks: BlockTemplates? = nil, root: String? = nil
    ) {
        self.site = site
        self.shared = shared
        self.blocks = blocks
        hasOwnRoot = root != nil
        self.path = path
        self.root = root ?? String(repeating: "../", count: path.depth)
        self.language = language
        self.texts = site.theme.texts(language)
    }

    var base: KnowledgeBase { site.base }

    /// The address of a page or file of this site as a link on this page.
    func address(_ target: PagePath) -> String {
        root + PercentEncoding.encode(target.rawValue)
    }

    /// The address of a note's page.
    /// - Parameter pinned: keeps to the version of a policy.
    func address(of note: Int, pinned: Bool = false) -> String {
        root + site.addresses.encoded(of: note, pinned: pinned)
    }

    func link(_ note: Int, pinned: Bool = false) -> LinkView {
        LinkView(
            label: label(of: note, pinned: pinned), address: address(of: note, pinned: pinned),
            language: foreign(base.notes[note].language))
    }

    /// A note's title, with its version where a link keeps to one.
    func label(of note: Int, pinned: Bool = false) -> String {
        (pinned ? shared.pinnedLabel(of: note, language) ?? makePinnedLabel(of: note) : nil) ?? base.notes[note].title
    }

    /// nil for a note without versions.
    func makePinnedLabel(of note: Int) -> String? {
        base.notes[note].version.map { version in
            base.notes[note].title + " · " + texts.filled("version", "n", String(version))
        }
    }

    /// What to show of a note in a list.
    func excerpt(of note: Int) -> String {
        shared.excerpt(of: note) ?? base.excerpt(of: note)
    }

    /// The language of something on this page, where it differs from the page's.
    func foreign(_ other: Language) -> String? {
        other == language ? nil : other.rawValue
    }
}
