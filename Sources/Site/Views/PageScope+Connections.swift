import Insights
import KnowledgeBase

extension PageScope {
    /// How many notes an edge shows before it says how many more there are.
    private static let mostEdges = 20
    private static let mostBacklinks = 50

    /// The notes at the other end of edges that are called the same.
    fileprivate struct EdgeGroup {
        var label: String
        var ends: [(note: Int, isPinned: Bool)] = []
        var missing: [LinkView] = []

        mutating func add(_ note: Int, isPinned: Bool) {
            if !ends.contains(where: { $0.note == note }) { ends.append((note, isPinned)) }
        }
    }

    /// What a note names in its fields and what names it there, a group a label, in schema order; accounts and topics
    /// have places of their own. Where one relation may be written on either side, it is one group.
    /// - Parameter hidden: edges to this note that the page shows elsewhere.
    func edges(_ index: Int, hidden: Set<String> = []) -> (out: [EdgeGroupView], in: [EdgeGroupView]) {
        var outward = outgoing(index)
        var inward: [EdgeGroup] = []
        forEachKind(of: base.incoming[index], hidden: hidden) { kind, edges in
            let label = label(of: kind, ".reverse") ?? kind
            if let same = outward.firstIndex(where: { $0.label == label }) {
                for edge in edges { outward[same].add(edge.from, isPinned: true) }
            } else {
                inward.group(label) { group in for edge in edges { group.add(edge.from, isPinned: true) } }
            }
        }
        return (outward.map(view), inward.map(view))
    }

    private func outgoing(_ index: Int) -> [EdgeGroup] {
        let elsewhere: Set<String> = ["accounts", "topics"]
        func name(_ kind: String) -> String { label(of: kind, "") ?? texts.word("field." + head(kind)) }
        var groups: [EdgeGroup] = []
        forEachKind(of: base.outgoing[index], hidden: elsewhere) { kind, edges in
            groups.group(name(kind)) { group in for edge in edges { group.add(edge.to, isPinned: edge.pinned) } }
        }
        // To a customer a name that leads nowhere is none: a slip in one may be another customer's.
        guard base.stage.isInside else { return groups }
        for loose in base.loose[index] where loose.reason == .broken && !elsewhere.contains(loose.kind) {
            groups.group(name(loose.kind)) { $0.missing.append(LinkView(label: loose.reference.description)) }
        }
        return groups
    }

    /// The edges kind by kind in schema order.
    private func forEachKind(of edges: [Edge], hidden: Set<String>, _ body: (String, [Edge]) -> Void) {
        var kinds: [(order: Int, kind: String, edges: [Edge])] = []
        for edge in edges {
            if let place = kinds.firstIndex(where: { $0.kind == edge.kind }) {
                kinds[place].edges.append(edge)
            } else if !hidden.contains(edge.kind) {
                kinds.append((site.order(of: edge.kind), edge.kind, [edge]))
            }
        }
        for (_, kind, edges) in kinds.sorted(by: { ($0.order, $0.kind) < ($1.order, $1.kind) }) { body(kind, edges) }
    }

    private func view(_ group: EdgeGroup) -> EdgeGroupView {
        let shown = group.ends.prefix(Self.mostEdges)
        let left = group.ends.count - shown.count
        return EdgeGroupView(
            label: group.label, notes: shown.map { item($0.note, pinned: $0.isPinned) }, missing: group.missing,
            more: left > 0 ? texts.filled("list.more", "n", texts.number(left)) : nil)
    }

    /// An edge in words. Within a record a reason or its evidence is called so; any other part by its record.
    private func label(of kind: String, _ suffix: String) -> String? {
        if kind.hasSuffix(".because") { return texts["edge.because" + suffix] }
        if kind.hasSuffix(".evidence") { return texts["edge.evidence" + suffix] }
        return texts["edge." + kind + suffix] ?? texts["edge." + head(kind) + suffix]
    }

    private func head(_ kind: String) -> String {
        kind.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(kind[..<$0]) } ?? kind
    }

    /// Notes whose text links here, each with the sentences that the links stand in.
    func backlinks(_ index: Int) -> (views: [BacklinkView], more: String?) {
        var views: [BacklinkView] = []
        var last: Int?
        var left = 0
        for backlink in base.backlinks[index] {
            if backlink.from != last {
                last = backlink.from
                if views.count == Self.mostBacklinks {
                    left += 1
                    continue
                }
                views.append(BacklinkView(note: item(backlink.from)))
            } else if left > 0 {
                continue
            }
            guard views[views.count - 1].sentences.count < 3 else { continue }
            let sentence = view(of: base.sentence(around: backlink), in: backlink.from, to: index)
            views[views.count - 1].sentences.append(sentence)
        }
        return (views, left > 0 ? texts.filled("list.more", "n", texts.number(left)) : nil)
    }

    private func view(of sentence: Sentence, in note: Int, to index: Int) -> SentenceView {
        var view = SentenceView(
            date: sentence.entry.map { texts.date($0.date, isShort: true) },
            kind: sentence.entry?.kind.map { texts["log." + $0] ?? $0 }, before: sentence.before,
            words: sentence.words, after: sentence.after, language: foreign(base.notes[note].language))
        // A link without words of its own shows this note's title.
        let target = base.notes[index]
        if target.language != base.notes[note].language, target.title == sentence.words {
            view.wordsLanguage = target.language.rawValue
        }
        return view
    }

    func related(_ index: Int) -> [RelatedNoteView] {
        site.related.related(to: index).map { related in
            let (accounts, topics) = (related.sharedAccounts, related.sharedTopics)
            let reason = shared.reason(accounts: accounts, topics: topics, language)
            return RelatedNoteView(note: item(related.note), reason: reason ?? makeReason(accounts, topics))
        }
    }

    /// `same account · 2 topics`
    func makeReason(_ accounts: Int, _ topics: Int) -> String {
        var reasons: [String] = []
        if accounts > 0 { reasons.append(texts.count("related.accounts", accounts)) }
        if topics > 0 { reasons.append(texts.count("related.topics", topics)) }
        return reasons.joined(separator: " · ")
    }
}

extension [PageScope.EdgeGroup] {
    /// The group of a label, made where there is none.
    fileprivate mutating func group(_ label: String, _ change: (inout PageScope.EdgeGroup) -> Void) {
        let place = firstIndex { $0.label == label } ?? endIndex
        if place == endIndex { append(PageScope.EdgeGroup(label: label)) }
        change(&self[place])
    }
}
