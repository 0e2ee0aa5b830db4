import Files
import Foundation

@testable import Site

/// What the files for other programs say.
struct DataFacts {
    private let files: [String: [UInt8]]

    init(_ site: SiteContent) {
        var files: [String: [UInt8]] = ["index.json": Catalogue(site).json(jobs: 1)]
        for file in DataFiles.all(site) + AccountFiles(site).all() { files[file.path.rawValue] = file.bytes }
        self.files = files
    }

    func tell(_ book: inout FactBook) throws {
        try catalogue(&book)
        try boards(&book)
        try accounts(&book)
        actions(&book)
        lessons(&book)
    }

    private func read<Value: Decodable>(_ file: String, _ type: Value.Type) throws -> Value? {
        try files[file].map { try JSONDecoder().decode(type, from: Data($0)) }
    }

    // MARK: index.json

    private struct Index: Decodable {
        struct Note: Decodable {
            struct State: Decodable { var name: String }
            var type, title, address: String
            var date, status_as_of: String?
            var state: State?
        }
        var as_of: String
        var notes: [Note]
    }

    private func catalogue(_ book: inout FactBook) throws {
        guard let index = try read("index.json", Index.self) else { return }
        book.say("day", index.as_of, on: "index.json")
        for note in index.notes {
            if let date = note.date { book.say("date", of: note.address, date, on: "index.json") }
            if let status = note.status_as_of { book.say("status", of: note.address, status, on: "index.json") }
            // Of an issue it tells what its closing lacks, which its page tells beside its status.
            if let state = note.state, note.type != "issue" {
                book.say("state", of: note.address, state.name, on: "index.json")
            }
            if note.type != "policy" { book.say("name", of: note.address, note.title, on: "index.json") }
        }
        let folders = ["account": "accounts", "issue": "issues", "decision": "decisions", "lesson": "lessons"]
        for (type, folder) in folders {
            // The day of an account is that of its last change.
            let count = index.notes.count { $0.type == type && (type == "account" || $0.date ?? "" <= index.as_of) }
            book.say("number of notes", of: folder + "/index.html", count, on: "index.json")
        }
        let states = index.notes.filter { $0.type == "lesson" }.compactMap(\.state?.name)
        book.say("lessons known", states.count, on: "index.json")
        book.say("lessons recurred", states.count { $0 == "recurred" }, on: "index.json")
        book.say("lessons that came back", states.count { $0 == "recurred" || $0 == "unheeded" }, on: "index.json")
        let due =
            index.notes.count { $0.state?.name == "review-due" }
            + table("actions.csv").count { $0["state"] == "check-due" }
        book.say("to judge and to check", due, on: "index.json and actions.csv")
    }

    // MARK: Boards and accounts

    private func boards(_ book: inout FactBook) throws {
        for file in files.keys where file.hasPrefix("boards/") {
            guard let board = try read(file, SampleSite.Board.self) else { continue }
            let name = file.dropFirst("boards/".count).dropLast(".json".count)
            for section in board.sections {
                book.say("rows", of: name + section.name, section.rows.count, on: file)
            }
        }
    }

    private struct Accounts: Decodable {
        struct Account: Decodable {
            struct Entry: Decodable { var date, kind: String }
            struct Metric: Decodable {
                struct Point: Decodable { var value: Double }
                struct Breach: Decodable {
                    var from: String
                    var points: Int
                    var open: Bool
                }
                var points: [Point]
                var breaches: [Breach]
            }
            var key: String
            var entries: [Entry]?
            var metrics: [Metric]?
        }
        struct Policy: Decodable { var date: String }
        var as_of: String
        var policies: [Policy]?
        var accounts: [Account]
    }

    private func accounts(_ book: inout FactBook) throws {
        for file in ["timeline.json", "metrics.json"] {
            guard let data = try read(file, Accounts.self) else { continue }
            book.say("day", data.as_of, on: file)
            for account in data.accounts {
                let page = "accounts/" + account.key.dropFirst("account/".count) + ".html"
                let entries = account.entries ?? []
                var kinds = Dictionary(entries.map { ($0.kind, 1) }, uniquingKeysWith: +)
                if let first = entries.map(\.date).min() {
                    kinds["policy", default: 0] += (data.policies ?? []).count { $0.date >= first }
                }
                for (kind, count) in kinds where count > 0 { book.say("timeline, \(kind)", of: page, count, on: file) }
                for (number, metric) in (account.metrics ?? []).enumerated() {
                    let latest = metric.points.last.map { "\($0.value)".replacing(/\.0$/, with: "") } ?? ""
                    book.say("latest figure \(number)", of: page, latest, on: file)
                    for breach in metric.breaches where breach.open {
                        book.say("missed since", of: page, breach.from, on: file)
                        book.say("missed in a row", of: page, breach.points, on: file)
                    }
                }
            }
        }
    }

    // MARK: Tables

    private func table(_ file: String) -> [[String: String]] {
        files[file].map { TableText(String(decoding: $0, as: UTF8.self)).rows } ?? []
    }

    private func actions(_ book: inout FactBook) {
        let states = table("actions.csv").compactMap { $0["state"] }
        for (kind, state) in [
            ("overdue actions", "overdue"), ("actions to check", "check-due"), ("open actions", "open"),
        ] {
            book.say(kind, states.count { $0 == state }, on: "actions.csv")
        }
    }

    private func lessons(_ book: inout FactBook) {
        let rows = table("lessons.csv")
        book.say("lessons known", rows.count, on: "lessons.csv")
        book.say("lessons recurred", rows.count { $0["state"] == "recurred" }, on: "lessons.csv")
        book.say("lessons not heeded", rows.count { $0["ignored"] != "0" }, on: "lessons.csv")
        for row in rows {
            let page = row["address"] ?? ""
            for (kind, column) in [
                ("state", "state"), ("date", "date"), ("name", "title"), ("applied on", "applied_on"),
                ("recurrences", "recurrences"), ("not heeded", "ignored"),
            ] {
                book.say(kind, of: page, row[column] ?? "", on: "lessons.csv")
            }
            let effects = ["helped", "none", "harmed"].flatMap { effect in
                Array(repeating: effect, count: Int(row[effect] ?? "") ?? 0)
            }
            book.say("tried", of: page, effects.sorted(), on: "lessons.csv")
        }
    }
}
