import Foundation

/// What the boards say.
struct BoardFacts {
    let page: PageText
    private var name: String { String(page.path.dropFirst("boards/".count).dropLast(".html".count)) }

    private static let sections = [
        "exceptions": ["_standards", "_expired", "_unanswered"], "actions": ["_overdue", "_check-due", "_open"],
        "prevention": ["_causes", "_unheeded", "_idle"], "reviews": ["_list"], "known-errors": ["_list"],
        "gaps": ["_accounts", "_causes", "_untrained", "_unfounded", "_stale", "_silent", "_orphans", "_thin"],
        "responsibilities": ["_department", "_role"], "glossary": ["_terms"],
    ]

    func tell(_ book: inout FactBook) {
        let sections = Self.sections[name] ?? []
        for section in sections {
            // The number beside the heading, the rows there are, and the same as data.
            book.say("rows", of: name + section, page.count(section), on: page.path)
            book.say("rows", of: name + section, page.rows(section).count, on: page.path + ", rows")
        }
        let all = sections.reduce(0) { $0 + page.count($1) }
        book.say(
            "headlines", of: name, headlines(page.html.between("<ul class=\"chips\">", "</ul>") ?? ""), on: page.path)
        switch name {
        case "index": list(&book)
        case "exceptions":
            book.say("exceptions", all, on: page.path)
            exceptions(&book)
        case "actions":
            book.say("overdue actions", page.count("_overdue"), on: page.path)
            book.say("actions to check", page.count("_check-due"), on: page.path)
            book.say("open actions", page.count("_open"), on: page.path)
        case "prevention": prevention(&book)
        case "reviews":
            book.say("reviews due", all, on: page.path)
            for row in page.rows("_list") {
                let reasons = row.between("</th>", "</td>") ?? ""
                book.say("why to read again", of: target(row), reasons.days, on: page.path)
            }
        case "gaps":
            let found = headlines(page.html).first.flatMap { $0.numbers.first } ?? "0"
            book.say("gaps", found, on: page.path)
            book.say("gaps", all, on: page.path + ", rows")
            for row in page.rows("_causes") {
                book.say("issues of cause", of: target(row), cells(row)[1].numbers[0], on: page.path)
            }
        case "responsibilities":
            for row in page.rows("_department") + page.rows("_role") {
                let figures = cells(row).dropFirst(2).map { $0.until("</td>").words }
                book.say("what falls to", of: target(row), figures, on: page.path)
            }
        case "lesson-finder":
            let lessons = page.html.pieces("<li id=\"_lesson-")
            book.say("lessons known", lessons.count, on: page.path)
        default: break
        }
    }

    private func target(_ html: String) -> String { StatementPlace.target(html.address ?? "", from: page.path) }

    private func cells(_ row: String) -> [String] { row.cut("<td").map { $0.after(">") ?? "" } }

    private func headlines(_ html: String) -> [String] {
        html.pieces("class=\"chip ").compactMap { $0.between("\">", "<") }
    }

    /// Each board with what it says at its head.
    private func list(_ book: inout FactBook) {
        for row in page.rows("_all") {
            let board = target(row).dropFirst("boards/".count).dropLast(".html".count)
            if board != "lesson-finder" {
                book.say("headlines", of: String(board), headlines(row.until("</tr>")), on: page.path)
            }
        }
    }

    private func exceptions(_ book: inout FactBook) {
        let missed = page.rows("_standards")
        book.say("accounts missing a standard", Set(missed.map(target)).count, on: page.path)
        for row in missed {
            let cells = cells(row)
            book.say("missed since", of: target(row), cells[2].days.first ?? "", on: page.path)
            let periods = cells[2].between("<p class=\"quiet\">", "<") ?? ""
            book.say("missed in a row", of: target(row), periods.numbers.first ?? "", on: page.path)
            book.say("latest figure", of: target(row), cells[3].words.numbers.first ?? "", on: page.path)
            book.say("manager", of: target(row), cells[5].until("</td>").words, on: page.path)
        }
        for row in page.rows("_unanswered") {
            book.say("days without an answer", of: target(row), cells(row)[2].words.numbers, on: page.path)
        }
    }

    private func prevention(_ book: inout FactBook) {
        let recurred = headlines(page.html).first { $0.contains("recurred") }?.numbers.first ?? "0"
        book.say("lessons recurred", recurred, on: page.path)
        book.say("lessons not heeded", page.count("_unheeded"), on: page.path)
        for row in page.rows("_causes") {
            let size = (row.between("<p class=\"quiet\">", "<") ?? "").numbers
            book.say("issues of cause", of: target(row), size[0], on: page.path)
            book.say("accounts of cause", of: target(row), size[1], on: page.path)
            let split = cells(row)[2...3].compactMap { Int($0.until("</td>").words) }.reduce(0, +)
            book.say("issues of cause", of: target(row), split, on: page.path + ", before and after")
        }
    }
}
