internal import Files

/// The term shards and the tails of their longest lists.
///
/// A shard is `[forms, references, [postings], [synonyms]]`. The forms are a `FormList`. The references are one a form:
/// 0 takes the shard's next postings, an odd number 2k+1 shares the k-th postings of this shard, an even number 2s+2
/// with a number k after it shares the k-th of shard s. A synonym is `form other…`: who asks for the form means the
/// others too.
struct TermShards: Sendable {
    /// Where a shard ends, in bytes, whichever term that falls on. Small, as most queries want one term of it; smaller
    /// ones would cost more in the manifest than they spare.
    static let size = 2560

    let files: [SearchFile]
    let plan: ShardPlan

    init(_ groups: TermGroups, _ postings: Postings, synonyms: Synonyms, documents: Int, jobs: Int) {
        let texts = concurrentChunks(of: groups.count, jobs: jobs, chunk: 1024) { range in
            var writer = PostingWriter(postings, documents: documents)
            return range.map { group in
                let isCommon = groups.isFunction[group] && postings.range(group).count * 10 > documents
                return writer.text(of: group, onlyNamed: isCommon)
            }
        }.flatMap { $0 }
        var tails = Tails()
        let heads = texts.map { text in
            var head: [UInt8] = []
            Digits.append(text.rarity, to: &head)
            tails.append(text, reference: &head)
            return head + text.head
        }

        var homes = Homes()
        var previous: ArraySlice<UInt8> = []
        let plan = ShardPlan(count: groups.order.count, limit: Self.size) { rank in
            let form = groups.forms[groups.order[rank]]
            let shared = FormList.shared(previous, form)
            previous = form
            let group = Int(groups.groupOfForm[groups.order[rank]])
            return form.count - shared + 3 + (homes.meets(group) ? heads[group].count + 3 : 1)
        } form: {
            groups.forms[groups.order[$0]]
        }
        let placed = Homes(plan, groups)
        let shards = concurrentMap(plan.starts, jobs: jobs) { shard, _ in
            SearchFile("t/\(shard)", size: Self.size) { json in
                let content = ShardContent(shard, plan: plan, homes: placed, groups: groups, synonyms: synonyms)
                content.write(heads: heads, to: &json)
            }
        }
        files = shards + tails.finished()
        self.plan = plan
    }

    /// Where each group's postings lie: with the first of its forms.
    private struct Homes: Sendable {
        /// By group: its shard and its place among the shard's postings.
        private(set) var places: [(shard: Int, place: Int)] = []
        private var met = 0

        init() {}

        init(_ plan: ShardPlan, _ groups: TermGroups) {
            for shard in plan.starts.indices {
                var place = 0
                for rank in plan.range(shard) where Int(groups.groupOfForm[groups.order[rank]]) == places.count {
                    places.append((shard, place))
                    place += 1
                }
            }
        }

        /// Whether the group comes for the first time. Groups are numbered in the order of their first forms.
        mutating func meets(_ group: Int) -> Bool {
            guard group == met else { return false }
            met += 1
            return true
        }
    }

    private struct ShardContent {
        private var forms = FormList()
        private var references: [UInt8] = []
        private var owned: [Int] = []
        private var synonyms: [[UInt8]] = []

        init(_ shard: Int, plan: ShardPlan, homes: Homes, groups: TermGroups, synonyms: Synonyms) {
            for rank in plan.range(shard) {
                let form = groups.order[rank]
                forms.append(groups.forms[form])
                if let others = synonyms.others[form] {
                    let words = ([form] + others).map { groups.forms[$0] }
                    self.synonyms.append(Array(words.joined(separator: [UInt8(ascii: " ")])))
                }
                let group = Int(groups.groupOfForm[form])
                let home = homes.places[group]
                if home.shard == shard, home.place == owned.count {
                    Digits.append(0, to: &references)
                    owned.append(group)
                } else if home.shard == shard {
                    Digits.append(2 * home.place + 1, to: &references)
                } else {
                    Digits.append(2 * home.shard + 2, to: &references)
                    Digits.append(home.place, to: &references)
                }
            }
        }

        func write(heads: [[UInt8]], to json: inout [UInt8]) {
            json.append(UInt8(ascii: "["))
            JSONText.appendPlain(forms.bytes, to: &json)
            json.append(UInt8(ascii: ","))
            JSONText.appendPlain(references, to: &json)
            json.append(UInt8(ascii: ","))
            JSONText.appendList(owned, to: &json) { JSONText.appendPlain(heads[$0], to: &$1) }
            json.append(UInt8(ascii: ","))
            JSONText.appendList(synonyms, to: &json) { JSONText.appendPlain($0, to: &$1) }
            json.append(UInt8(ascii: "]"))
        }
    }
}

/// Packs the tails into files, each of a few small ones or of one: `u/` has the notes of each, `w/` at the same place where
/// the word stands in them.
private struct Tails {
    /// Bytes of notes that several tails in one file take at most. Small, as most queries want one tail of a file.
    private static let size = 960

    private var packs: [[PostingText]] = []
    private var size = 0

    /// Writes where the tail went: 0 for no tail, else its file plus one and its place there.
    mutating func append(_ text: PostingText, reference: inout [UInt8]) {
        guard !text.tail.isEmpty else { return Digits.append(0, to: &reference) }
        if packs.isEmpty || size + text.tail.count > Self.size {
            packs.append([])
            size = 0
        }
        size += text.tail.count
        packs[packs.count - 1].append(text)
        Digits.append(packs.count, to: &reference)
        Digits.append(packs[packs.count - 1].count - 1, to: &reference)
    }

    func finished() -> [SearchFile] {
        packs.enumerated().flatMap { number, texts in
            [("u", \PostingText.tail), ("w", \.tailPlaces)].map { folder, part in
                SearchFile("\(folder)/\(number)", size: Self.size) { json in
                    JSONText.appendList(texts, to: &json) { JSONText.appendPlain($0[keyPath: part], to: &$1) }
                }
            }
        }
    }
}
