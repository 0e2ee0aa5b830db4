/// What opens a callout, `[!kind]`, in the first line of a quote. With `-` or `+` after it the callout can be folded;
/// the rest of the line is its title.
struct Callout {
    enum Folding { case fixed, open, closed }

    /// One of `kinds`; `note` for a kind that isn't known.
    var kind: String
    var folding: Folding
    /// The kind as a title.
    var title: String

    private static let longestKind = 64

    /// What stands before the title, its blanks included; nil if no callout opens with the `[` at `start`.
    static func head(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, from textStart: Int) -> Range<Int>? {
        guard start + 3 < bytes.count, bytes[start + 1] == UInt8(ascii: "!"),
            let mark = bytes[textStart..<start].last(where: { !$0.isBlank }), mark == UInt8(ascii: ">"),
            let close = bytes[start..<min(start + longestKind, bytes.count)].firstIndex(where: {
                $0 == UInt8(ascii: "]") || $0.isLineEnd
            }),
            bytes[close] == UInt8(ascii: "]"), close > start + 2,
            LinePrefix.beginsText(bytes, at: start, from: textStart)
        else { return nil }
        var end = close + 1
        if end < bytes.count, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") { end += 1 }
        guard end == bytes.count || bytes[end].isWhitespace else { return nil }
        while end < bytes.count, bytes[end].isBlank { end += 1 }
        return start..<end
    }

    /// Reads a head as `head` found it.
    init(_ head: ArraySlice<UInt8>) {
        let close = head.firstIndex(of: UInt8(ascii: "]")) ?? head.endIndex
        // After a bar come hints for a layout.
        let name = head[..<close].dropFirst(2).prefix { $0 != UInt8(ascii: "|") }
        let words = String(decoding: name, as: UTF8.self)
            .split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: " ")
        kind = Self.kinds[fold(words)] ?? "note"
        let lower = words.contains(where: \.isLowercase) ? words : words.lowercased()
        title = lower.prefix(1).uppercased() + lower.dropFirst()
        switch head[close...].dropFirst().first {
        case UInt8(ascii: "+"): folding = .open
        case UInt8(ascii: "-"): folding = .closed
        default: folding = .fixed
        }
    }

    /// Kinds by their names in Obsidian, on GitHub and in Spanish, folded.
    private static let kinds: [String: String] = {
        let names = [
            "note": "nota", "abstract": "summary tldr resumen", "info": "informacion", "todo": "pendiente tarea",
            "tip": "hint consejo truco", "important": "importante", "success": "check done exito hecho",
            "question": "help faq pregunta duda", "warning": "attention aviso advertencia atencion",
            "caution": "precaucion cuidado", "failure": "fail missing fallo", "danger": "error peligro", "bug": "",
            "example": "ejemplo", "quote": "cite cita",
        ]
        var kinds: [String: String] = [:]
        for (kind, others) in names {
            kinds[kind] = kind
            for other in others.split(separator: " ") { kinds[String(other)] = kind }
        }
        return kinds
    }()
}
