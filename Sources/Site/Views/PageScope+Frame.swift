import Files
import KnowledgeBase

extension PageScope {
    /// What a page shows around its content.
    /// - Parameters:
    ///   - type: the open branch of the navigation.
    ///   - isBoard: the open branch is that of the boards.
    ///   - isListItself: the page is the branch's own list.
    func frame(
        _ title: String, kind: PageKind, type: NoteType? = nil, isBoard: Bool = false, isListItself: Bool = false,
        breadcrumbs: [LinkView] = [], description: String? = nil
    ) -> PageFrame {
        var frame = (hasOwnRoot ? nil : shared.frame(language, depth: path.depth)) ?? makeFrame()
        frame.title = title
        frame.isHome = path == SitePaths.home
        frame.headTitle =
            frame.isHome || title == frame.siteTitle ? frame.siteTitle : title + " · " + frame.siteTitle
        frame.kind = kind.rawValue
        if let script = site.theme.pageScripts[kind] { frame.scripts.append(AssetView(address: address(script))) }
        frame.description = description
        frame.canonical = canonical(path)
        if kind == .home { frame.feeds = feedLinks() }
        if let type, let branch = site.branches.firstIndex(of: type) {
            frame.navigation[branch].isOpen = true
            frame.navigation[branch].isCurrent = isListItself
        }
        if isBoard, site.derived.index != nil, !frame.navigation.isEmpty {
            frame.navigation[frame.navigation.count - 1].isOpen = true
            frame.navigation[frame.navigation.count - 1].isCurrent = isListItself
        }
        if !frame.isHome { frame.breadcrumbs += breadcrumbs } else { frame.breadcrumbs = [] }
        return frame
    }

    /// What is the same around all pages of a language and a depth.
    func makeFrame() -> PageFrame {
        let configuration = base.configuration
        let home = address(SitePaths.home)
        var frame = PageFrame(
            root: root, language: language.rawValue, title: "", headTitle: "", kind: "",
            siteTitle: siteTitle, home: home, icon: address(site.theme.icon),
            search: address(site.search), contents: address(site.contents.pages[0]), generator: Generator.name)
        frame.noIndex = base.stage.isInside
        frame.logo = configuration.logo.map { address(SitePaths.attachment(SourcePath($0))) }
        frame.stylesheets = site.theme.stylesheets.map { AssetView(address: address($0)) }
        frame.scripts = site.theme.scripts.map { AssetView(address: address($0)) }
        frame.navigation = site.branches.map { type in
            NavigationItem(
                label: texts.word("type." + type.rawValue + ".plural"),
                address: address(site.lists[type] ?? SitePaths.home))
        }
        if let boards = site.derived.index {
            frame.navigation.append(NavigationItem(label: texts.word("boards"), address: address(boards)))
        }
        frame.breadcrumbs = [LinkView(label: texts.word("home.title"), address: home)]
        if base.stage.isInside {
            frame.audience = texts.word("audience." + base.stage.audience.name)
            frame.audienceKey = base.stage.audience.name
        }
        frame.asOf = texts.date(base.asOf)
        return frame
    }

    /// Where a note's file can be edited: `edit_url` with the file's path in the place of `{path}`, or at the end.
    func editAddress(of file: SourcePath) -> String? {
        guard let url = base.configuration.editURL else { return nil }
        let path = PercentEncoding.encode(file.rawValue)
        let filled = fill(url, "path", path)
        return filled == url ? url + path : filled
    }

    private func canonical(_ path: PagePath) -> String? {
        base.configuration.baseURL.map { $0 + PercentEncoding.encode(path.rawValue) }
    }

    /// The frame of a note's own page.
    func frame(note index: Int, kind: PageKind) -> PageFrame {
        let note = base.notes[index]
        var frame = frame(
            note.title, kind: kind, type: note.type, breadcrumbs: breadcrumbs(to: index),
            description: base.excerpt(of: index, limit: 160))
        // The version in force of a policy has an address of its own too.
        frame.canonical = canonical(site.addresses.notes[index])
        if note.type == .account || note.type == .topic { frame.feeds = feedLinks(index) }
        frame.source = source(of: index)?.rawValue
        frame.edit = source(of: index).flatMap { editAddress(of: $0) }
        frame.translations = translations(index)
        return frame
    }

    /// A note's file, for those who can open it; its folders may be called after other customers.
    func source(of index: Int) -> SourcePath? {
        base.stage.isInside ? base.notes[index].path : nil
    }

    func breadcrumbs(to index: Int) -> [LinkView] {
        let note = base.notes[index]
        if note.type == .page { return folderCrumbs(note.path.map { String($0.folder) } ?? "", except: index) }
        guard let list = site.lists[note.type] else { return [] }
        return [LinkView(label: texts.word("type." + note.type.rawValue + ".plural"), address: address(list))]
    }

    /// The folders from the root down to `folder`.
    func folderCrumbs(_ folder: String, except index: Int? = nil) -> [LinkView] {
        var crumbs: [LinkView] = []
        var path = folder
        while !path.isEmpty {
            if let folder = site.folderPlan.folders[path], folder.index == nil || folder.index != index {
                crumbs.append(
                    LinkView(
                        label: folderTitle(folder), address: folder.rows.pages.first.map { address($0) },
                        language: folder.index.flatMap { foreign(base.notes[$0].language) }))
            }
            path = String(SourcePath(path).folder)
        }
        return crumbs.reversed()
    }

    func folderTitle(_ folder: FolderPlan.Folder) -> String {
        if let index = folder.index { return base.notes[index].title }
        if folder.path.isEmpty { return texts.word("type.page.plural") }
        return readableName(SourcePath(folder.path).name)
    }

    private func translations(_ index: Int) -> [TranslationView] {
        var others: [Int] = []
        for edge in base.outgoing[index] where edge.kind == "translation_of" { others.append(edge.to) }
        for edge in base.incoming[index] where edge.kind == "translation_of" { others.append(edge.from) }
        let own = base.notes[index].language
        var seen: Set<Int> = []
        return others.filter { seen.insert($0).inserted && base.notes[$0].language != own }.map { other in
            let language = base.notes[other].language.rawValue
            return TranslationView(
                address: address(of: other, pinned: true), language: language, name: texts.word("language." + language))
        }
    }
}
