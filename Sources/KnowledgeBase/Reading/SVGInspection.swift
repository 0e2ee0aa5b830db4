/// Looks for what makes an SVG picture a program. It errs on the side of refusing: a picture loses nothing by being saved
/// as plain SVG.
struct SVGInspection {
    private let bytes: [UInt8]
    private var index = 0

    /// Whether a picture may be published: it runs nothing and reads as ASCII-compatible text.
    static func isPlain(_ bytes: [UInt8]) -> Bool {
        var inspection = SVGInspection(bytes: bytes)
        return inspection.run()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func run() -> Bool {
        // In another encoding the words below would be spelt otherwise.
        if bytes.contains(0) || bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return false }
        while let opening = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = opening + 1
            if skip("!--", to: "-->") || skip("![CDATA[", to: "]]>") { continue }
            if !readTag() { return false }
        }
        return true
    }

    /// Goes past a comment or the like, to the end where it doesn't close.
    private mutating func skip(_ start: String, to end: String) -> Bool {
        guard bytes[index...].starts(with: start.utf8) else { return false }
        let last = Array(end.utf8)
        index += start.utf8.count
        while index < bytes.count, !bytes[index...].starts(with: last) { index += 1 }
        return true
    }

    /// Reads a tag or declaration; false where it is no part of a plain picture.
    private mutating func readTag() -> Bool {
        let name = local(word())
        if ["script", "foreignobject", "handler", "listener", "iframe", "embed", "object"].contains(name) {
            return false
        }
        // Declarations can give things other names, and stylesheets of XML can be programs.
        if name == "!doctype" || name == "!entity" { return skipDeclaration() }
        if name == "?xml-stylesheet" { return false }
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            let attribute = local(word())
            guard !attribute.isEmpty else {
                index += 1
                continue
            }
            let value = value()
            if attribute.hasPrefix("on") || value.contains("javascript:") { return false }
            if attribute == "href", value.hasPrefix("data:"), !value.hasPrefix("data:image/") { return false }
            if attribute == "href", value.hasPrefix("data:image/svg") { return false }
            if name == "?xml", attribute == "encoding", !["utf-8", "us-ascii", "iso-8859-1"].contains(value) {
                return false
            }
        }
        return true
    }

    /// `<!DOCTYPE svg PUBLIC "…" "…">` is common; one with declarations inside isn't let through.
    private mutating func skipDeclaration() -> Bool {
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == UInt8(ascii: "[") { return false }
            index += 1
        }
        return true
    }

    /// A name, in lower case; empty where none stands.
    private mutating func word() -> String {
        while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") { index += 1 }
        let start = index
        while index < bytes.count, bytes[index] > 0x20, !"=>/\"'".utf8.contains(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index].map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private func local(_ name: String) -> String {
        name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.utf8.index(after: $0)...]) } ?? name
    }

    /// What follows `=`, in lower case, its character references decoded and without blanks, as browsers read schemes.
    private mutating func value() -> String {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return "" }
        index += 1
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count else { return "" }
        let quote = bytes[index]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        let start = isQuoted ? index + 1 : index
        index = start
        while index < bytes.count, isQuoted ? bytes[index] != quote : bytes[index] > 0x20 && bytes[index] != 0x3E {
            index += 1
        }
        let text = Self.decoded(bytes[start..<index])
        if isQuoted, index < bytes.count { index += 1 }
        return text
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var out = String.UnicodeScalarView()
        var rest = bytes
        while let byte = rest.first {
            if byte == UInt8(ascii: "&"), let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")) {
                let reference = String(decoding: rest[rest.startIndex + 1..<end], as: UTF8.self).lowercased()
                let number =
                    reference.hasPrefix("#x") ? Int(reference.dropFirst(2), radix: 16) : Int(reference.dropFirst())
                let scalar =
                    reference.hasPrefix("#")
                    ? number.flatMap { UInt32(exactly: $0) }.flatMap(Unicode.Scalar.init)
                    : reference == "colon" ? ":" : nil
                rest = rest[(end + 1)...]
                if let scalar, scalar.value > 0x20 {
                    out.append(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
                }
                continue
            }
            rest = rest.dropFirst()
            if byte > 0x20 { out.append(Unicode.Scalar(byte &- 65 < 26 ? byte | 0x20 : byte)) }
        }
        return String(out)
    }
}
