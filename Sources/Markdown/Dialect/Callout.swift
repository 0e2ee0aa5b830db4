/// What opens a callout, `[!kind]`, in the first line of a quote. With `-` or `+` after it the callout can be folded;
/// the rest of the line is its title.
struct Callout {
    enum Folding { case fixed, open, closed }

    var folding: Folding
    /// Its kind, `note` for one that isn't known, and the kind as a title.
    var title: Body.CalloutTitle
    var kind: String { title.kind }

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
        title = Self.title(String(decoding: name, as: UTF8.self))
        switch head[close...].dropFirst().first {
        case UInt8(ascii: "+"): folding = .open
        case UInt8(ascii: "-"): folding = .closed
        default: folding = .fixed
        }
    }

    /// The title of a callout that has no words of its own, by the name of its kind.
    static func title(_ name: String) -> Body.CalloutTitle {
        let words = name.split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: " ")
        let (kind, isSpanish) = kinds[fold(words)] ?? ("note", nil)
        let lower = words.contains(where: \.isLowercase) ? words : words.lowercased()
        return Body.CalloutTitle(
            kind: kind, written: lower.prefix(1).uppercased() + lower.dropFirst(), isSpanish: isSpanish)
    }

    /// Whether a kind is called so.
    static func isKind(_ name: String) -> Bool { kinds[fold(name)] != nil }

    /// All names, folded, in no particular order.
    static var names: some Sequence<String> { kinds.keys }

    /// Kinds by their names in Obsidian, on GitHub and in Spanish, folded; of each name whether it is Spanish.
    private static let kinds: [String: (kind: String, isSpanish: Bool?)] = {
        let names = [
            "note": ("", "nota"), "abstract": ("summary tldr", "resumen"), "info": ("", "informacion"),
            "todo": ("", "pendiente tarea"), "tip": ("hint", "consejo truco"), "important": ("", "importante"),
            "success": ("check done", "exito hecho"), "question": ("help faq", "pregunta duda"),
            "warning": ("attention", "aviso advertencia atencion"), "caution": ("", "precaucion cuidado"),
            "failure": ("fail missing", "fallo"), "danger": ("error", "peligro"), "bug": ("", ""),
            "example": ("", "ejemplo"), "quote": ("cite", "cita"),
        ]
        var kinds: [String: (kind: String, isSpanish: Bool?)] = [:]
        for (kind, (english, spanish)) in names {
            kinds[kind] = (kind, false)
            for name in english.split(separator: " ") { kinds[String(name)] = (kind, false) }
            for name in spanish.split(separator: " ") { kinds[String(name)] = (kind, true) }
        }
        return kinds
    }()
}
