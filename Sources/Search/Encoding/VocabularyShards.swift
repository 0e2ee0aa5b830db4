/// The words without their notes, for what was misspelt: `v/` as they are, for wrong endings, `r/` with their letters
/// reversed, for wrong beginnings.
///
/// A shard is `[forms, commonness]`: a `FormList` and for each form a digit, the binary logarithm of the number of notes
/// that hold it.
struct VocabularyShards: Sendable {
    static let size = 2 * 1024
    /// Shorter words have too many neighbours, longer ones are no words.
    private static let lengths = 4...24

    let plan: ShardPlan
    let files: [SearchFile]

    /// The words as they are, or reversed.
    init(_ folder: String, _ groups: TermGroups, reversed: Bool) {
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
