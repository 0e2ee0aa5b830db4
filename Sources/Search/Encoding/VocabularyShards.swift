internal import Files

/// The words without their notes, for what was misspelt: `v/` as they are, for wrong endings, `r/` with their letters
/// reversed, for wrong beginnings.
///
/// A shard is `[forms, commonness]`: a `FormList` and for each form a digit, the binary logarithm of the number of notes
/// that hold it. `v` is a list of two: where the shards of `v/` begin, and those of `r/`, each a `FormList`. It lies apart
/// from the manifest since most queries never read it.
struct VocabularyShards: Sendable {
    static let size = 2 * 1024
    /// Shorter words have too many neighbours, longer ones are no words.
    private static let lengths = 4...24

    private let plan: ShardPlan
    private let files: [SearchFile]

    static func files(_ groups: TermGroups, jobs: Int) -> [SearchFile] {
        let both = concurrentMap([false, true], jobs: jobs, chunk: 1) {
            VocabularyShards($1 ? "r" : "v", groups, reversed: $1)
        }
        let boundaries = SearchFile("v", size: 1024) { json in
            JSONText.appendList(both, to: &json) { JSONText.appendPlain($0.plan.text, to: &$1) }
        }
        return both.flatMap { $0.files } + [boundaries]
    }

    /// The words as they are, or reversed.
    private init(_ folder: String, _ groups: TermGroups, reversed: Bool) {
        var words: [(form: [UInt8], documents: Int)] = []
        for form in groups.order {
            let bytes = groups.forms[form]
            guard Self.lengths.contains(bytes.count), !bytes.contains(where: { $0 &- 48 < 10 }) else { continue }
            words.append((reversed ? Array(bytes).reversedCharacters : Array(bytes), groups.documentsOfForm[form]))
        }
        if reversed { words.sort { $0.form.lexicographicallyPrecedes($1.form) } }
        let sorted = words
        var previous: ArraySlice<UInt8> = []
        let plan = ShardPlan(count: words.count, limit: Self.size) { rank in
            let shared = FormList.shared(previous, sorted[rank].form[...])
            previous = sorted[rank].form[...]
            return previous.count - shared + 2
        } form: {
            sorted[$0].form[...]
        }
        files = plan.starts.indices.map { shard in
            SearchFile("\(folder)/\(shard)", size: Self.size) { json in
                var forms = FormList()
                var commonness: [UInt8] = []
                for word in sorted[plan.range(shard)] {
                    forms.append(word.form[...])
                    Digits.append(Int.bitWidth - 1 - max(word.documents, 1).leadingZeroBitCount, to: &commonness)
                }
                json.append(UInt8(ascii: "["))
                JSONText.appendPlain(forms.bytes, to: &json)
                json.append(UInt8(ascii: ","))
                JSONText.appendPlain(commonness, to: &json)
                json.append(UInt8(ascii: "]"))
            }
        }
        self.plan = plan
    }
}
