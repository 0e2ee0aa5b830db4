/// Gives headings their ids: folded words joined by `-`. A double takes its parent heading's id in front, and then a
/// number, so a heading's id depends only on what stands before it.
struct HeadingIDs {
    /// Longer ids serve nobody, and bounding them keeps deep doubles small.
    private static let longest = 96

    private var taken: Set<String> = []
    private var counts: [String: Int] = [:]
    /// The open headings, outermost first.
    private var open: [(level: Int, id: String)] = []

    mutating func next(_ words: String, level: Int) -> Anchor {
        while let last = open.last, last.level >= level { open.removeLast() }
        let base = Self.slug(words)
        var id = base
        if taken.contains(id), let parent = open.last { id = Self.bounded(parent.id + "-" + base) }
        if taken.contains(id) {
            let stem = id
            var count = counts[stem] ?? 1
            repeat {
                count += 1
                id = "\(stem)-\(count)"
            } while taken.contains(id)
            counts[stem] = count
        }
        taken.insert(id)
        open.append((level, id))
        return Anchor(id)
    }

    /// Letters and digits of any script, without case and marks; `section` where there are none.
    static func slug(_ words: String) -> String {
        var out = ""
        var needsDash = false
        for scalar in fold(words).unicodeScalars {
            if scalar == "'" || scalar == "\u{2019}" { continue }
            guard scalar.isWordPart || scalar == "_" else {
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
