import Files
import Markdown

/// The sentence that a link stands in, as it is read: without what an action or an entry of a log says by signs.
public struct Sentence: Sendable, Hashable {
    public var before = ""
    /// The link's words.
    public var words: String
    public var after = ""
    /// The entry of an account's log that it belongs to.
    public var entry: LogEntry?
}

extension KnowledgeBase {
    /// The sentence that a link stands in.
    /// - Parameter reach: how many bytes before and after the link are looked at; past it the sentence is cut at a
    ///   word and ends in an ellipsis.
    public func sentence(around backlink: Backlink, reach: Int = 160) -> Sentence {
        let note = notes[backlink.from]
        // Only what is needed of the link is taken out of the list: a copy would count references to all its texts.
        let (links, number) = (note.parsed.links, backlink.link)
        let (words, block, text) = (links[number].wordsText, links[number].blockText, note.parsed.text)
        guard block.lowerBound <= words.lowerBound, words.upperBound <= block.upperBound,
            block.upperBound <= text.count
        else { return Sentence(words: links[number].text) }
        if links[number].isInTitle {
            return Sentence(words: links[number].text.isEmpty ? notes[noteOf(backlink)].title : links[number].text)
        }
        let entry = note.logEntry(at: words.lowerBound)
        let read = entry.map { [$0.words] } ?? note.action(at: words.lowerBound)?.words ?? [block]
        func shown(_ range: Range<Int>) -> String {
            var shown = ""
            for stretch in read {
                let part = stretch.clamped(to: range)
                if part.isEmpty { continue }
                if !shown.isEmpty { shown += " " }
                shown += self.words(part, of: backlink.from)
            }
            return shown
        }
        // What is embedded has no words here; it shows this note.
        let called = links[number].form == .embed ? notes[noteOf(backlink)].title : self.words(words, of: backlink.from)
        let first = max(block.lowerBound, words.lowerBound - reach)
        let last = min(block.upperBound, words.upperBound + reach)
        var start = words.lowerBound
        var end = words.upperBound
        text.withUnsafeBufferPointer { text in
            while start > first, !isSentenceStart(text, start) { start -= 1 }
            while end < last, !isSentenceStart(text, end) { end += 1 }
        }
        let isCut = end == last && last < block.upperBound
        while end > words.upperBound, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
        var before = shown(start..<words.lowerBound)
        if start == first, first > block.lowerBound { before = afterFirstSpace(before) }
        var after = shown(words.upperBound..<end)
        if isCut { after = beforeLastSpace(after) }
        return Sentence(before: before, words: called, after: after, entry: entry)
    }

    private func noteOf(_ backlink: Backlink) -> Int {
        if case .note(let note, _, _) = targets[backlink.from][backlink.link] { note } else { backlink.from }
    }

    /// A stretch of a note's plain text as a reader sees it: where a wiki link has no words of its own, the title of
    /// what it leads to.
    public func words(_ range: Range<Int>, of index: Int) -> String {
        let note = notes[index]
        let wordless = linksWithoutWords(note.parsed.links, in: range)
        if wordless.isEmpty { return String(decoding: note.parsed.text[range], as: UTF8.self) }
        var shown: [UInt8] = []
        var place = range.lowerBound
        for number in wordless {
            guard case .note(let target, _, _) = targets[index][number] else { continue }
            let words = note.parsed.links[number].wordsText
            guard words.lowerBound >= place, words.upperBound <= range.upperBound else { continue }
            shown += note.parsed.text[place..<words.lowerBound]
            shown += notes[target].title.utf8
            place = words.upperBound
        }
        shown += note.parsed.text[place..<range.upperBound]
        return String(decoding: shown, as: UTF8.self)
    }
}

extension Note {
    /// The entry of the log in whose words a place of the text lies.
    fileprivate func logEntry(at place: Int) -> LogEntry? {
        let next = log.indices.partitionPoint { log[$0].words.lowerBound > place }
        return next > 0 && log[next - 1].words.contains(place) ? log[next - 1] : nil
    }

    /// The action in whose words a place of the text lies.
    fileprivate func action(at place: Int) -> Action? {
        func text(_ action: Int) -> Range<Int> { parsed.items[actions[action].item].text }
        let next = actions.indices.partitionPoint { text($0).lowerBound > place }
        return next > 0 && text(next - 1).contains(place) ? actions[next - 1] : nil
    }
}

/// Wiki links that are written as `[[id]]` and stand in a range of the text, in order.
private func linksWithoutWords(_ links: [Link], in range: Range<Int>) -> [Int] {
    var found: [Int] = []
    // By their places: to take out each link that is looked at would copy it.
    var place = links.indices.partitionPoint { links[$0].wordsText.lowerBound >= range.lowerBound }
    while place < links.count, links[place].wordsText.lowerBound < range.upperBound {
        if links[place].text.isEmpty, links[place].form == .wiki { found.append(place) }
        place += 1
    }
    return found
}

/// Whether a sentence starts at `place`: it follows a line's end, or a space after `.`, `!` or `?`.
private func isSentenceStart(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place >= 2 else { return place == 0 }
    let last = text[place - 1]
    guard last <= UInt8(ascii: " ") else { return false }
    if last == UInt8(ascii: "\n") { return true }
    guard last == UInt8(ascii: " ") else { return false }
    let mark = text[place - 2]
    return mark == UInt8(ascii: ".") || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?")
}

private func afterFirstSpace(_ text: String) -> String {
    guard let space = text.utf8.firstIndex(of: UInt8(ascii: " ")) else { return "…" }
    return "…" + text[space...]
}

private func beforeLastSpace(_ text: String) -> String {
    guard let space = text.utf8.lastIndex(of: UInt8(ascii: " ")) else { return "…" }
    return text[..<space] + "…"
}
