/// The postings of a run of documents, in the documents' order.
struct PostingRun: Sendable {
    private(set) var groups: [UInt32] = []
    private(set) var postings: [Postings.Posting] = []
    private(set) var positions: [UInt32] = []
    /// By group.
    private(set) var counts: [UInt32]

    /// What one document holds of one group.
    private struct Sum {
        var group: UInt32
        var fields = 0
        var text = 0
        var places: Places = []
        var nameLength: UInt8 = 0
        var headingCount = 0
        var positionCount = 0
    }

    /// By group: its place in `sums` plus one, or 0.
    private var marks: [UInt32]
    private var sums: [Sum] = []
    /// By occurrence of the document: the place of its group in `sums`.
    private var sumOfOccurrence: [UInt32] = []
    /// `Postings.mostPositions` for each of `sums`.
    private var room: [UInt32] = []

    init(groups count: Int) {
        counts = [UInt32](repeating: 0, count: count)
        marks = [UInt32](repeating: 0, count: count)
    }

    mutating func add(
        _ analysis: Analysis, groupOfWord: [UInt32], documents: [SearchDocument], first: Int, averageLength: Double
    ) {
        groups.reserveCapacity(analysis.occurrences.count)
        postings.reserveCapacity(analysis.occurrences.count)
        positions.reserveCapacity(analysis.stream.count)
        var start = 0
        var streamStart = 0
        for (offset, end) in analysis.ends.enumerated() {
            sum(analysis.occurrences[start..<end], groupOfWord)
            place(analysis.stream[streamStart..<analysis.streamEnds[offset]])
            start = end
            streamStart = analysis.streamEnds[offset]
            let number = first + offset
            for (index, sum) in sums.enumerated() {
                let level = FieldWeight.level(
                    fields: sum.fields, text: sum.text, length: analysis.lengths[offset],
                    averageLength: averageLength)
                groups.append(sum.group)
                counts[Int(sum.group)] += 1
                postings.append(
                    Postings.Posting(
                        document: UInt32(number), positions: UInt32(positions.count), level: UInt8(level),
                        places: sum.places, nameLength: sum.nameLength, headingCount: UInt8(sum.headingCount),
                        positionCount: UInt8(sum.positionCount)))
                let base = index * Postings.mostPositions
                for place in base..<base + sum.positionCount { positions.append(room[place]) }
                marks[Int(sum.group)] = 0
            }
        }
    }

    /// Joins the occurrences of a document's words by group.
    private mutating func sum(_ occurrences: ArraySlice<Analysis.Occurrence>, _ groupOfWord: [UInt32]) {
        sums.removeAll(keepingCapacity: true)
        sumOfOccurrence.removeAll(keepingCapacity: true)
        for occurrence in occurrences {
            let group = groupOfWord[Int(occurrence.form)]
            if marks[Int(group)] == 0 {
                sums.append(Sum(group: group))
                marks[Int(group)] = UInt32(sums.count)
            }
            let place = Int(marks[Int(group)]) - 1
            sumOfOccurrence.append(UInt32(place))
            sums[place].fields += Int(occurrence.fields)
            sums[place].text += Int(occurrence.text)
            sums[place].places.formUnion(occurrence.places)
            let length = occurrence.nameLength
            if length > 0, sums[place].nameLength == 0 || length < sums[place].nameLength {
                sums[place].nameLength = length
            }
        }
    }

    /// Keeps each group's first positions, those in headings before the others.
    private mutating func place(_ stream: ArraySlice<UInt32>) {
        let needed = sums.count * Postings.mostPositions
        if room.count < needed { room += [UInt32](repeating: 0, count: needed - room.count) }
        for isHeading in [true, false] {
            let mark = isHeading ? Analysis.headingMark : 0
            let most = isHeading ? Postings.mostHeadings : Postings.mostPositions
            var position: UInt32 = 0
            for occurrence in stream {
                defer { position += 1 }
                guard occurrence & Analysis.headingMark == mark, occurrence != Analysis.gap else { continue }
                let place = Int(sumOfOccurrence[Int(occurrence & ~Analysis.headingMark)])
                let count = sums[place].positionCount
                guard count < most else { continue }
                room[place * Postings.mostPositions + count] = position
                sums[place].positionCount = count + 1
                if isHeading { sums[place].headingCount = count + 1 }
            }
        }
    }
}
