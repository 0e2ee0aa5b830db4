/// Leaves out of a script what only its readers need: indentation, lines that hold only a comment, and spaces around
/// signs. Lines stay lines. A line with anything that spaces may belong to but a plain string in double quotes (a
/// template, an expression between slashes, an escape) keeps its spaces, so nothing needs to be parsed.
enum ScriptSpaces {
    static func removed(_ script: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var isInComment = false
        var isInTemplate = false
        for line in script.split(separator: UInt8(ascii: "\n")) {
            let code = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if !isInComment, code.starts(with: Array("/*".utf8)) { isInComment = true }
            if isInComment {
                if code.suffix(2).elementsEqual(Array("*/".utf8)) { isInComment = false }
            } else if !code.isEmpty, !code.starts(with: Array("//".utf8)) {
                append(code, isInTemplate: isInTemplate, to: &out)
                out.append(UInt8(ascii: "\n"))
                if code.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 1 { isInTemplate.toggle() }
            }
        }
        return out
    }

    private static func append(_ code: ArraySlice<UInt8>, isInTemplate: Bool, to out: inout [UInt8]) {
        guard !isInTemplate, !code.contains(where: keeping.contains) else {
            out += code
            return
        }
        var isInString = false
        for (index, byte) in zip(code.indices, code) {
            if byte == UInt8(ascii: "\"") { isInString.toggle() }
            let isBesideSign =
                index > code.startIndex && isSign(code[index - 1])
                || index + 1 < code.endIndex && isSign(code[index + 1])
            if isInString || byte != UInt8(ascii: " ") || !isBesideSign { out.append(byte) }
        }
    }

    private static let keeping = Array("'`/\\".utf8)

    /// Neither part of a name nor a plus or minus, of which two apart aren't two together.
    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "#"),
            UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: " "), 0x80...:
            false
        default:
            true
        }
    }
}
