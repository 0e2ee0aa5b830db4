/// Where a word stands in a note.
struct Stand {
    /// Ascending, as far as the index keeps them.
    var positions: [Int] = []
    /// Those in headings.
    var headings: [Int] = []
    /// It may stand in more places than the index says.
    var isCut = false
}

/// One posting of a list: where the word stands.
struct PostingReader {
    private let numbers: [Int]
    private let start: Int
    let places: Places
    /// As in `Analysis.Occurrence`; 0 outside names.
    let nameLength: Int
    private let headingCount: Int
    private let count: Int

    /// At the number that packs places and positions.
    init(_ numbers: [Int], at: Int) {
        self.numbers = numbers
        let packed = numbers[at]
        places = Places(rawValue: UInt8(truncatingIfNeeded: packed / (Postings.mostPositions + 1)))
        var next = at + 1
        func number(_ isThere: Bool) -> Int {
            guard isThere, next < numbers.count else { return 0 }
            next += 1
            return numbers[next - 1]
        }
        nameLength = number(places.contains(.name))
        headingCount = number(places.contains(.heading))
        start = next
        count = max(0, min(packed % (Postings.mostPositions + 1), numbers.count - start))
    }

    /// Where the next posting begins.
    var end: Int { start + count }

    var stand: Stand {
        let headings = sums(0..<min(headingCount, count))
        return Stand(
            positions: (headings + sums(headings.count..<count)).sorted(), headings: headings,
            isCut: count >= Postings.mostPositions || headingCount >= Postings.mostHeadings)
    }

    private func sums(_ range: Range<Int>) -> [Int] {
        var position = 0
        return range.map {
            position += numbers[start + $0]
            return position
        }
    }
}
