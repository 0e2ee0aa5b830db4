/// Which addresses a page may link to: an allow-list of schemes, read from the decoded address as a browser would read
/// it, so that case, control characters and leading blanks don't dodge it.
public struct LinkPolicy: Sendable, Hashable {
    public enum Verdict: Sendable, Hashable {
        /// No scheme: a place in this site, or in this page.
        case relative
        /// A scheme that is allowed, in lower case; `//host` counts as `https`.
        case remote(scheme: String)
        /// Nothing may link there.
        case refused(scheme: String)
    }

    public static let standardSchemes: Set<String> = ["http", "https", "mailto", "tel", "ftp"]

    /// In lower case.
    public var schemes: Set<String>

    public init(adding more: some Sequence<String> = []) {
        schemes = Self.standardSchemes
        for scheme in more { schemes.insert(Self.lowercased(scheme.utf8)) }
    }

    /// Judges an address as a link has it after CommonMark's decoding.
    public func verdict(_ address: String) -> Verdict {
        // Browsers drop leading blanks and controls, and tabs and line ends anywhere.
        var bytes: [UInt8] = []
        for byte in address.utf8 {
            if byte <= 0x20 || byte == 0x7F, bytes.isEmpty { continue }
            if byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
            bytes.append(byte)
            if byte == UInt8(ascii: ":") || bytes.count > 256 { break }
        }
        if bytes.count >= 2, bytes.prefix(2).allSatisfy({ $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
            return .remote(scheme: "https")
        }
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return .relative }
        let name = bytes[..<colon]
        // Past one of these a colon is part of a path, query or fragment.
        if name.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
            return .relative
        }
        // What is no scheme by RFC 3986 before the colon is refused too unless no browser could read one there.
        guard let first = name.first else { return .relative }
        let scheme = Self.lowercased(name)
        if schemes.contains(scheme) { return .remote(scheme: scheme) }
        let isScheme =
            first.isASCIILetter
            && name.allSatisfy {
                $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
                    || $0 == UInt8(ascii: ".")
            }
        let hasOddBytes = name.contains {
            $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "&")
        }
        return isScheme || hasOddBytes ? .refused(scheme: scheme) : .relative
    }

    private static func lowercased(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}

extension LinkPolicy {
    /// cmark's own rule, for `--plain`: what it holds dangerous is emptied, all else goes.
    static func isDangerous(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        func starts(_ prefix: StaticString) -> Bool {
            guard bytes.count >= prefix.utf8CodeUnitCount else { return false }
            return (0..<prefix.utf8CodeUnitCount).allSatisfy {
                let byte = bytes[$0]
                return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == prefix.utf8Start[$0]
            }
        }
        if starts("data:image/png") || starts("data:image/gif") || starts("data:image/jpeg")
            || starts("data:image/webp")
        {
            return false
        }
        return starts("javascript:") || starts("vbscript:") || starts("file:") || starts("data:")
    }
}
