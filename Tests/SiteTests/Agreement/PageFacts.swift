import Foundation
import KnowledgeBase

@testable import Site

/// Everything that a page says which another may say too.
struct PageFacts {
    let page: PageText
    let chips: ChipFacts

    init(page: PageText, texts: Texts) {
        self.page = page
        chips = ChipFacts(texts)
    }

    func tell(_ book: inout FactBook) {
        links(&book)
        let facts = OwnFacts(page: page, chips: chips)
        if page.path == "index.html" { HomeFacts(page: page).tell(&book) }
        if page.path.hasSuffix("/index.html") { list(&book) }
        if page.path.hasSuffix("/handover.html") {
            facts.brief(&book)
        } else if page.folder == "accounts" {
            facts.account(&book)
        }
        switch page.folder {
        case "boards": BoardFacts(page: page).tell(&book)
        case "departments", "roles": facts.responsibility(&book)
        case "issues", "topics": facts.scope(&book)
        case "lessons": facts.lesson(&book)
        default: break
        }
    }

    /// What stands beside the name of a note: how it stands, its day, how many notes name it.
    private func links(_ book: inout FactBook) {
        if !page.path.hasPrefix("boards/"), let own = page.html.between("<ul class=\"chips\">", "</ul>") {
            let subject = page.path.replacing("/handover.html", with: ".html")
            chips.tell(own, of: subject, on: page.path, &book)
        }
        let pieces = page.html.cut("<a ")
        for (before, piece) in zip(pieces, pieces.dropFirst()) where piece.hasPrefix("href=\"") {
            let isDated = before.hasSuffix("</time><div>") || before.hasSuffix("</time></td><th scope=\"row\">")
            guard isDated || piece.has("class=\"chip ") || piece.has("</a> <span class=\"count\">"),
                var tail = piece.after("</a>")
            else { continue }
            for mark in ["</p>", "</li>", "</tr>", "</h2>"] { tail = tail.until(mark) }
            guard isDated || tail.has("class=\"chip ") || tail.hasPrefix(" <span class=\"count\">"),
                let address = piece.address, !address.isEmpty
            else { continue }
            let target = StatementPlace.target(address, from: page.path)
            chips.tell(tail, of: target, on: page.path, &book)
            if isDated, let day = before.days.last { book.say("date", of: target, day, on: page.path) }
            // On a topic's page the notes that it shares with another are counted.
            if tail.hasPrefix(" <span class=\"count\">"), target.hasPrefix("topics/"),
                page.folder != "topics" || page.path.hasSuffix("/index.html")
            {
                book.say("notes on topic", of: target, tail.between(">", "<") ?? "", on: page.path)
            }
            guard !target.hasPrefix("policies/") else { continue }
            book.say("name", of: target, (piece.until("</a>").after(">") ?? "").words, on: page.path)
        }
    }

    private func list(_ book: inout FactBook) {
        guard let count = page.html.between("<p class=\"list-count\">", "<")?.numbers.first else { return }
        book.say("number of notes", of: page.path, count, on: page.path)
        if page.path == "lessons/index.html" { book.say("lessons known", count, on: page.path) }
    }
}
