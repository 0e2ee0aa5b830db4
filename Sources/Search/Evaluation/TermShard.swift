import Files

/// A shard of terms, read back.
struct TermShard {
    /// Where a group's postings lie.
    struct Home: Hashable, Comparable {
        var shard: Int
        var place: Int

        static func < (left: Home, right: Home) -> Bool {
            (left.shard, left.place) < (right.shard, right.place)
        }
    }

    let forms: [[UInt8]]
    /// By form.
    let homes: [Home]
    let postings: [[UInt8]]
    /// Forms with what they stand for too.
    let synonyms: [[[UInt8]]]

    init(_ value: IndexValue, number: Int) {
        let parts = value.list
        guard parts.count >= 4 else {
            (forms, homes, postings, synonyms) = ([], [], [], [])
            return
        }
        forms = FormList.forms(parts[0].text)
        var references = Digits.numbers(parts[1].text)[...]
        var own = 0
        homes = forms.map { _ in
            let reference = references.popFirst() ?? 0
            if reference == 0 {
                own += 1
                return Home(shard: number, place: own - 1)
            }
            if reference % 2 == 1 { return Home(shard: number, place: (reference - 1) / 2) }
            return Home(shard: reference / 2 - 1, place: references.popFirst() ?? 0)
        }
        postings = parts[2].list.map(\.text)
        synonyms = parts[3].list.map { $0.text.split(separator: UInt8(ascii: " ")).map(Array.init) }
    }

    /// The places of the forms that begin with `prefix`.
    func range(of prefix: [UInt8]) -> Range<Int> {
        let start = forms.partitionPoint { !$0.lexicographicallyPrecedes(prefix) }
        let end = forms[start...].prefix { $0.starts(with: prefix) }.endIndex
        return start..<end
    }

    func home(of form: [UInt8]) -> Home? {
        let place = forms.partitionPoint { !$0.lexicographicallyPrecedes(form) }
        return place < forms.count && forms[place] == form ? homes[place] : nil
    }
}
