@testable import Site

/// Reads what the pages and files of a day say. A page that says the same as on the day before isn't read again.
struct FactReader {
    private var last: [String: (body: String, facts: FactBook)] = [:]

    mutating func read(_ sample: SampleOnDay) throws -> FactBook {
        var book = FactBook()
        var read: [String: (body: String, facts: FactBook)] = [:]
        for page in try sample.pages() {
            let (body, footer) = (page.html.until("<footer"), page.html.after("<footer") ?? "")
            for day in footer.days { book.say("day", day, on: page.path) }
            var facts = FactBook()
            if let known = last[page.path], known.body == body {
                facts = known.facts
            } else {
                PageFacts(page: page, texts: sample.site.theme.texts(page.language)).tell(&facts)
            }
            book.add(facts)
            read[page.path] = (body, facts)
        }
        last = read
        try DataFacts(sample.site).tell(&book)
        return book
    }
}
