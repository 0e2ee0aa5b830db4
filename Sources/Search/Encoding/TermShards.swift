internal import Files

/// The term shards and the tails of their longest lists.
///
/// A shard is `{"f": forms, "r": references, "p": [postings]}`. The forms stand in the order of their bytes, each as a
/// digit for the ASCII letters that it shares with the one before and the rest, with a space between. The references
/// are one a form: 0 takes the shard's next postings, an odd number 2k+1 shares the k-th postings of this shard, an
/// even number 2s+2 with a number k after it shares the k-th of shard s.
struct TermShards: Sendable {
    /// Where a shard ends, in bytes, whichever term that falls on.
    static let size = 8 * 1024

    let files: [SearchFile]
    /// By shard: a text that every form before the shard sorts below, and none in it. Empty for the first.
    let boundaries: [[UInt8]]

    init(_ groups: TermGroups, _ postings: Postings, documents: Int, jobs: Int) {
        let texts = concurrentChunks(of: groups.count, jobs: jobs, chunk: 1024) { range in
            range.map { PostingText(postings.postings[postings.range($0)], documents: documents) }
        }.flatMap { $0 }
        var tails = Tails()
        let heads = texts.map { text in
            var head: [UInt8] = []
            Digits.append(text.rarity, to: &head)
            tails.append(text.tail, reference: &head)
            return head + text.head
        }

        let plan = Plan(groups, heads: heads)
        let shards = concurrentMap(plan.starts, jobs: jobs) { shard, _ in
            SearchFile("t/\(shard)", size: Self.size) {
                Self.write(shard, plan: plan, groups: groups, heads: heads, to: &$0)
            }
        }
        files = shards + tails.finished()
        boundaries = plan.starts.map { start in
            guard start > 0 else { return [] }
            let form = groups.forms[groups.order[start]]
            let shared = Plan.shared(groups.forms[groups.order[start - 1]], form)
            // Cut only where a character surely ends.
            let next = form.startIndex + shared
            return next < form.endIndex && form[next] < 0x80 ? Array(form[...next]) : Array(form)
        }
    }

    /// Which shard each form and group falls into.
    private struct Plan: Sendable {
        /// By shard: the place of its first form in the order.
        var starts: [Int] = []
        /// By group: its shard and its place among the shard's postings.
        var homes: [(shard: Int, place: Int)] = []

        init(_ groups: TermGroups, heads: [[UInt8]]) {
            var size = 0
            var place = 0
            var previous: ArraySlice<UInt8> = []
            for (rank, form) in groups.order.enumerated() {
                let isFirst = Int(groups.groupOfForm[form]) == homes.count
                let bytes = groups.forms[form]
                let added =
                    bytes.count - Self.shared(previous, bytes) + 4 + (isFirst ? heads[homes.count].count + 3 : 1)
                if starts.isEmpty || size + added > TermShards.size {
                    starts.append(rank)
                    size = 0
                    place = 0
                }
                size += added
                previous = bytes
                if isFirst {
                    homes.append((starts.count - 1, place))
                    place += 1
                }
            }
        }

        /// How many leading ASCII characters two forms share, as far as one digit tells.
        static func shared(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
            var count = 0
            for (a, b) in zip(left, right) {
                if a != b || a >= 0x80 || count == Digits.ending - 1 { break }
                count += 1
            }
            return count
        }
    }

    private static func write(
        _ shard: Int, plan: Plan, groups: TermGroups, heads: [[UInt8]], to json: inout [UInt8]
    ) {
        let end = shard + 1 < plan.starts.count ? plan.starts[shard + 1] : groups.order.count
        var forms: [UInt8] = []
        var references: [UInt8] = []
        var owned: [Int] = []
        var previous: ArraySlice<UInt8> = []
        for form in groups.order[plan.starts[shard]..<end] {
            let bytes = groups.forms[form]
            let shared = Plan.shared(previous, bytes)
            if !forms.isEmpty { forms.append(UInt8(ascii: " ")) }
            Digits.append(shared, to: &forms)
            forms += bytes.dropFirst(shared)
            previous = bytes
            let group = Int(groups.groupOfForm[form])
            let home = plan.homes[group]
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
        json += "{\"f\":\"".utf8
        json += forms
        json += "\",\"r\":\"".utf8
        json += references
        json += "\",\"p\":".utf8
        JSONText.appendList(owned, to: &json) { group, out in
            out.append(UInt8(ascii: "\""))
            out += heads[group]
            out.append(UInt8(ascii: "\""))
        }
        json.append(UInt8(ascii: "}"))
    }
}

/// Packs the tails into files of about a shard's size, or one tail where that is larger.
private struct Tails {
    private var packs: [[[UInt8]]] = []
    private var size = 0

    /// Writes where `tail` went: 0 for no tail, else its file plus one and its place there.
    mutating func append(_ tail: [UInt8], reference: inout [UInt8]) {
        guard !tail.isEmpty else { return Digits.append(0, to: &reference) }
        if packs.isEmpty || size + tail.count > TermShards.size {
            packs.append([])
            size = 0
        }
        size += tail.count
        packs[packs.count - 1].append(tail)
        Digits.append(packs.count, to: &reference)
        Digits.append(packs[packs.count - 1].count - 1, to: &reference)
    }

    func finished() -> [SearchFile] {
        packs.enumerated().map { number, tails in
            SearchFile("u/\(number)", size: TermShards.size) { json in
                JSONText.appendList(tails, to: &json) { tail, out in
                    out.append(UInt8(ascii: "\""))
                    out += tail
                    out.append(UInt8(ascii: "\""))
                }
            }
        }
    }
}
