/// A table for spreadsheets, by its columns (RFC 4180).
struct TableText {
    private(set) var rows: [[String: String]] = []

    init(_ text: String) {
        var lines: [[String]] = [[]]
        var field = ""
        var isQuoted = false
        // A quote within quotes is written twice, so that it ends them and begins them again.
        var endedQuote = false
        func close() {
            lines[lines.count - 1].append(field)
            field = ""
        }
        for letter in text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n") {
            if letter == "\"" {
                if endedQuote { field.append(letter) }
                endedQuote = isQuoted
                isQuoted.toggle()
                continue
            }
            endedQuote = false
            switch letter {
            case "," where !isQuoted: close()
            case "\n" where !isQuoted:
                close()
                lines.append([])
            default: field.append(letter)
            }
        }
        let columns = lines[0]
        rows = lines.dropFirst().filter { !$0.isEmpty }.map {
            Dictionary(zip(columns, $0), uniquingKeysWith: { first, _ in first })
        }
    }
}
