public import KnowledgeBase
import Markdown

extension Note {
    /// The records of a field that is a list of them, each as its parts by name.
    func records(_ field: String) -> [FieldValue] {
        (front[field]?.members ?? []).map(\.value).filter { $0.record != nil }
    }

    /// The parts of a field that is one record.
    func record(_ field: String) -> FieldValue? {
        guard let value = front[field]?.value, value.record != nil else { return nil }
        return value
    }

    /// The known section that a heading lies in, by its English heading: its own, else that of one above it.
    func section(of heading: Int?) -> String? {
        guard var place = heading, parsed.outline.indices.contains(place) else { return nil }
        var level = parsed.outline[place].level + 1
        while true {
            let candidate = parsed.outline[place]
            if candidate.level < level {
                if let known = Schema.section(candidate.text, of: type) { return known.name }
                level = candidate.level
            }
            if place == 0 { return nil }
            place -= 1
        }
    }

    /// The headings that open a known section.
    public func headings(ofSection name: String) -> [Int] {
        parsed.outline.indices.filter { Schema.section(parsed.outline[$0].text, of: type)?.name == name }
    }

    /// The known section is there and says something.
    public func says(_ name: String) -> Bool {
        headings(ofSection: name).contains { heading in
            let level = parsed.outline[heading].level
            let end = parsed.outline[(heading + 1)...].firstIndex { $0.level <= level } ?? parsed.outline.count
            return (heading..<end).contains { !parsed.outline[$0].textRange.isEmpty }
        }
    }
}

extension KnowledgeBase {
    /// The note that a reference written at a place in a note's fields leads to.
    func end(of field: Field?, in note: Int) -> Int? {
        guard let field else { return nil }
        return outgoing[note].first { $0.range == field.range }?.to
    }
}
