/// The name under which a path is looked up, whatever generator it was written for: `a/b.md`, `a/b.html`,
/// `a/b.html.md`, `a/b/`, `a/b/index.md` and `a/b/README.md` are all `a/b`.
func pageKey(_ path: some StringProtocol) -> String {
    var key = Substring(path).utf8
    while key.last == UInt8(ascii: "/") { key.removeLast() }
    if !dropEnding(".md", from: &key) { dropEnding(".markdown", from: &key) }
    if !dropEnding(".html", from: &key) { dropEnding(".htm", from: &key) }
    for name in ["index", "readme", "_index"] where hasSuffix(key, name) {
        if key.count == name.utf8.count { return "" }
        let rest = key.dropLast(name.utf8.count)
        if rest.last == UInt8(ascii: "/") { return String(Substring(rest.dropLast())) }
    }
    return String(Substring(key))
}

/// An ending counts only after a name: `.md` alone is a hidden file.
@discardableResult
private func dropEnding(_ ending: String, from key: inout Substring.UTF8View) -> Bool {
    guard hasSuffix(key, ending) else { return false }
    let rest = key.dropLast(ending.utf8.count)
    guard let last = rest.last, last != UInt8(ascii: "/") else { return false }
    key = rest
    return true
}

/// Without regard to ASCII case.
private func hasSuffix(_ key: Substring.UTF8View, _ ending: String) -> Bool {
    key.suffix(ending.utf8.count).elementsEqual(ending.utf8) { byte, wanted in
        byte == wanted || (byte | 0x20 == wanted && byte &- 65 < 26)
    }
}

/// `a/../b/./c` as `b/c`; nil when it climbs out of the root.
func normalizedPath(_ path: some StringProtocol) -> String? {
    var parts: [Substring.UTF8View] = []
    for part in Substring(path).utf8.split(separator: UInt8(ascii: "/")) {
        if part.elementsEqual(".".utf8) { continue }
        if part.elementsEqual("..".utf8) {
            guard parts.popLast() != nil else { return nil }
        } else {
            parts.append(part)
        }
    }
    var joined = ""
    for part in parts {
        if !joined.isEmpty { joined += "/" }
        joined += Substring(part)
    }
    return joined
}

/// The way from a folder to a path, both below the root: `../b/c.md` from `a` to `b/c.md`.
func relativePath(to path: String, from folder: some StringProtocol) -> String {
    var target = path.utf8.split(separator: UInt8(ascii: "/"))[...]
    var start = Substring(folder).utf8.split(separator: UInt8(ascii: "/"))[...]
    while target.count > 1, let first = start.first, target.first?.elementsEqual(first) == true {
        target.removeFirst()
        start.removeFirst()
    }
    var way = ""
    for _ in start { way += "../" }
    return way + target.map { String(Substring($0)) }.joined(separator: "/")
}
