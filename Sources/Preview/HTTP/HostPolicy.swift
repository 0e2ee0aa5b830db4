import Glibc

/// Which `Host` a request may name. A browser sends the name that the page's address had, so a foreign name means a
/// page of another site that was made to resolve here (DNS rebinding).
struct HostPolicy: Sendable {
    /// The IP address that the server listens on.
    var listeningOn: String

    func accepts(host header: String?) -> Bool {
        guard let header, let name = Self.name(in: header) else { return false }
        if ["localhost", "127.0.0.1", "::1"].contains(name) || name == listeningOn { return true }
        // Listening everywhere, any of the machine's addresses is its own; a name still is not.
        return ["0.0.0.0", "::"].contains(listeningOn) && (Self.isIPv4(name) || Self.isIPv6(name))
    }

    /// The host without its port, in lower case, brackets removed. The port is not compared: it is the browser's to
    /// send, and one forwarded from elsewhere (a container, an SSH tunnel) is as good.
    private static func name(in header: String) -> String? {
        var name = Substring(header)
        var port = Substring()
        if name.hasPrefix("[") {
            guard let end = name.firstIndex(of: "]") else { return nil }
            port = name[name.index(after: end)...]
            name = name[name.index(after: name.startIndex)..<end]
            guard isIPv6(String(name)) else { return nil }
        } else if let colon = name.firstIndex(of: ":") {
            port = name[colon...]
            name = name[..<colon]
        }
        guard port.isEmpty || port.hasPrefix(":") && port.dropFirst().allSatisfy(\.isASCIIDigit) else { return nil }
        return name.lowercased()
    }
}

extension HostPolicy {
    struct Address: Sendable, Equatable {
        var text: String
        var isIPv6: Bool

        /// As it stands in an address for a browser; a wildcard is reached by loopback.
        var authority: String {
            if isIPv6 { return text == "::" ? "[::1]" : "[\(text)]" }
            return text == "0.0.0.0" ? "127.0.0.1" : text
        }
    }

    /// - Throws: `PreviewError.notAnAddress`: names aren't looked up, so that what is listened on is what was written.
    static func address(of host: String) throws -> Address {
        if host == "localhost" { return Address(text: "127.0.0.1", isIPv6: false) }
        if isIPv4(host) { return Address(text: host, isIPv6: false) }
        let bare = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        if isIPv6(bare) { return Address(text: bare.lowercased(), isIPv6: true) }
        throw PreviewError.notAnAddress(host)
    }

    private static func isIPv4(_ text: String) -> Bool {
        var address = in_addr()
        return inet_pton(AF_INET, text, &address) == 1
    }

    private static func isIPv6(_ text: String) -> Bool {
        var address = in6_addr()
        return inet_pton(AF_INET6, text, &address) == 1
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
