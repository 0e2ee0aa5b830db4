import Foundation

/// What the home page says.
struct HomeFacts {
    let page: PageText

    func tell(_ book: inout FactBook) {
        let home = page.path
        book.say("overdue actions", page.count("_overdue"), on: home)
        book.say("exceptions", page.count("_exceptions"), on: home)
        book.say("reviews due", page.count("_reviews"), on: home)
        book.say("lessons that came back", page.count("_recurred"), on: home)
        book.say("to judge and to check", page.count("_due"), on: home)
        for item in (page.html.between("<ul class=\"counts\">", "</ul>") ?? "").pieces("<li") {
            book.say("number of notes", of: item.address ?? "", item.between("<b>", "<") ?? "", on: home)
        }
        let standing = (page.html.between("<p class=\"standing\">", "</p>") ?? "").until("</a>").words.numbers
            .compactMap { Int($0) }
        if let within = standing.first, let all = standing.last {
            book.say("accounts missing a standard", standing.count > 1 ? all - within : 0, on: home)
        }
        accounts(&book)
        for item in page.items("_reviews") {
            let reasons = item.pieces("class=\"quiet\"").joined()
            book.say("why to read again", of: item.address ?? "", reasons.days, on: home)
        }
        for item in page.items("_exceptions") {
            guard let address = item.address else { continue }
            if address.hasPrefix("feedback/") {
                let words = item.between("</a>", "</p>") ?? ""
                book.say("days without an answer", of: address, words.numbers, on: home)
            } else if let words = item.after("</a>: ") {
                book.say("missed in a row", of: address, words.numbers.first ?? "", on: home)
                book.say("missed since", of: address, words.days.first ?? "", on: home)
            }
        }
    }

    private func accounts(_ book: inout FactBook) {
        let table = page.html.between("<section class=\"home-accounts\">", "</section>") ?? ""
        for row in table.pieces("<th scope=\"row\">") {
            let account = row.address ?? ""
            let cells = row.cut("<td class=\"")
            let manager = cells.first { $0.hasPrefix("names") }?.between(">", "<") ?? ""
            if !manager.isEmpty { book.say("manager", of: account, manager, on: page.path) }
            let open = cells.first { $0.hasPrefix("n\"") }?.between(">", "<") ?? ""
            book.say("open issues", of: account, open.isEmpty ? "0" : open, on: page.path)
        }
    }
}
