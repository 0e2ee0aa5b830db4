internal import Files

/// Gives headings their ids: folded words joined by `-`. A double takes its parent heading's id in front, and then a
/// number, so a heading's id depends only on what stands before it.
struct HeadingIDs {
    /// Longer ids serve nobody, and bounding them keeps deep doubles small.
    private static let longest = 96

    private let reserved: Set<String>
    private var taken: Set<String> = []
    private var counts: [String: Int] = [:]
    /// The open headings, outermost first.
    private var open: [(level: Int, id: String)] = []

    /// - Parameter reserved: ids that are given elsewhere in the page; no heading's own words get one.
    init(reserved: Set<String> = []) {
        self.reserved = reserved
    }

    /// - Parameter fixed: the id that the heading asks for.
    mutating func next(_ words: String, level: Int, fixed: String? = nil) -> Anchor {
        while let last = open.last, last.level >= level { open.removeLast() }
        if let fixed, taken.insert(fixed).inserted {
            open.append((level, fixed))
            return Anchor(fixed)
        }
        let base = Self.slug(words)
        var id = base
        if isTaken(id), let parent = open.last { id = Self.bounded(parent.id + "-" + base) }
        if isTaken(id) {
            let stem = id
            var count = counts[stem] ?? 1
            repeat {
                count += 1
                id = "\(stem)-\(count)"
            } while isTaken(id)
            counts[stem] = count
        }
        taken.insert(id)
        open.append((level, id))
        return Anchor(id)
    }

    /// Takes an id for something that isn't a heading; false if it is taken.
    mutating func claim(_ id: String) -> Bool { taken.insert(id).inserted }

    private func isTaken(_ id: String) -> Bool { taken.contains(id) || reserved.contains(id) }

    /// Letters and digits of any script, without case and marks; `section` where there are none.
    static func slug(_ words: String) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(words.utf8.count)
        words.withBytes { appendFolded($0, to: &folded) }
        if folded.allSatisfy({ $0 < 0x80 }) { return slug(ofASCII: folded) }
        var out = ""
        var needsDash = false
        for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
            if scalar == "'" || scalar == "\u{2019}" { continue }
            // Ids that begin with `_` are those of the page's own parts.
            guard scalar.isWordPart || (scalar == "_" && !out.isEmpty) else {
                needsDash = !out.isEmpty
                continue
            }
            if needsDash { out.append("-") }
            needsDash = false
            out.unicodeScalars.append(scalar)
            if out.utf8.count >= longest { break }
        }
        return out.isEmpty ? "section" : out
    }

    /// The same of folded ASCII, as most headings are.
    private static func slug(ofASCII folded: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(min(folded.count, longest) + 1)
        var needsDash = false
        for byte in folded where byte != UInt8(ascii: "'") {
            guard byte &- 97 < 26 || byte.isASCIIDigit || (byte == UInt8(ascii: "_") && !out.isEmpty) else {
                needsDash = !out.isEmpty
                continue
            }
            if needsDash { out.append(UInt8(ascii: "-")) }
            needsDash = false
            out.append(byte)
            if out.count >= longest { break }
        }
        return out.isEmpty ? "section" : String(decoding: out, as: UTF8.self)
    }

    private static func bounded(_ id: String) -> String {
        guard id.utf8.count > 2 * longest else { return id }
        var out = String.UnicodeScalarView()
        var size = 0
        for scalar in id.unicodeScalars {
            size += String(scalar).utf8.count
            if size > 2 * longest { break }
            out.append(scalar)
        }
        return String(out)
    }
}
