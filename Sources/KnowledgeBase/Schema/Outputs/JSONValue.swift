/// A small JSON document, its members in the order in which they are given.
indirect enum JSONValue {
    case string(String)
    case integer(Int)
    case flag(Bool)
    case array([JSONValue])
    case object([(String, JSONValue)])

    static func strings(_ strings: some Sequence<String>) -> JSONValue { .array(strings.map { .string($0) }) }

    /// Indented by two spaces; what is short stands on one line.
    func text(indentation: String = "") -> String {
        let line = oneLine
        if line.utf8.count + indentation.utf8.count <= 100 { return line }
        let inner = indentation + "  "
        switch self {
        case .array(let members):
            let lines = members.map { inner + $0.text(indentation: inner) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(indentation)]"
        case .object(let members):
            let lines = members.map { "\(inner)\(Self.quoted($0.0)): \($0.1.text(indentation: inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indentation)}"
        default:
            return line
        }
    }

    private var oneLine: String {
        switch self {
        case .string(let text): Self.quoted(text)
        case .integer(let number): String(number)
        case .flag(let flag): String(flag)
        case .array(let members): "[" + members.map(\.oneLine).joined(separator: ", ") + "]"
        case .object(let members):
            members.isEmpty
                ? "{}" : "{ " + members.map { "\(Self.quoted($0.0)): \($0.1.oneLine)" }.joined(separator: ", ") + " }"
        }
    }

    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case "\r": out += "\\r"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
