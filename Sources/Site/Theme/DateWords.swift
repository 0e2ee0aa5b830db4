/// How one language writes a day: the pattern's words and the names of months, looked up once.
struct DateWords: Sendable {
    private enum Part: Sendable {
        /// UTF-8, like the names of months.
        case words([UInt8])
        case day
        case month
        case year
    }

    private let long: [Part]
    private let short: [Part]
    private let months: [[UInt8]]
    private let shortMonths: [[UInt8]]

    init(_ words: [String: String]) {
        long = Self.parts(words["date.long"] ?? "{day} {month} {year}")
        short = Self.parts(words["date.short"] ?? "{day} {month} {year}")
        months = (1...12).map { Array((words["month.\($0)"] ?? String($0)).utf8) }
        shortMonths = (1...12).map { Array((words["month.\($0).short"] ?? String($0)).utf8) }
    }

    func label(year: Int, month: Int, day: Int, isShort: Bool) -> String {
        // Pages hold many: each is written at once instead of being joined from texts.
        let parts = isShort ? short : long
        let name = (isShort ? shortMonths : months)[month - 1]
        let room = parts.reduce(0) { room, part in
            switch part {
            case .words(let words): room + words.count
            case .month: room + name.count
            case .day, .year: room + Self.mostDigits
            }
        }
        return String(unsafeUninitializedCapacity: room) { bytes in
            var count = 0
            for part in parts {
                switch part {
                case .words(let words): count = bytes[count...].initialize(fromContentsOf: words)
                case .month: count = bytes[count...].initialize(fromContentsOf: name)
                case .day: count = Self.write(day, to: bytes, at: count)
                case .year: count = Self.write(year, to: bytes, at: count)
                }
            }
            return count
        }
    }

    private static let mostDigits = 4

    /// Writes a number of at most `mostDigits` digits.
    /// - Returns: the place behind it.
    private static func write(_ number: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, at place: Int) -> Int {
        let end = number < 10 ? place : write(number / 10, to: bytes, at: place)
        bytes.initializeElement(at: end, to: UInt8(ascii: "0") + UInt8(number % 10))
        return end + 1
    }

    /// `{day} de {month}` as day, words, month.
    private static func parts(_ pattern: String) -> [Part] {
        var parts: [Part] = []
        for piece in pattern.split(separator: "{", omittingEmptySubsequences: false) {
            guard let close = piece.firstIndex(of: "}") else {
                if !piece.isEmpty { parts.append(.words(Array(piece.utf8))) }
                continue
            }
            switch piece[..<close] {
            case "day": parts.append(.day)
            case "month": parts.append(.month)
            case "year": parts.append(.year)
            default: parts.append(.words(Array(("{" + piece[...close]).utf8)))
            }
            let rest = piece[piece.index(after: close)...]
            if !rest.isEmpty { parts.append(.words(Array(rest.utf8))) }
        }
        return parts
    }
}
