import Foundation

// Pages are cut a hundred thousand times in a walk, so these look for bytes and not for letters.
extension String {
    /// Calls with the text and with the place of the first mark, if there is one.
    private func finding<Result>(
        _ mark: String, _ body: (UnsafePointer<CChar>, UnsafeMutablePointer<CChar>?) -> Result
    ) -> Result {
        withCString { text in mark.withCString { body(text, strstr(text, $0)) } }
    }

    private static func between(_ start: UnsafePointer<CChar>, _ end: UnsafePointer<CChar>) -> String {
        let bytes = UnsafeRawBufferPointer(start: start, count: end - start)
        return String(decoding: bytes, as: UTF8.self)
    }

    func has(_ mark: String) -> Bool { finding(mark) { $1 != nil } }

    /// Up to the first place of another text; all of it where there is none.
    func until(_ mark: String) -> String {
        finding(mark) { text, place in place.map { Self.between(text, $0) } } ?? self
    }

    /// Everything behind the first place of another text.
    func after(_ mark: String) -> String? {
        finding(mark) { _, place in place.map { String(cString: $0 + mark.utf8.count) } }
    }

    func between(_ start: String, _ end: String) -> String? { after(start)?.until(end) }

    /// What stands behind each place of a mark, up to the next.
    func pieces(_ mark: String) -> [String] { Array(cut(mark).dropFirst()) }

    /// Its parts between the places of a mark.
    func cut(_ mark: String) -> [String] {
        finding(mark) { text, first in
            var parts: [String] = []
            var (start, next) = (text, first)
            while let found = next {
                parts.append(Self.between(start, found))
                start = UnsafePointer(found + mark.utf8.count)
                next = mark.withCString { strstr(start, $0) }
            }
            parts.append(String(cString: start))
            return parts
        }
    }

    /// Without tags and what stands for letters.
    var words: String {
        cut("<").enumerated().map { $0 == 0 ? $1 : $1.after(">") ?? "" }.joined()
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    /// The figures of a text, a comma in them read as a point.
    var numbers: [String] {
        replacing(",", with: ".").split { !$0.isNumber && $0 != "." }
            .map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }.filter { !$0.isEmpty }
    }

    /// The days that `<time>` names.
    var days: [String] { pieces("datetime=\"").map { $0.until("\"") } }

    /// The first address, without the part behind `#`.
    var address: String? { between("href=\"", "\"")?.until("#") }
}
