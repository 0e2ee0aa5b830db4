import DossierTestSupport
import Testing

@testable import Site

/// Every "so many days" of the sample's pages: from the day that stands beside it to the day of the build.
struct RecomputedDistanceTests {
    private static let today = "2026-06-30"
    private let raw: RawSample
    private let sample: SampleSite

    init() throws {
        raw = try RawSample()
        sample = try SampleSite.today.get()
    }

    /// `242 days late`, in either language, wherever an action is told.
    @Test func howLateActionsAre() {
        var seen = 0
        for path in sample.site.pages {
            let html = sample.site.text(path) ?? ""
            for item in html.pieces("<li class=\"bad-mark\"><time") + html.pieces("<tr class=\"tone-bad\"><th") {
                guard let late = item.firstMatch(of: /([0-9]+) (?:days? late|días? de retraso)/),
                    let due = ("<time" + item.until("</tr>")).days.first
                else { continue }
                #expect(String(late.output.1) == String(RawSample.days(due, Self.today)), "\(path): \(item)")
                seen += 1
            }
        }
        #expect(seen > 60, "\(seen)")
    }

    /// Renewal and last visit at the head of an account and of its brief.
    @Test func howFarRenewalAndVisitAre() {
        var seen = 0
        for path in StatementPlace.accounts + StatementPlace.briefs {
            let glance = (sample.site.text(path) ?? "").between("<dl class=\"glance\">", "</dl>") ?? ""
            for fact in glance.pieces("<dt>") {
                let quiet = (fact.between("<p class=\"quiet\">", "</p>") ?? "").words
                guard let told = quiet.firstMatch(of: /(?:in|hace|dentro de|^)\s?([0-9]+) (?:days?|días?)/),
                    let day = fact.days.first
                else { continue }
                #expect(String(told.output.1) == String(abs(RawSample.days(day, Self.today))), "\(path): \(fact)")
                seen += 1
            }
        }
        #expect(seen > 20, "\(seen)")
    }

    /// Why a lesson stands where it does: since when, after how many days, and how often again.
    @Test func whatReasonsOfLessonsCount() throws {
        let table = TableText(try #require(sample.site.text("lessons.csv")))
        var states: Set<String> = []
        for row in table.rows {
            let file = "lessons/\(row["id"] ?? "").md"
            let (state, reason) = (row["state"] ?? "", row["reason"] ?? "")
            let applied = raw.applied(file, by: Self.today)
            #expect(row["applied_on"] == applied ?? "", "\(file)")
            let struck = raw.field(file, "cause", "causa").map(raw.issues) ?? []
            let since = struck.filter { issue in applied.map { raw.date(issue) > $0 } ?? false }
            let quiet = applied.map { RawSample.days(since.last.map { raw.date($0) } ?? $0, Self.today) }
            #expect(row["quiet_days"] == quiet.map(String.init) ?? "", "\(file)")
            switch state {
            case "recurred":
                let days = RawSample.days(applied ?? "", since.first.map { raw.date($0) } ?? "")
                #expect(reason.contains("\(days) days after"), "\(reason)")
                #expect(reason.contains("once more since") == (since.count == 2), "\(reason)")
            case "holding", "proven":
                #expect(reason.hasPrefix("\(quiet ?? -1) days without the cause"), "\(reason)")
            case "identified":
                #expect(reason.contains("written \(RawSample.days(raw.date(file), Self.today)) days ago"), "\(reason)")
            default: break
            }
            states.insert(state)
        }
        #expect(states.isSuperset(of: ["recurred", "holding", "identified"]), "\(states)")
    }

    /// What was said last on the home page: no note changed later than the last of them.
    @Test func whatChangedLast() throws {
        let list = sample.parts(of: "index.html", from: "<section class=\"latest\">", to: "</section>").first ?? ""
        let told = list.pieces("<li>").compactMap { $0.address }
        #expect(told.count == 12)
        func changed(_ file: String) -> String? {
            [raw.field(file, "date", "fecha"), raw.effective(file), raw.field(file, "updated", "actualizado")]
                .compactMap(\.self).filter { $0 <= Self.today }.max()
        }
        var days: [String: String] = [:]
        for file in raw.files.keys where file.hasSuffix(".md") && file != "index.md" && raw.isForColleagues(file) {
            let shown = file.hasPrefix("policies/") ? String(file.prefix { $0 != "." }) : String(file.dropLast(3))
            if let day = changed(file) { days[shown + ".html"] = max(days[shown + ".html"] ?? "", day) }
        }
        let last = days.values.sorted(by: >)[11]
        for address in told { #expect(days[address] ?? "" >= last, "\(address)") }
        #expect(Set(days.filter { $0.value > last }.keys).isSubset(of: told))
    }
}
