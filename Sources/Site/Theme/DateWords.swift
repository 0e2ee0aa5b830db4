/// How one language writes a day: the pattern's words and the names of months, looked up once.
struct DateWords: Sendable {
    private enum Part: Sendable {
        case words(String)
        case day
        case month
        case year
    }

    private let long: [Part]
    private let short: [Part]
    private let months: [String]
    private let shortMonths: [String]

    init(_ words: [String: String]) {
        long = Self.parts(words["date.long"] ?? "{day} {month} {year}")
        short = Self.parts(words["date.short"] ?? "{day} {month} {year}")
        months = (1...12).map { words["month.\($0)"] ?? String($0) }
        shortMonths = (1...12).map { words["month.\($0).short"] ?? String($0) }
    }

    func label(year: Int, month: Int, day: Int, isShort: Bool) -> String {
        var label = ""
        for part in isShort ? short : long {
            switch part {
            case .words(let words): label += words
            case .day: label += String(day)
            case .month: label += (isShort ? shortMonths : months)[month - 1]
            case .year: label += String(year)
            }
        }
        return label
    }

    /// `{day} de {month}` as day, words, month.
    private static func parts(_ pattern: String) -> [Part] {
        var parts: [Part] = []
        for piece in pattern.split(separator: "{", omittingEmptySubsequences: false) {
            guard let close = piece.firstIndex(of: "}") else {
                if !piece.isEmpty { parts.append(.words(String(piece))) }
                continue
            }
            switch piece[..<close] {
            case "day": parts.append(.day)
            case "month": parts.append(.month)
            case "year": parts.append(.year)
            default: parts.append(.words("{" + piece[...close]))
            }
            let rest = piece[piece.index(after: close)...]
            if !rest.isEmpty { parts.append(.words(String(rest))) }
        }
        return parts
    }
}
