/// Leaves out of a script what only its readers need: indentation, lines that hold only a comment, spaces around signs,
/// and ends of lines where no statement can end. A line with anything that spaces may belong to but a plain string in
/// double quotes (a template, an expression between slashes, an escape) keeps its spaces and its end, so nothing needs
/// to be parsed.
enum ScriptSpaces {
    static func removed(_ script: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var isInComment = false
        var isInTemplate = false
        var mayGoOn = false
        for line in script.split(separator: UInt8(ascii: "\n")) {
            let code = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if !isInComment, code.starts(with: Array("/*".utf8)) { isInComment = true }
            if isInComment {
                if code.suffix(2).elementsEqual(Array("*/".utf8)) { isInComment = false }
            } else if let first = code.first, !code.starts(with: Array("//".utf8)) {
                let goesOn = mayGoOn && (closing.contains(first) || opening.contains(out.last ?? 0))
                if !out.isEmpty, !goesOn { out.append(UInt8(ascii: "\n")) }
                mayGoOn = !isInTemplate && !code.contains(where: keeping.contains)
                append(code, isPlain: mayGoOn, to: &out)
                if code.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 1 { isInTemplate.toggle() }
            }
        }
        return out.isEmpty ? out : out + [UInt8(ascii: "\n")]
    }

    private static func append(_ code: ArraySlice<UInt8>, isPlain: Bool, to out: inout [UInt8]) {
        guard isPlain else {
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
    /// After the first no statement ends, before the second none needs an end of its own.
    private static let opening = Array(",;{([".utf8)
    private static let closing = Array("})].?:".utf8)

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
