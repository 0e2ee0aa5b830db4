internal import Templates

/// What every page shows around its content: head, header, breadcrumbs, footer. In templates `page`.
///
/// All addresses are ready: relative to the page that shows them and percent-encoded, so that a template only prints
/// them. `root` is for the few places that put a fixed file name behind it.
struct PageFrame: Sendable {
    /// The way from this page to the site's root: empty at the root, else `../`, `../../` and so on. On the 404 page
    /// the base address.
    var root: String
    /// The language of the page's own words, `en` or `es`, or what the note's `lang` says.
    var language: String
    /// The page's title, without the site's.
    var title: String
    /// For `<title>`: the page's title and the site's; on the home page the site's alone.
    var headTitle: String
    /// One or two sentences in plain words, for search engines and previews.
    var description: String?
    /// The absolute address, only where a base address is set.
    var canonical: String?
    /// Whether search engines are told to keep out: every build but `customer`.
    var noIndex = true
    /// What the page is, also in the class of `<body>` (`page-home`): `home`, `note`, `account`, `topic`, `list`,
    /// `topics`, `contents`, `folder`, `boards`, `board`, `finder`, `search`, `missing`.
    var kind: String

    var siteTitle: String
    /// The home page.
    var home: String
    var isHome = false
    /// The site's picture in the header, if `dossier.yaml` names one.
    var logo: String?
    var icon: String
    var stylesheets: [AssetView] = []
    var scripts: [AssetView] = []
    /// The search page, which the script turns into a dialog.
    var search: String
    /// The A–Z index.
    var contents: String

    /// The lists of the types that have notes, in the order of the schema; the open branch is marked.
    var navigation: [NavigationItem] = []
    /// From the home page down to the parent of this page; empty on the home page.
    var breadcrumbs: [LinkView] = []
    /// The audience's name in words ("Internal"); nil in a `customer` build.
    var audience: String?
    /// The same as a class: `internal`, `management`, `restricted`.
    var audienceKey: String?
    /// Notes that translate this one or that it translates.
    var translations: [TranslationView] = []

    /// Atom feeds of what is new, only where a base address is set.
    var feeds: [LinkView] = []

    /// The date that all states were computed for.
    var asOf: DateView?
    /// The program's name and version.
    var generator: String
    /// Where the note can be edited, from `edit_url`.
    var edit: String?
    /// The note's file under the content root; nil on pages that have none.
    var source: String?

    var hasBreadcrumbs: Bool { !breadcrumbs.isEmpty }
}

/// A stylesheet or script in `assets/`.
struct AssetView: Sendable {
    var address: String
}

/// A type of notes in the header's navigation.
struct NavigationItem: Sendable {
    /// The type's name in the plural.
    var label: String
    var address: String
    /// This page is the list or lies beneath it.
    var isOpen = false
    /// This page is the list itself, its first page.
    var isCurrent = false
}

/// Another language's version of a note.
struct TranslationView: Sendable {
    var address: String
    /// `es`
    var language: String
    /// The language's name in itself: `Español`.
    var name: String
}

extension PageFrame: ViewModel {
    static let model = Model<PageFrame>(
        "page", "What every page shows around its content: head, header, breadcrumbs, footer"
    ) {
        Text(
            "root",
            "The way from this page to the site's root: empty at the root, else `../`, `../../` and so on. On the 404 page the base address",
            \.root)
        Text(
            "language", "The language of the page's own words, `en` or `es`, or what the note's `lang` says", \.language
        )
        Text("title", "The page's title, without the site's", \.title)
        Text(
            "headTitle", "For `<title>`: the page's title and the site's; on the home page the site's alone",
            \.headTitle)
        Text("description", "One or two sentences in plain words, for search engines and previews", \.description)
        Text("canonical", "The absolute address, only where a base address is set", \.canonical)
        Flag("noIndex", "Whether search engines are told to keep out: every build but `customer`", \.noIndex)
        Text(
            "kind",
            "What the page is, also in the class of `<body>` (`page-home`): `home`, `note`, `account`, `topic`, `list`, `topics`, `contents`, `folder`, `boards`, `board`, `finder`, `search`, `missing`",
            \.kind)
        Text("siteTitle", "The site's title", \.siteTitle)
        Text("home", "The home page", \.home)
        Flag("isHome", "This is the home page", \.isHome)
        Text("logo", "The site's picture in the header, if `dossier.yaml` names one", \.logo)
        Text("icon", "The favicon", \.icon)
        Many("stylesheets", AssetView.model, "Stylesheets, in order", \.stylesheets)
        Many("scripts", AssetView.model, "Scripts, in order", \.scripts)
        Text("search", "The search page, which the script turns into a dialog", \.search)
        Text("contents", "The A–Z index", \.contents)
        Many(
            "navigation", NavigationItem.model,
            "The lists of the types that have notes, in the order of the schema; the open branch is marked",
            \.navigation)
        Many(
            "breadcrumbs", LinkView.model, "From the home page down to the parent of this page; empty on the home page",
            \.breadcrumbs)
        Text("audience", "The audience's name in words (\"Internal\"); none in a `customer` build", \.audience)
        Text("audienceKey", "The same as a class: `internal`, `management`, `restricted`", \.audienceKey)
        Many(
            "translations", TranslationView.model, "Notes that translate this one or that it translates", \.translations
        )
        Many("feeds", LinkView.model, "Atom feeds of what is new, only where a base address is set", \.feeds)
        One("asOf", DateView.model, "The date that all states were computed for") { $0.asOf }
        Text("generator", "The program's name and version", \.generator)
        Text("edit", "Where the note can be edited, from `edit_url`", \.edit)
        Text("source", "The note's file under the content root; none on pages that have none", \.source)
        Flag("hasBreadcrumbs", "There are breadcrumbs") { $0.hasBreadcrumbs }
    }
}

extension AssetView: ViewModel {
    static let model = Model<AssetView>("asset", "A stylesheet or script in `assets/`") {
        Text("address", "Where it leads", \.address)
    }
}

extension NavigationItem: ViewModel {
    static let model = Model<NavigationItem>("navigation", "A type of notes in the header's navigation") {
        Text("label", "The type's name in the plural", \.label)
        Text("address", "Where it leads", \.address)
        Flag("isOpen", "This page is the list or lies beneath it", \.isOpen)
        Flag("isCurrent", "This page is the list itself, its first page", \.isCurrent)
    }
}

extension TranslationView: ViewModel {
    static let model = Model<TranslationView>("translation", "Another language's version of a note") {
        Text("address", "Where it leads", \.address)
        Text("language", "`es`", \.language)
        Text("name", "The language's name in itself: `Español`", \.name)
    }
}
