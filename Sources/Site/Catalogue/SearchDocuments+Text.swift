import KnowledgeBase
import Markdown
import Search

// The words of a note as its page shows them.
extension SearchDocuments {
    /// A stretch of a note's plain text, and what the page shows in its place.
    private typealias Edit = (range: Range<Int>, words: String)

    /// The text under each heading, what stands before the first heading first.
    func sections(_ index: Int) -> [SearchDocument.Section] {
        let parsed = base.notes[index].parsed
        var edits = edits(index)[...]
        var sections: [SearchDocument.Section] = []
        let start = parsed.outline.first.map { parsed.start(of: $0) } ?? parsed.text.count
        if start > 0 { sections.append(.init(text: text(0..<start, of: parsed, &edits))) }
        for heading in parsed.outline {
            sections.append(
                .init(
                    heading: heading.text, anchor: heading.anchor.rawValue,
                    text: text(heading.textRange, of: parsed, &edits)))
        }
        return sections
    }

    /// Takes the edits that lie in the range or before it: sections come in the order of the text.
    private func text(_ range: Range<Int>, of parsed: ParsedNote, _ edits: inout ArraySlice<Edit>) -> [UInt8] {
        var shown: [UInt8] = []
        var place = range.lowerBound
        while let edit = edits.first, edit.range.upperBound <= range.upperBound {
            edits.removeFirst()
            guard edit.range.lowerBound >= place else { continue }
            shown += parsed.text[place..<edit.range.lowerBound]
            shown += edit.words.utf8
            place = edit.range.upperBound
        }
        return shown + parsed.text[place..<range.upperBound]
    }

    /// In the order of the text.
    private func edits(_ index: Int) -> [Edit] {
        (linkEdits(index) + actionEdits(index) + logEdits(index)).sorted { left, right in
            (left.range.lowerBound, left.range.upperBound) < (right.range.lowerBound, right.range.upperBound)
        }
    }

    /// The titles of what `[[id]]` leads to, and what pictures say.
    private func linkEdits(_ index: Int) -> [Edit] {
        base.notes[index].parsed.links.enumerated().compactMap { number, link in
            if link.isInTitle { return nil }
            switch (link.form, base.targets[index][number]) {
            case (.picture, _) where !link.text.isEmpty: return (link.wordsText, " \(link.text) ")
            case (.wiki, .note(let target, _, _)) where link.text.isEmpty:
                return (link.wordsText, base.notes[target].title)
            default: return nil
            }
        }
    }

    /// Owner, days and reference of an action, behind its words.
    private func actionEdits(_ index: Int) -> [Edit] {
        let note = base.notes[index]
        // Without people a plain page may mean anything by `@home`.
        guard note.type != .page || !site.people.isEmpty else { return [] }
        let texts = site.theme.texts(note.language)
        return note.actions.filter { !$0.marks.isEmpty }.flatMap { action -> [Edit] in
            let item = note.parsed.items[action.item].text
            var said = action.owner.map { [site.person($0)] } ?? []
            said += [action.due, action.check].compactMap { $0.map { texts.label(of: $0, isShort: true) } }
            if let reference = action.reference { said.append(reference) }
            var edits: [Edit] = []
            var place = item.lowerBound
            for words in action.words {
                let isFirst = place == item.lowerBound
                if words.lowerBound > place { edits.append((place..<words.lowerBound, isFirst ? "" : " ")) }
                place = words.upperBound
            }
            edits.append((place..<item.upperBound, " · " + said.joined(separator: " · ")))
            return edits
        }
    }

    /// Day, kind and stated health of an entry of a log.
    private func logEdits(_ index: Int) -> [Edit] {
        let note = base.notes[index]
        let texts = site.theme.texts(note.language)
        return note.log.map { entry in
            var said = [texts.label(of: entry.date, isShort: true)]
            if let kind = entry.kind { said.append(texts["log." + kind] ?? kind) }
            if let health = entry.health { said.append(texts["choice." + health] ?? health) }
            return (entry.mark, said.joined(separator: " · ") + (entry.words.isEmpty ? "" : ": "))
        }
    }
}

extension ParsedNote {
    /// Where a heading's own words begin in the text.
    fileprivate func start(of heading: Heading) -> Int {
        let before = text[..<min(max(heading.textRange.lowerBound, 0), text.count)]
        let words = Array(heading.text.utf8) + [UInt8(ascii: "\n")]
        return before.suffix(words.count).elementsEqual(words) ? before.count - words.count : before.count
    }
}
