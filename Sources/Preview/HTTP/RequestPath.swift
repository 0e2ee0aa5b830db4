import Files

/// The path of a request: what it names in the site.
struct RequestPath: Equatable {
    /// Components after percent-decoding, without slash at either end. Never a way out of the site: it is looked up
    /// in a map as it stands, so a `..` in it is a name that no file has.
    var path: PagePath
    /// It ends with a slash, or is the root: a folder is meant.
    var isFolder: Bool

    /// `/accounts/olivar.html`, percent-encoded as it came. nil if it isn't such a path: not from the root, not valid
    /// UTF-8, or with a control character, an empty component, `.` or `..`.
    init?(encoded: String) {
        guard let bytes = Self.decoded(encoded), bytes.first == UInt8(ascii: "/"),
            !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }),
            let text = String(validating: bytes.dropFirst(), as: UTF8.self)
        else { return nil }
        isFolder = bytes.last == UInt8(ascii: "/")
        let name = isFolder ? String(text.dropLast()) : text
        if !text.isEmpty {
            let components = name.split(separator: "/", omittingEmptySubsequences: false)
            guard !components.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { return nil }
        }
        path = PagePath(name)
    }

    /// Percent-decoded once; nil if a `%` isn't followed by two digits.
    private static func decoded(_ text: String) -> [UInt8]? {
        var result: [UInt8] = []
        var bytes = text.utf8.makeIterator()
        while let byte = bytes.next() {
            guard byte == UInt8(ascii: "%") else {
                result.append(byte)
                continue
            }
            guard let high = bytes.next().flatMap(hexValue), let low = bytes.next().flatMap(hexValue) else {
                return nil
            }
            result.append(high << 4 | low)
        }
        return result
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The file that the request means: itself, or a folder's page.
    var file: PagePath {
        guard isFolder else { return path }
        return path.rawValue.isEmpty ? PagePath("index.html") : PagePath(path.rawValue + "/index.html")
    }

    /// The page of the folder of that name, if the request left the slash out.
    var folderPage: PagePath? {
        isFolder ? nil : PagePath(path.rawValue + "/index.html")
    }
}
