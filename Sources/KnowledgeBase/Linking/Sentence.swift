import Markdown

extension KnowledgeBase {
    /// The sentence that a link stands in, as words before, of and after the link.
    /// - Parameter reach: how many bytes before and after the link are looked at; past it the sentence is cut at a
    ///   word and ends in an ellipsis.
    public func sentence(around backlink: Backlink, reach: Int = 160) -> (before: String, words: String, after: String)
    {
        let note = notes[backlink.from]
        let link = note.parsed.links[backlink.link]
        let (words, block, text) = (link.wordsText, link.blockText, note.parsed.text)
        guard block.lowerBound <= words.lowerBound, words.upperBound <= block.upperBound,
            block.upperBound <= text.count
        else { return ("", link.text, "") }
        if link.isInTitle { return ("", link.text.isEmpty ? notes[noteOf(backlink)].title : link.text, "") }
        // What is embedded has no words here; it shows this note.
        let shown = link.form == .embed ? notes[noteOf(backlink)].title : self.words(words, of: backlink.from)
        let first = max(block.lowerBound, words.lowerBound - reach)
        var start = words.lowerBound
        while start > first, !isSentenceStart(text, start) { start -= 1 }
        let last = min(block.upperBound, words.upperBound + reach)
        var end = words.upperBound
        while end < last, !isSentenceStart(text, end) { end += 1 }
        let isCut = end == last && last < block.upperBound
        while end > words.upperBound, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
        var before = self.words(start..<words.lowerBound, of: backlink.from)
        if start == first, first > block.lowerBound { before = afterFirstSpace(before) }
        var after = self.words(words.upperBound..<end, of: backlink.from)
        if isCut { after = beforeLastSpace(after) }
        return (before, shown, after)
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

/// Wiki links that are written as `[[id]]` and stand in a range of the text, in order.
private func linksWithoutWords(_ links: [Link], in range: Range<Int>) -> [Int] {
    // Links are in the order of the text, so the first of the range is found by halving.
    var low = 0
    var high = links.count
    while low < high {
        let middle = (low + high) / 2
        if links[middle].wordsText.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < links.count, links[low].wordsText.lowerBound < range.upperBound {
        if links[low].text.isEmpty, links[low].form == .wiki { found.append(low) }
        low += 1
    }
    return found
}

/// Whether a sentence starts at `place`: it follows a line's end, or a space after `.`, `!` or `?`.
private func isSentenceStart(_ text: [UInt8], _ place: Int) -> Bool {
    guard place >= 2 else { return place == 0 }
    if text[place - 1] == UInt8(ascii: "\n") { return true }
    guard text[place - 1] == UInt8(ascii: " ") else { return false }
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
