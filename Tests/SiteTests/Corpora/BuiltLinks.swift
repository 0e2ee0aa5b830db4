import Foundation

/// The addresses and places of a built site's pages, read from the files alone.
struct BuiltLinks {
    private(set) var checked = 0
    private(set) var broken: [String] = []
    let pages: Int

    init(site: URL) throws {
        var texts: [String: String] = [:]
        var files: Set<String> = []
        let root = site.standardizedFileURL.path + "/"
        for case let file as URL in FileManager.default.enumerator(at: site, includingPropertiesForKeys: nil) ?? .init()
        {
            let path = String(file.standardizedFileURL.path.dropFirst(root.count))
            files.insert(path)
            if path.hasSuffix(".html") { texts[path] = try String(contentsOf: file, encoding: .utf8) }
        }
        pages = texts.count
        let ids = texts.mapValues { Set(Self.values(of: "id", in: $0)) }
        for (page, text) in texts.sorted(by: { $0.key < $1.key }) {
            for address in Self.values(of: "href", in: text) + Self.values(of: "src", in: text) {
                if address.contains(/^[a-zA-Z][a-zA-Z0-9+.\-]*:|^\/\//) { continue }
                checked += 1
                let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let path = parts[0].isEmpty ? page : Self.target(String(parts[0]), from: page)
                let place = parts.count > 1 ? parts[1].removingPercentEncoding ?? String(parts[1]) : ""
                if !files.contains(path) {
                    broken.append("\(page): \(address)")
                } else if !place.isEmpty, path.hasSuffix(".html"), ids[path]?.contains(place) != true {
                    broken.append("\(page): \(address) (no such place)")
                }
            }
        }
    }

    private static func target(_ address: String, from page: String) -> String {
        let path = String(address.prefix { $0 != "?" }).removingPercentEncoding ?? address
        var parts = path.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }

    /// Attributes are always written in double quotes.
    private static func values(of attribute: String, in text: String) -> [String] {
        text.split(separator: " \(attribute)=\"").dropFirst().map { rest in
            String(rest.prefix { $0 != "\"" }).replacing("&amp;", with: "&").replacing("&#x27;", with: "'")
                .replacing("&quot;", with: "\"")
        }
    }
}
