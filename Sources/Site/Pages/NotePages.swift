import KnowledgeBase

extension PageScope {
    func notePage(_ index: Int) -> NotePage {
        NotePage(page: frame(note: index, kind: .note), text: texts, note: noteView(index))
    }

    func accountPage(_ index: Int) -> AccountPage {
        var page = AccountPage(
            page: frame(note: index, kind: .account), text: texts,
            note: noteView(index, hiddenEdges: ["accounts", "subject"]), overview: overview(index),
            concerns: concernGroups(index))
        // What is seen at once is said once.
        let seen = Set(
            page.overview.glance.isEmpty ? [] : ["manager", "renewal", "health"].map { texts.word("field." + $0) })
        page.note.facts.removeAll { seen.contains($0.label) }
        return page
    }

    func topicPage(_ index: Int) -> TopicPage {
        let note = base.notes[index]
        var hidden = Set(base.incoming[index].map(\.kind))
        hidden.remove("translation_of")
        var page = TopicPage(
            page: frame(note: index, kind: .topic), text: texts, note: noteView(index, hiddenEdges: hidden))
        page.isImplicit = note.path == nil
        page.definition = note.front.text("definition")
        page.aliases = site.metricTopics.spoken(note.aliases).map { LinkView(label: $0) }
        page.parent = base.ends(of: index, "parent").first.map { link($0) }
        page.children = base.incoming[index].filter { $0.kind == "parent" }.map { topicCount($0.from) }
        page.related = neighbours(of: index)
        page.concerns = concernGroups(index)
        page.note.facts = []
        page.note.edgesOut.removeAll { $0.label == texts["edge.parent"] }
        return page
    }

    private func concernGroups(_ index: Int) -> [NoteGroupView] {
        (site.concerns[index] ?? []).map { list in
            let name = texts.word("type." + list.type.rawValue + ".plural")
            let count = texts.count("count." + list.type.rawValue, list.count)
            func newest(_ notes: ArraySlice<Int>) -> [NoteItemView] {
                base.newestFirst(notes, site.sortKeys).prefix(SiteContent.mostConcerns).map { item($0) }
            }
            return NoteGroupView(
                label: name, anchor: list.type.folder ?? "pages", typeKey: list.type.rawValue,
                count: texts.number(list.count), notes: newest(list.known),
                laterLabel: list.later.isEmpty ? nil : datedLater, later: newest(list.later),
                all: list.rows.pages.first.map {
                    LinkView(label: texts.filled("list.all", "things", count), address: address($0))
                })
        }
    }

    private static let mostNamed = 200

    func topicCount(_ index: Int) -> TopicCountView {
        TopicCountView(
            title: base.notes[index].title, address: address(of: index),
            language: foreign(base.notes[index].language), count: texts.number(site.size(of: index)))
    }

    /// Topics that often stand in the same notes, by how many. Of a topic that many notes name the newest 200 are asked,
    /// and no note that names more topics than anyone would read, so that the work stays in proportion.
    private func neighbours(of index: Int) -> [TopicCountView] {
        let members = (site.concerns[index] ?? []).flatMap(\.known).sorted().suffix(200)
        var shared: [Int: Int] = [:]
        for member in members where base.outgoing[member].count <= Self.mostNamed {
            for topic in Set(base.outgoing[member].map(\.to)) where base.notes[topic].type == .topic && topic != index {
                shared[topic, default: 0] += 1
            }
        }
        return shared.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8).map {
            var view = topicCount($0.key)
            view.count = texts.number($0.value)
            return view
        }
    }
}

extension SiteContent {
    /// How many notes an account or topic is named by, none dated after the day of the build.
    func size(of index: Int) -> Int {
        (concerns[index] ?? []).reduce(0) { $0 + $1.count }
    }
}
