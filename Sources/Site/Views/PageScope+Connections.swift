import Insights
import KnowledgeBase

extension PageScope {
    /// How many notes an edge shows before it says how many more there are.
    private static let mostEdges = 20
    private static let mostBacklinks = 50

    /// What a note names in its fields, a group an edge, in schema order; accounts and topics have places of their own.
    func edgesOut(_ index: Int) -> [EdgeGroupView] {
        let loose = base.loose[index].filter { $0.reason == .broken }
        return groups(of: base.outgoing[index].filter { $0.kind != "accounts" && $0.kind != "topics" }, loose) {
            edge in
            (edge.to, edge.pinned)
        } label: { kind in
            label(of: kind, "") ?? texts.word("field." + head(kind))
        }
    }

    /// What names a note in its fields.
    /// - Parameter hidden: edges that the page shows elsewhere.
    func edgesIn(_ index: Int, hidden: Set<String> = []) -> [EdgeGroupView] {
        groups(of: base.incoming[index].filter { !hidden.contains($0.kind) }, []) { edge in
            (edge.from, true)
        } label: { kind in
            label(of: kind, ".reverse") ?? kind
        }
    }

    private func groups(
        of edges: [Edge], _ loose: [LooseReference], end: (Edge) -> (Int, Bool), label: (String) -> String
    ) -> [EdgeGroupView] {
        var kinds: [String] = []
        var ends: [String: [(note: Int, pinned: Bool)]] = [:]
        for edge in edges {
            let (note, pinned) = end(edge)
            if ends[edge.kind] == nil { kinds.append(edge.kind) }
            if ends[edge.kind, default: []].contains(where: { $0.note == note }) { continue }
            ends[edge.kind, default: []].append((note, pinned))
        }
        var missing: [String: [LinkView]] = [:]
        for reference in loose where reference.kind != "accounts" && reference.kind != "topics" {
            if ends[reference.kind] == nil, missing[reference.kind] == nil { kinds.append(reference.kind) }
            missing[reference.kind, default: []].append(LinkView(label: reference.reference.description))
        }
        return kinds.sorted { (site.order(of: $0), $0) < (site.order(of: $1), $1) }.map { kind in
            let all = ends[kind] ?? []
            let shown = all.prefix(Self.mostEdges)
            return EdgeGroupView(
                label: label(kind), notes: shown.map { item($0.note, pinned: $0.pinned) }, missing: missing[kind] ?? [],
                more: all.count > shown.count ? texts.filled("more", "n", texts.number(all.count - shown.count)) : nil)
        }
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
            let (before, words, after) = base.sentence(around: backlink)
            views[views.count - 1].sentences.append(
                SentenceView(
                    before: before, words: words, after: after, language: foreign(base.notes[backlink.from].language)))
        }
        return (views, left > 0 ? texts.filled("more", "n", texts.number(left)) : nil)
    }

    func related(_ index: Int) -> [RelatedNoteView] {
        site.related.related(to: index).map { related in
            var reasons: [String] = []
            if related.sharedAccounts > 0 { reasons.append(texts.count("related.accounts", related.sharedAccounts)) }
            if related.sharedTopics > 0 { reasons.append(texts.count("related.topics", related.sharedTopics)) }
            return RelatedNoteView(note: item(related.note), reason: reasons.joined(separator: " · "))
        }
    }
}
