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

    /// The word may stand in more places than the index says.
    var isCut: Bool { count >= Postings.mostPositions || headingCount >= Postings.mostHeadings }

    /// Where the next posting begins.
    var end: Int { start + count }

    /// Where the word stands, ascending.
    var positions: [Int] { (headings + sums(min(headingCount, count)..<count)).sorted() }

    /// Those in headings.
    var headings: [Int] { sums(0..<min(headingCount, count)) }

    private func sums(_ range: Range<Int>) -> [Int] {
        var position = 0
        return range.map {
            position += numbers[start + $0]
            return position
        }
    }
}
