import Diagnostics

extension FrontMatterReader {
    /// Front matter that can't be read: a stopper in a typed note or where a line is about safety, else a warning.
    mutating func reportUnparsed(_ problem: String, at range: Range<Int>, notes: [Diagnostic.Note] = []) {
        note.isUnread = true
        let scan = SafetyScan(positions.bytes, positions.lines)
        let stops = !isPage || scan.hasSafetyKey || scan.statesType
        // A template of another tool, which is to become YAML.
        if !stops, positions.lines.contains(where: { isTemplateLine(positions.bytes[$0]) }) { return }
        let outcome = stops ? "" : ", so the page is built without it"
        report(
            stops ? .invalidFrontMatter : .unreadFrontMatter, "the front matter can't be read: \(problem)\(outcome)",
            at: range, notes: notes)
    }

    private func isTemplateLine(_ line: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: line, as: UTF8.self)
        return text.contains("{{") || text.contains("<%")
    }

    /// Hugo's TOML isn't read. What it says about safety would be lost.
    mutating func reportTOML() {
        note.isUnread = true
        let advice = "front matter between `+++` lines (TOML) isn't read; write it as YAML between `---` lines"
        for line in positions.lines {
            let text = String(decoding: positions.bytes[line], as: UTF8.self)
            let sides = text.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, let safety = SafetyKey(normalizedName(trimmed(String(sides[0])))) else { continue }
            let value = sides[1].filter { $0 != "\"" && $0 != "'" }
            if safety.wouldHide(trimmed(String(value))) || safety.field == .audience {
                report(.invalidFrontMatter, advice + ", or its `\(safety.name)` has no effect", at: line)
                return
            }
        }
        let isLost = !isPage || SafetyScan(positions.bytes, positions.lines, countsWordsAlone: false).statesType
        report(isLost ? .invalidFrontMatter : .unreadFrontMatter, advice, at: positions.firstLine)
    }
}
