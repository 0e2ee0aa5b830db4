/// What libyaml's complaint means to the person who wrote the line.
struct SyntaxHint {
    /// What is wrong and what to do, in plain words.
    let words: String
    /// Where, as a byte of the file.
    let place: Int
    /// Where what is unfinished began.
    private(set) var opening: Int?

    init(_ problem: String, context: String, at: Int, opening: Int?, in positions: YAMLPositions) {
        let bytes = positions.bytes
        let byte = at < positions.range.upperBound ? bytes[at] : 0x0A
        let lineStart = positions.lineStart(
            before: min(at, max(positions.range.lowerBound, positions.range.upperBound - 1)))
        let indentation = bytes[lineStart..<min(at, positions.range.upperBound)].prefix { $0 == 0x20 || $0 == 0x09 }
        switch problem {
        case "mapping values are not allowed in this context":
            let isSecondColon = bytes[lineStart..<min(at, positions.range.upperBound)].contains(UInt8(ascii: ":"))
            words =
                isSecondColon
                ? "a value that holds a colon and a space must be in quotes"
                : "this line is indented more or less than the lines that it belongs with"
            place = at
        case "found character that cannot start any token":
            words =
                byte == 0x09
                ? "lines are indented with spaces, not tabs"
                : "a value that begins with \(byte == 0x60 ? "a backquote" : "`\(String(decoding: [byte], as: UTF8.self))`") must be in quotes"
            place = at
        case _ where indentation.contains(0x09) || problem.utf8.starts(with: "found a tab".utf8):
            words = "lines are indented with spaces, not tabs"
            place = lineStart
        case _ where context == "while scanning a quoted scalar":
            words =
                problem == "found unexpected document indicator" || problem == "found unexpected end of stream"
                ? "a quote opens here and never closes" : "a quoted text goes wrong here"
            place = opening ?? at
        case _ where context == "while parsing a flow sequence" || context == "while parsing a flow mapping":
            let isList = context == "while parsing a flow sequence"
            words =
                isList
                ? "a list needs `,` between its members and `]` at its end"
                : "pairs in braces need `,` between them and `}` at the end"
            place = at >= positions.range.upperBound ? (opening ?? at) : at
            self.opening = opening
        case "could not find expected ':'":
            words = "a line must be `key: value`; words that go on from the line before must be indented"
            place = opening ?? at
        case "found undefined alias":
            words = "a value that begins with `*` must be in quotes"
            place = at
        case "did not find expected alphabetic or numeric character":
            words = "a value that begins with `&`, `*` or `!` must be in quotes"
            place = opening ?? at
        case "did not find expected node content":
            words = "something is missing here; a value that begins with a comma or a bracket must be in quotes"
            place = at
        case "found unknown escape character":
            words = "in double quotes a backslash has a meaning of its own; use single quotes or `\\\\`"
            place = at
        case "block sequence entries are not allowed in this context":
            words = "a list of `- ` lines begins on the line after its key; a lone `-` must be in quotes"
            place = at
        case "did not find expected key", "did not find expected '-' indicator":
            words =
                byte == 0x0A || at == lineStart + indentation.count
                ? "this line is indented more or less than the lines that it belongs with"
                : "something follows a value that has ended; put the whole value in quotes"
            place = at
        case "but found another document", "did not find expected <document start>":
            words = "nothing may follow a line `...`"
            place = at
        case "found incompatible YAML document", "found duplicate %YAML directive":
            words = "lines that begin with `%` have no place here"
            place = at
        case _ where problem.utf8.starts(with: "Maximum nesting level".utf8):
            words = "its values are nested more than \(YAMLPositions.deepest) deep"
            place = at
        default:
            words = context.isEmpty ? "\(problem)" : "\(problem) \(context)"
            place = at
        }
    }
}
