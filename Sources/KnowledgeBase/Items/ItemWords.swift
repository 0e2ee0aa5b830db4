/// The words of a list item, separated by blanks.
struct ItemWords: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private let end: Int
    private let passesCode: Bool
    private var index: Int

    /// - Parameter passesCode: words with code in them are passed over.
    init(_ bytes: [UInt8], _ range: Range<Int>, passesCode: Bool) {
        let range = range.clamped(to: 0..<bytes.count)
        self.bytes = bytes
        self.passesCode = passesCode
        end = range.upperBound
        index = range.lowerBound
    }

    mutating func next() -> Range<Int>? {
        while index < end {
            if bytes[index] <= 0x20 {
                index += 1
                continue
            }
            let start = index
            var holdsCode = false
            while index < end, bytes[index] > 0x20 {
                if passesCode, bytes[index] == UInt8(ascii: "`") {
                    holdsCode = true
                    index = afterCode(index)
                } else {
                    index += 1
                }
            }
            if !holdsCode { return start..<index }
        }
        return nil
    }

    /// The place after the code that opens at `start`; after its backquotes if none close it.
    private func afterCode(_ start: Int) -> Int {
        let opened = run(from: start)
        var place = start + opened
        while place < end {
            let length = run(from: place)
            if length == opened { return place + length }
            place += length > 0 ? length : 1
        }
        return start + opened
    }

    private func run(from start: Int) -> Int {
        var place = start
        while place < end, bytes[place] == UInt8(ascii: "`") { place += 1 }
        return place - start
    }

    /// A word without the emphasis, brackets and punctuation around it.
    static func bare(_ bytes: some BidirectionalCollection<UInt8>) -> (leading: Int, trailing: Int) {
        let leading = bytes.prefix(while: isOpening).count
        let trailing = bytes.dropFirst(leading).reversed().prefix(while: isClosing).count
        return (leading, trailing)
    }

    private static func isOpening(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("): true
        default: isAround(byte)
        }
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
            UInt8(ascii: "!"), UInt8(ascii: "?"):
            true
        default: isAround(byte)
        }
    }

    /// Of emphasis and quotation marks, which stand on both sides.
    private static func isAround(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
