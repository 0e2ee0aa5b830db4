/// The stretch of a note that shows what was found, with the section it stands in.
struct Passage {
    var heading = ""
    var anchor = ""
    var excerpt = ""

    /// Words shown, and how many of them before the first that was found.
    private static let length = 30
    private static let lead = 6

    /// The section that holds the most of the query close together; of a text that holds nothing of it, the beginning.
    /// - Parameter sections: as in a note's file.
    init(sections: [IndexValue], terms: [Term]) {
        var best: (score: Int, section: [IndexValue], words: Words, at: Int)?
        for section in sections.map(\.list) where section.count >= 3 {
            let words = Words(section[2].text)
            let inHeading = Set(Words(section[1].text).hits(terms).map(\.term))
            var (score, at) = (5 * inHeading.count, 0)
            let hits = words.hits(terms)
            for (index, first) in hits.enumerated() {
                var near = inHeading
                for hit in hits[index...] {
                    guard hit.word - first.word < Score.passage else { break }
                    near.insert(hit.term)
                }
                let sum = 4 * near.count + inHeading.count + 1
                if sum > score { (score, at) = (sum, first.word) }
            }
            if score == 0, words.ranges.isEmpty { continue }
            if score > best?.score ?? -1 { best = (score, section, words, at) }
        }
        guard let best else { return }
        excerpt = best.words.excerpt(from: max(0, best.at - Self.lead), count: Self.length)
        guard best.score > 0 else { return }
        anchor = best.section[0].string
        heading = best.section[1].string
    }
}

/// The words of a text and where they stand.
private struct Words {
    let text: [UInt8]
    private(set) var ranges: [Range<Int>] = []
    private var forms: [[UInt8]] = []

    init(_ text: [UInt8]) {
        self.text = text
        var word = Word()
        while word.advance(in: text.span) {
            ranges.append(word.source)
            forms.append(word.form)
        }
    }

    /// The words that the query asked for, with the first term that did.
    func hits(_ terms: [Term]) -> [(word: Int, term: Int)] {
        forms.enumerated().compactMap { index, form in
            let term = terms.firstIndex { $0.shows(form) }
            return term.map { (index, $0) }
        }
    }

    /// So many words, with what stands between them and after the last.
    func excerpt(from first: Int, count: Int) -> String {
        let end = first + count
        let start = first == 0 || first >= ranges.count ? 0 : ranges[first].lowerBound
        let stop = end < ranges.count ? ranges[end].lowerBound : text.count
        var shown = text[start..<max(start, stop)]
        while shown.last == UInt8(ascii: " ") { shown = shown.dropLast() }
        while shown.first == UInt8(ascii: " ") { shown = shown.dropFirst() }
        return (start > 0 ? "… " : "") + String(decoding: shown, as: UTF8.self) + (stop < text.count ? " …" : "")
    }
}
