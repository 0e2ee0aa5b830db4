import Files
import KnowledgeBase
import Markdown

extension PageScope {
    /// A note on its own page.
    /// - Parameter hiddenEdges: edges that lead here and that the page shows in groups of its own.
    func noteView(_ index: Int, hiddenEdges: Set<String> = []) -> NoteView {
        let note = base.notes[index]
        var view = NoteView(title: note.title, type: typeName(note), typeKey: note.type.rawValue)
        view.typeAddress = site.lists[note.type].map { address($0) }
        view.chips = chips(index)
        let reason = reason(index)
        if let state = state(index), let place = view.chips.firstIndex(where: { $0.label == state.label }) {
            view.chips[place].reason = reason
        }
        view.banners = banners(index)
        view.summary = note.leadSummary
        if let field = note.dateField, field != "updated", let date = note.front.date(field) {
            view.date = texts.date(date)
            view.dateLabel = texts.word("field." + field)
        }
        view.updated = note.front.date("updated").map { texts.date($0) }
        view.owner = note.front.text("owner").map { roleValue($0) }
        if note.type != .account { view.accounts = base.ends(of: index, "accounts").map { link($0) } }
        view.topics = base.ends(of: index, "topics").map { link($0) }
        (view.facts, view.tables) = facts(index)
        view.versions = versions(index)
        // The strip of versions tells the state of this one too.
        let told = Set(view.versions.compactMap { $0.chip?.label })
        view.chips.removeAll { told.contains($0.label) }
        view.body = body(index)
        view.isRefused = note.parsed.refused
        let headings = note.parsed.outline.filter { $0.level > 1 }
        let top = headings.map(\.level).min() ?? 2
        let outline = headings.filter { $0.level <= top + 1 }
        if outline.count >= 3 {
            view.outline = outline.map {
                OutlineEntryView(
                    label: $0.text, address: "#" + PercentEncoding.encode($0.anchor.rawValue), isSub: $0.level > top)
            }
        }
        view.insights = insights(index)
        view.strip = strip(index)
        (view.edgesOut, view.edgesIn) = edges(index, hidden: hiddenEdges)
        (view.backlinks, view.moreBacklinks) = backlinks(index)
        view.related = related(index)
        return view
    }

    func body(_ index: Int) -> [UInt8] {
        var html: [UInt8] = []
        var renderer = BodyRenderer(scope: self, note: index)
        renderer.render(into: &html)
        return html
    }

    private func banners(_ index: Int) -> [BannerView] {
        let note = base.notes[index]
        var banners: [BannerView] = []
        if note.isDraft { banners.append(BannerView(tone: .warn, message: texts.word("banner.draft"))) }
        if let family = base.policies.family(of: index) {
            switch base.policyStates[index] {
            case .superseded:
                let current = family.current != index ? family.current : site.states.successor(of: index)
                banners.append(
                    BannerView(
                        tone: .warn, message: texts.word("banner.superseded"),
                        link: current.map { link($0, pinned: true) }))
            case .upcoming:
                if let date = note.front.date("effective") {
                    banners.append(
                        BannerView(
                            tone: .info, message: texts.filled("banner.upcoming", "date", texts.label(of: date))))
                }
            case .expired:
                if let date = note.front.date("expires") {
                    banners.append(
                        BannerView(
                            tone: .warn, message: texts.filled("banner.expired", "date", texts.label(of: date))))
                }
            default:
                break
            }
        }
        if let newer = base.newerOriginal(of: index) {
            banners.append(
                BannerView(
                    tone: .warn, message: texts.word("banner.outdatedTranslation"), link: link(newer, pinned: true)))
        }
        if note.type == .decision, let successor = site.states.successor(of: index) {
            banners.append(
                BannerView(tone: .warn, message: texts.word("banner.superseded"), link: link(successor)))
        }
        return banners
    }

    private func versions(_ index: Int) -> [VersionView] {
        guard let family = base.policies.family(of: index), family.versions.count > 1 else { return [] }
        return family.versions.reversed().map { version in
            let note = base.notes[version]
            return VersionView(
                label: texts.filled("version", "n", String(note.version ?? 0)),
                address: address(of: version, pinned: true),
                chip: state(version),
                date: note.front.date("effective").map { texts.date($0, isShort: true) }, isCurrent: version == index)
        }
    }
}

extension Note {
    /// The field of the date that the note's type counts by.
    var dateField: String? {
        ["date", "effective", "updated"].first { front.date($0) != nil }
    }
}
