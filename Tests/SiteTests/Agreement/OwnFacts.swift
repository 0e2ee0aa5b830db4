import Foundation

@testable import Site

/// What the page about one account, problem, lesson or department says.
struct OwnFacts {
    let page: PageText
    let chips: ChipFacts
    /// The account's own page, of its brief too.
    private var account: String { page.path.replacing("/handover.html", with: ".html") }

    func account(_ book: inout FactBook) {
        glance(&book)
        guard page.html.has("<h2 id=\"_timeline\">") else { return }
        let promises = (page["_commitments"].between("<p class=\"board-note\">", "<") ?? "").cut(" · ")
        let broken = promises.first { $0.has("broken") || $0.has("incumplid") }
        let inTime = promises.first { $0.has("not due yet") || $0.has("en plazo") }
        book.say("promises broken", of: account, broken?.numbers.first ?? "0", on: page.path)
        book.say("promises in time", of: account, inTime?.numbers.first ?? "0", on: page.path)
        book.say("exceptions of account", of: account, page.items("_exceptions").count, on: page.path)
        let figures = page.html.pieces("<figcaption><b").map { $0.until("</figcaption>") }
        for (number, figure) in figures.enumerated() {
            let latest = (figure.between("class=\"latest\">", "<") ?? "").numbers.first ?? ""
            book.say("latest figure \(number)", of: account, latest, on: page.path)
            if number == 0, figure.has("class=\"chip bad\"") {
                let run = (figure.between("class=\"chip bad\">", "<") ?? "").numbers.first ?? "1"
                book.say("missed in a row", of: account, run, on: page.path)
            }
        }
        let issues = page.html.between("<section id=\"_issues\">", "</section>") ?? ""
        let open = chips.values(issues).count { ["open", "workaround", "reopened"].contains($0) }
        book.say("open issues", of: account, open, on: page.path)
        for label in page.html.pieces("name=\"_timeline\" value=\"").dropFirst() {
            let kind = label.until("\"")
            let entries = page.html.pieces("<li class=\"is-\(kind)\"").count
            book.say("timeline, \(kind)", of: account, entries, on: page.path)
        }
    }

    func brief(_ book: inout FactBook) {
        glance(&book)
        let open = page.items("_commitments")
        let broken = open.count { $0.hasPrefix(" class=\"bad-mark\"") }
        book.say("promises broken", of: account, broken, on: page.path)
        book.say("promises in time", of: account, open.count - broken, on: page.path)
        let problems = page.items("_problems").count {
            $0.hasPrefix("><time") || $0.hasPrefix(" class=\"bad-mark\"><time")
        }
        book.say("open issues", of: account, problems, on: page.path)
        book.say("exceptions of account", of: account, page.items("_exceptions").count, on: page.path)
        for item in page.items("_missed") where item.hasPrefix(" class=\"bad-mark\"") {
            let words = item.after("</a>: ") ?? ""
            book.say("missed in a row", of: account, words.numbers.first ?? "", on: page.path)
            book.say("missed since", of: account, words.days.first ?? "", on: page.path)
        }
        for (number, item) in page.items("_standards").enumerated() {
            book.say("latest figure \(number)", of: account, item.after("</a>: ")?.numbers.first ?? "", on: page.path)
        }
    }

    /// Manager, renewal, health and last visit, as the account's own page and its brief tell them.
    private func glance(_ book: inout FactBook) {
        let list = page.html.between("<dl class=\"glance\">", "</dl>") ?? ""
        for fact in list.pieces("<dt>") {
            let label = fact.until("<")
            let first = fact.between("<p>", "</p>") ?? ""
            switch label {
            case chips.texts["manager"]: book.say("manager", of: account, first.words, on: page.path)
            case chips.texts["field.renewal"]: book.say("renewal", of: account, first.days, on: page.path)
            case chips.texts["glance.visit"]: book.say("last visit", of: account, fact.days, on: page.path)
            case chips.texts["glance.health"]: chips.tell(first, of: account, on: page.path, &book)
            default: break
            }
        }
    }

    /// How far a cause or symptom reaches; an issue's page tells it of its own.
    func scope(_ book: inout FactBook) {
        guard let line = page.html.between("<ul class=\"board-lines\">", "</li>"), let address = line.address else {
            return
        }
        let topic = StatementPlace.target(address, from: page.path)
        let reach = (line.after("</a>") ?? "").until("<").numbers
        guard reach.count == 4 else { return book.say("reach", of: topic, "not read: \(reach)", on: page.path) }
        book.say("issues of cause", of: topic, reach[0], on: page.path)
        book.say("issues of cause", of: topic, page.count("_howFar"), on: page.path)
        book.say("accounts of cause", of: topic, reach[1], on: page.path)
        book.say("number of notes", of: "accounts/index.html", reach[2], on: page.path)
        book.say("share of accounts", of: topic, reach[3], on: page.path)
    }

    func lesson(_ book: inout FactBook) {
        guard page.path != "lessons/index.html" else { return }
        let applied = page.rows("_applied").compactMap { $0.days.first }.min() ?? ""
        book.say("applied on", of: page.path, applied, on: page.path)
        let words = page.rows("_strikes").compactMap { $0.cut("class=\"chip ").last?.between(">", "<") }
        for (kind, key) in [("recurrences", "lesson.strike.after"), ("not heeded", "lesson.strike.meanwhile")] {
            let count = words.count { $0 == chips.texts[key] }
            book.say(kind, of: page.path, count, on: page.path)
        }
        let effects = page.rows("_reused").flatMap(chips.values)
        book.say("tried", of: page.path, effects.sorted(), on: page.path)
    }

    func responsibility(_ book: inout FactBook) {
        let late = page.items("_actions").count { $0.hasPrefix(" class=\"bad-mark\"") }
        let figures = [page.count("_actions"), late, page.count("_owned"), page.count("_bound")]
        book.say("what falls to", of: page.path, figures.map(String.init), on: page.path)
    }
}
