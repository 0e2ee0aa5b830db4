import Markdown

/// What a template call in an address's place names: `{% link notes/a.md %}`, `{% page "a" %}#b`,
/// `{{ "/a/" | relative_url }}`, `{{ site.base }}/a/`. What the call would give isn't known; but where its argument
/// names a note, that is what it means.
struct TemplateAddress {
    /// The path and fragment, if the call has an argument that could be one.
    var address: String?

    /// - Returns: nil if the address holds no template call.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let start = Self.start(bytes) else { return nil }
        guard start == 0, let end = Self.end(bytes) else { return }
        let rest = bytes[end...]
        if rest.first == UInt8(ascii: "/") {
            address = String(decoding: rest, as: UTF8.self)
        } else if let argument = Self.argument(bytes[2..<end - 2]), rest.isEmpty || rest.first == UInt8(ascii: "#") {
            address = String(decoding: argument + rest, as: UTF8.self)
        }
    }

    private static func start(_ bytes: [UInt8]) -> Int? {
        bytes.indices.dropLast().first {
            switch (bytes[$0], bytes[$0 + 1]) {
            case (UInt8(ascii: "{"), UInt8(ascii: "{")), (UInt8(ascii: "{"), UInt8(ascii: "%")),
                (UInt8(ascii: "<"), UInt8(ascii: "%")):
                true
            default: false
            }
        }
    }

    private static func end(_ bytes: [UInt8]) -> Int? {
        let first =
            bytes[0] == UInt8(ascii: "{") && bytes[1] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "%")
        let last = bytes[0] == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: "}")
        return bytes.indices.dropFirst(3).first { bytes[$0] == last && bytes[$0 - 1] == first }.map { $0 + 1 }
    }

    /// The first text in quotes, else the word after the call's name.
    private static func argument(_ call: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let isQuote = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
        if let open = call.firstIndex(where: isQuote) {
            return call[(open + 1)...].firstIndex(of: call[open]).map { call[open + 1..<$0] }
        }
        let words = call.split { $0 == 0x20 || $0 == 0x09 }.filter { !$0.elementsEqual("-".utf8) }
        return words.count == 2 ? words[1] : nil
    }
}
