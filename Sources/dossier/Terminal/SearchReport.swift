import Search
import Site

/// What a query found, as it is written.
struct SearchReport {
    var query: String
    var found: Searcher.Found
    var results: [(result: SearchResult, note: SearchableBase.Note)]

    /// One object on a line.
    func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("query", query)
            json.member("total", found.results.count)
            json.member("results") { json in
                json.array(results) { json, entry in
                    json.object { json in
                        json.member("id", entry.note.id)
                        json.member("path") { json in
                            if let path = entry.note.path { json.string(path) } else { json.null() }
                        }
                        json.member("address", entry.result.address)
                        json.member("title", entry.result.title)
                        json.member("type", entry.note.type)
                        json.member("heading", entry.result.heading)
                        json.member("excerpt", entry.result.excerpt)
                        json.member("score", entry.result.score)
                    }
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    /// For people.
    func text() -> String {
        guard !results.isEmpty else { return "Nothing found for “\(query)”\n" }
        var text = ""
        for (number, (result, note)) in results.enumerated() {
            text += "\(number + 1). \(result.title)"
            if !result.heading.isEmpty { text += " › \(result.heading)" }
            text += "\n   \(note.path ?? result.address)\n"
            if !result.excerpt.isEmpty { text += "   \(result.excerpt)\n" }
        }
        let total = found.results.count
        if total > results.count {
            text += "\(results.count) of \(total)\(found.isPartial ? " or more" : "") results\n"
        }
        return text
    }
}
