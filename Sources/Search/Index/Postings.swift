internal import Files

/// For each group of words the notes that hold it, with how strongly.
struct Postings: Sendable {
    struct Posting: Sendable {
        var document: UInt32
        var level: UInt8
    }

    /// All postings, group after group, each group's by document.
    let postings: [Posting]
    /// Where each group's postings end.
    let ends: [Int]

    func range(_ group: Int) -> Range<Int> {
        (group == 0 ? 0 : ends[group - 1])..<ends[group]
    }

    /// The postings of a run of documents, in the documents' order.
    private struct Run: Sendable {
        var groups: [UInt32] = []
        var postings: [Posting] = []
        var counts: [UInt32]
    }

    init(_ analyses: [Analysis], groups: TermGroups, documents: [SearchDocument], jobs: Int) {
        let words = analyses.reduce(0) { $0 + $1.lengths.reduce(0, +) }
        let averageLength = Double(words) / Double(max(documents.count, 1))
        var starts: [Int] = []
        var documentCount = 0
        for analysis in analyses {
            starts.append(documentCount)
            documentCount += analysis.ends.count
        }
        let firsts = starts
        let runs = concurrentMap(analyses, jobs: jobs, chunk: 1) { index, analysis in
            Self.run(
                analysis, groupOfWord: groups.groupOfWord[index], groupCount: groups.count,
                documents: documents[firsts[index]...], averageLength: averageLength)
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
        var sorted = [Posting](repeating: Posting(document: 0, level: 0), count: total)
        for run in runs {
            for (group, posting) in zip(run.groups, run.postings) {
                sorted[places[Int(group)]] = posting
                places[Int(group)] += 1
            }
        }
        postings = sorted
        ends = places
    }

    private static func run(
        _ analysis: Analysis, groupOfWord: [UInt32], groupCount: Int, documents: ArraySlice<SearchDocument>,
        averageLength: Double
    ) -> Run {
        var run = Run(counts: [UInt32](repeating: 0, count: groupCount))
        run.groups.reserveCapacity(analysis.occurrences.count)
        run.postings.reserveCapacity(analysis.occurrences.count)
        var fields = [Int32](repeating: 0, count: groupCount)
        var bodies = [Int32](repeating: 0, count: groupCount)
        var touched: [UInt32] = []
        var start = 0
        for (offset, end) in analysis.ends.enumerated() {
            touched.removeAll(keepingCapacity: true)
            for occurrence in analysis.occurrences[start..<end] {
                let group = Int(groupOfWord[Int(occurrence.form)])
                if fields[group] == 0, bodies[group] == 0 { touched.append(UInt32(group)) }
                fields[group] += Int32(occurrence.fields)
                bodies[group] += Int32(occurrence.body)
            }
            start = end
            let number = documents.startIndex + offset
            for group in touched {
                let level = FieldWeight.level(
                    fields: Int(fields[Int(group)]), body: Int(bodies[Int(group)]), length: analysis.lengths[offset],
                    averageLength: averageLength, isCurrent: documents[number].isCurrent)
                fields[Int(group)] = 0
                bodies[Int(group)] = 0
                run.groups.append(group)
                run.postings.append(Posting(document: UInt32(number), level: UInt8(level)))
                run.counts[Int(group)] += 1
            }
        }
        return run
    }
}
