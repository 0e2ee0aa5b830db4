import DossierTestSupport
import Testing

@testable import Site

/// What the sample's charts, bands and timelines show, read off the pages and worked out again from the raw files.
struct RecomputedChartTests {
    private static let today = "2026-06-30"
    private let raw: RawSample
    private let sample: SampleSite

    init() throws {
        raw = try RawSample()
        sample = try SampleSite.today.get()
    }

    private var accounts: [(id: String, file: String, html: String)] {
        raw.files(in: "accounts").map { ($0, "accounts/\(raw.name($0)).html") }.map { file, page in
            (raw.name(file), file, sample.site.text(page) ?? "")
        }
    }

    /// Series of an account as the page shows them: what the standard watches first, then by name.
    private func series(_ account: String) -> [[[String]]] {
        let rows = (raw.files["metrics.csv"] ?? "").split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }.filter { $0[1] == account }
        let metrics = Set(rows.map { $0[2] }).sorted {
            ($0 == "p1_response_h" ? "" : $0) < ($1 == "p1_response_h" ? "" : $1)
        }
        return metrics.map { metric in rows.filter { $0[2] == metric }.sorted { $0[0] < $1[0] } }
    }

    /// A translation is no rule of its own.
    private var rules: [String] {
        raw.files(in: "policies").filter { raw.field($0, "translation_of", "traducción_de") == nil }
    }

    private func plain(_ figure: String) -> String {
        figure.hasSuffix(".0") ? String(figure.dropLast(2)) : figure
    }

    private func target(_ file: String) -> Double {
        raw.files[file]?.contains("std-first-response, target: 2") == true ? 2 : 4
    }

    /// `30 figures from 31 Jan 2024 to 30 Jun 2026, between 2.1 h and 9 h; the last is 3 h. 4 missed their target.`
    @Test func descriptionsCountTheFigures() {
        var seen = 0
        for (account, file, html) in accounts {
            let told = html.pieces("<svg class=\"chart\"").map {
                ($0.between("<desc", "</desc>") ?? "").after(">") ?? ""
            }
            let series = series(account)
            #expect(told.count == series.count, "\(account)")
            for (words, rows) in zip(told, series) {
                let values = rows.compactMap { Double($0[3]) }
                let dates = [rows[0][0], rows[rows.count - 1][0]].flatMap { day in
                    [day.suffix(2).drop { $0 == "0" }, day.prefix(4)].map(String.init)
                }
                var expected = [String(rows.count)] + dates
                expected += [values.min(), values.max(), values.last].map { plain("\($0 ?? .nan)") }
                if rows[0][2] == "p1_response_h" { expected.append(String(values.count { $0 > target(file) })) }
                #expect(Array(words.numbers.prefix(expected.count)) == expected, "\(account): \(words)")
                seen += 1
            }
        }
        #expect(seen > 20, "\(seen)")
    }

    /// Every row of the tables: day, figure, target, cases, source, and whether it missed.
    @Test func tablesHoldEveryFigure() {
        for (account, file, html) in accounts {
            for (table, rows) in zip(html.pieces("<figure class=\"chart-box\">"), series(account)) {
                let told = (table.between("<tbody>", "</tbody>") ?? "").pieces("<tr")
                #expect(told.count == rows.count, "\(account)")
                for (row, figure) in zip(told, rows.reversed()) {
                    let cells = row.pieces("<td").map { ($0.after(">") ?? "").until("</td>") }
                    let isWatched = figure[2] == "p1_response_h"
                    let isMissed = isWatched && (Double(figure[3]) ?? 0) > target(file)
                    #expect(row.days == [figure[0]] && cells[0].words.numbers == [plain(figure[3])], "\(row)")
                    #expect(row.hasPrefix(" class=\"missed\"") == isMissed, "\(account) \(figure)")
                    if isWatched { #expect(cells[1].numbers == [plain("\(target(file))")], "\(row)") }
                    #expect(cells.suffix(2).map(\.words) == [figure[4], figure[5]], "\(account) \(figure)")
                }
            }
        }
    }

    /// Policies that took effect between the first figure and the last, and the decisions about the account. No policy of the sample names accounts or segments.
    @Test func lettersMarkEveryChange() {
        for (account, _, html) in accounts {
            let all = series(account)
            guard let first = all.compactMap({ $0.first?[0] }).min(), let last = all.compactMap({ $0.last?[0] }).max()
            else { continue }
            var expected = rules.compactMap { file in
                raw.effective(file).map { "\($0) \(raw.name(file))" }
            }
            expected += raw.files(in: "decisions", on: account).filter {
                ["accepted", "aceptada"].contains(raw.field($0, "status", "estado") ?? "")
            }.map { "\(raw.effective($0) ?? raw.date($0)) \(raw.name($0))" }
            expected = expected.filter { $0 >= first && $0 < last + "~" }.sorted()
            let told = (html.between("<ol class=\"chart-markers\">", "</ol>") ?? "").pieces("<li>").map { item in
                "\(item.days.first ?? "") \(raw.name(item.address ?? "").until("@"))"
            }
            #expect(told.sorted() == expected, "\(account)")
        }
    }

    /// Each version of a rule from its first to its last day, where the rule changed in the account's time.
    @Test func bandsLastFromOneVersionToTheNext() {
        var seen = 0
        for (account, _, html) in accounts {
            for bar in html.pieces("<svg class=\"bands\"").flatMap({
                $0.until("</svg>\n").pieces("<a href=\"../policies/")
            }) {
                let name = bar.until(".html").until("@")
                let words = (bar.between("aria-label=\"", "\"") ?? "").after("· ") ?? ""
                let versions = raw.files(in: "policies").filter { raw.name($0) == name }.sorted {
                    (raw.effective($0) ?? "") < (raw.effective($1) ?? "")
                }
                let place = versions.firstIndex { file in
                    raw.field(file, "version", "versión") == words.numbers.first
                }
                guard let place, let start = raw.effective(versions[place]) else {
                    Issue.record("\(account): \(words)")
                    continue
                }
                let next = place + 1 < versions.count ? raw.effective(versions[place + 1]) : nil
                let days =
                    [start] + (next.flatMap { $0 <= Self.today ? RawSample.day(before: $0) : nil }.map { [$0] } ?? [])
                let expected = days.flatMap { [$0.suffix(2).drop { $0 == "0" }, $0.prefix(4)].map(String.init) }
                #expect(Array(words.numbers.dropFirst()) == expected, "\(account): \(words)")
                seen += 1
            }
        }
        #expect(seen > 30, "\(seen)")
    }

    /// Rules and managers of a timeline, by kind; what happened besides is counted elsewhere.
    @Test func timelinesTellOfRulesAndManagers() {
        for (account, file, html) in accounts {
            let entries = html.pieces("<li class=\"is-")
            let first = entries.compactMap { $0.days.first }.min() ?? ""
            let expected = rules.compactMap { raw.effective($0) }
                .filter { $0 >= first && $0 <= Self.today }
            let told = entries.filter { $0.hasPrefix("policy\"") }.compactMap { $0.days.first }
            #expect(told.sorted() == expected.sorted(), "\(account)")
            let periods = raw.front(file).filter { $0.contains("{who: ") || $0.contains("{quién: ") }
            let days = periods.flatMap { line in
                line.matches(of: /(?:from|to|desde|hasta): (20[0-9-]{8})/).map { String($0.output.1) }
            }
            let managers = entries.filter { $0.hasPrefix("manager\"") }.compactMap { $0.days.first }
            #expect(managers.sorted() == days.filter { $0 <= Self.today }.sorted(), "\(account)")
        }
    }
}
