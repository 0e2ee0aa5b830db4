internal import Files

/// For each group of words the notes that hold it, with how strongly and where.
struct Postings: Sendable {
    struct Posting: Sendable {
        var document: UInt32
        /// Where its positions begin in `positions`.
        var positions: UInt32
        var level: UInt8
        var places: Places
        /// As in `Analysis.Occurrence`.
        var nameLength: UInt8
        /// How many of the positions, which come first, are in headings.
        var headingCount: UInt8
        var positionCount: UInt8
    }

    /// All postings, group after group, each group's by document.
    private(set) var postings: [Posting]
    /// Where each group's postings end.
    private(set) var ends: [Int]
    /// The first places of a word in its note's stream of words: those in headings ascending, then the others.
    private(set) var positions: [UInt32] = []

    /// Positions kept of one word in one note.
    static let mostPositions = 10
    /// Of them in headings.
    static let mostHeadings = 3

    func range(_ group: Int) -> Range<Int> {
        (group == 0 ? 0 : ends[group - 1])..<ends[group]
    }

    init(_ analyses: [Analysis], groups: TermGroups, documents: [SearchDocument], jobs: Int) {
        let words = analyses.reduce(0) { $0 + $1.lengths.reduce(0, +) }
        let averageLength = Double(words) / Double(max(documents.count, 1))
        var firsts: [Int] = []
        var documentCount = 0
        for analysis in analyses {
            firsts.append(documentCount)
            documentCount += analysis.ends.count
        }
        let starts = firsts
        let runs = concurrentMap(analyses, jobs: jobs, chunk: 1) { index, analysis in
            var run = PostingRun(groups: groups.count)
            run.add(
                analysis, groupOfWord: groups.groupOfWord[index], documents: documents, first: starts[index],
                averageLength: averageLength)
            return run
        }

        // A counting sort by group: the runs come in the order of their documents, so each group's postings do too.
        var places = [Int](repeating: 0, count: groups.count)
        for run in runs { for group in 0..<groups.count { places[group] += Int(run.counts[group]) } }
        var total = 0
        for group in 0..<groups.count {
            let count = places[group]
            places[group] = total
            total += count
        }
        let empty = Posting(
            document: 0, positions: 0, level: 0, places: [], nameLength: 0, headingCount: 0, positionCount: 0)
        var sorted = [Posting](repeating: empty, count: total)
        positions.reserveCapacity(runs.reduce(0) { $0 + $1.positions.count })
        for run in runs {
            let offset = UInt32(positions.count)
            for (group, posting) in zip(run.groups, run.postings) {
                var posting = posting
                posting.positions += offset
                sorted[places[Int(group)]] = posting
                places[Int(group)] += 1
            }
            positions += run.positions
        }
        postings = sorted
        ends = places
    }
}
