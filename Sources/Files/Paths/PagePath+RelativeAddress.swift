extension PagePath {
    /// The percent-encoded address of `target` as a link on this page: from `accounts/a.html` to `lessons/b c.html` it
    /// is `../lessons/b%20c.html`. It never starts like a scheme or a host.
    public func relativeAddress(to target: PagePath) -> String {
        var address: [UInt8] = []
        address.reserveCapacity(target.rawValue.utf8.count + 16)
        appendRelativeAddress(to: target, into: &address)
        return String(decoding: address, as: UTF8.self)
    }

    /// `relativeAddress(to:)` for renderers that fill a buffer.
    public func appendRelativeAddress(to target: PagePath, into address: inout [UInt8]) {
        let (from, to) = (rawValue.utf8, target.rawValue.utf8)
        // The folders that both share end at the last slash of the common start.
        var (own, other) = (from.startIndex, to.startIndex)
        var (ownRest, otherRest) = (own, other)
        while own != from.endIndex, other != to.endIndex, from[own] == to[other] {
            let isSlash = from[own] == UInt8(ascii: "/")
            from.formIndex(after: &own)
            to.formIndex(after: &other)
            if isSlash { (ownRest, otherRest) = (own, other) }
        }
        for byte in from[ownRest...] where byte == UInt8(ascii: "/") {
            address += "../".utf8
        }
        PercentEncoding.append(to[otherRest...], to: &address)
    }
}
