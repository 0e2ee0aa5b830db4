/// One note that a query found, as a result shows it.
public struct SearchResult: Sendable {
    /// The note's number.
    public var note: Int
    public var title: String
    /// Where the result opens, from the site's root: the page, where it fits with the heading's anchor.
    public var address: String
    /// The section that holds the most of the query; empty where the whole note does.
    public var heading: String
    public var excerpt: String
    public var score: Int
}

extension Searcher {
    /// The result at a place of what was found.
    public func result(_ place: Int, of found: Found) -> SearchResult {
        let (note, score) = found.results[place]
        let file = reader.note(note, part: reader.manifest.part(of: found.positions[place])).list
        guard file.count >= 6 else {
            return SearchResult(note: note, title: "", address: "", heading: "", excerpt: "", score: score)
        }
        let title = file[0].string
        let passage = Passage(sections: file[5].list, terms: found.terms)
        var result = SearchResult(
            note: note, title: title, address: file[1].string, heading: "", excerpt: passage.excerpt, score: score)
        // What the title says in full is the whole note's.
        let words = Word.forms(in: file[0].text)
        let isInTitle = found.terms.allSatisfy { term in words.contains { term.shows($0) } }
        if !passage.anchor.isEmpty, !isInTitle {
            result.heading = passage.heading
            result.address += "#" + passage.anchor
        }
        return result
    }
}
