/// `{% … %}`, `{{ … }}` and `<% … %>`: calls of the template language that somebody's site was made with. A plain page
/// may hold them; they are nobody's Markdown, and what they would give isn't known here.
enum TemplateCall {
    /// Longer ones aren't looked for, so that many that never end stay linear.
    private static let longest = 1_000

    /// Where the call ends that begins at `start`; it stays on its line.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start + 4 <= bytes.count else { return nil }
        let closing: (UInt8, UInt8)
        switch (bytes[start], bytes[start + 1]) {
        case (UInt8(ascii: "{"), UInt8(ascii: "%")): closing = (UInt8(ascii: "%"), UInt8(ascii: "}"))
        case (UInt8(ascii: "{"), UInt8(ascii: "{")): closing = (UInt8(ascii: "}"), UInt8(ascii: "}"))
        case (UInt8(ascii: "<"), UInt8(ascii: "%")): closing = (UInt8(ascii: "%"), UInt8(ascii: ">"))
        default: return nil
        }
        var position = start + 2
        let limit = min(bytes.count - 1, start + longest)
        while position < limit, !bytes[position].isLineEnd {
            if bytes[position] == closing.0, bytes[position + 1] == closing.1 { return position + 2 }
            position += 1
        }
        return nil
    }

    /// The name that a `{% name … %}` begins with; empty if the range begins with something else.
    static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ call: Range<Int>) -> Range<Int> {
        guard call.count > 2, bytes[call.lowerBound] == UInt8(ascii: "{"),
            bytes[call.lowerBound + 1] == UInt8(ascii: "%")
        else { return call.lowerBound..<call.lowerBound }
        var start = call.lowerBound + 2
        while start < call.upperBound, bytes[start].isBlank || bytes[start] == UInt8(ascii: "-") { start += 1 }
        var end = start
        while end < call.upperBound, bytes[end].isASCIILetter || bytes[end] == UInt8(ascii: "_") { end += 1 }
        return start..<end
    }

    static func isNamed(_ bytes: UnsafeBufferPointer<UInt8>, _ call: Range<Int>, _ wanted: StaticString) -> Bool {
        let name = name(bytes, call)
        return name.count == wanted.utf8CodeUnitCount
            && (0..<name.count).allSatisfy { bytes[name.lowerBound + $0] == wanted.utf8Start[$0] }
    }

    /// Whether a call opens what stands between `{% alert %}` and `{% endalert %}`, or closes it, and tells a reader
    /// nothing: it has no words but its name, and its line to itself.
    static func isBareLine(_ bytes: UnsafeBufferPointer<UInt8>, _ call: Range<Int>, textStart: Int) -> Bool {
        let name = name(bytes, call)
        guard !name.isEmpty else { return false }
        let rest = name.upperBound..<call.upperBound - 2
        guard rest.allSatisfy({ bytes[$0].isBlank || bytes[$0] == UInt8(ascii: "-") }) else { return false }
        var before = call.lowerBound
        while before > textStart, bytes[before - 1].isBlank || bytes[before - 1] == UInt8(ascii: ">") { before -= 1 }
        var after = call.upperBound
        while after < bytes.count, bytes[after].isBlank { after += 1 }
        return (before == textStart || bytes[before - 1].isLineEnd) && (after == bytes.count || bytes[after].isLineEnd)
    }
}
