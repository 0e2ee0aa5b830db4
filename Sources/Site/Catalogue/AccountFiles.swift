import Files
import Insights
import KnowledgeBase

/// What the pages about accounts show, as files for other programs: `timeline.json`, `metrics.json`, `actions.csv`.
/// Names and dates are those of the notes; addresses lead from the site's root. A file that would be empty isn't made.
struct AccountFiles {
    /// Raised when a reader of an older one would be misled.
    static let schemaVersion = 1

    private let site: SiteContent
    private let base: KnowledgeBase

    init(_ site: SiteContent) {
        self.site = site
        base = site.base
    }

    func all() -> [(path: PagePath, bytes: [UInt8])] {
        var files: [(path: PagePath, bytes: [UInt8])] = []
        if !site.accounts.accounts.accounts.isEmpty {
            files.append((PagePath("timeline.json"), timeline()))
            if !base.tables.metrics.isEmpty { files.append((PagePath("metrics.json"), metrics())) }
        }
        if !site.accounts.board.actions.isEmpty { files.append((PagePath("actions.csv"), actions())) }
        return files
    }

    private func document(
        head: (inout JSONWriter) -> Void = { _ in }, _ body: (inout JSONWriter, Int) -> Void
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", Self.schemaVersion)
            json.member("as_of", base.asOf.description)
            json.member("audience", base.stage.audience.name)
            head(&json)
            json.member("accounts") { json in
                json.array(site.accounts.accounts.accounts) { json, account in
                    json.object { json in
                        json.member("key", base.key(of: account))
                        json.member("title", base.notes[account].title)
                        body(&json, account)
                    }
                }
            }
        }
        return json.line()
    }

    /// What took effect for all accounts is told once and not for each of them.
    private func timeline() -> [UInt8] {
        document { json in
            json.member("policies") { json in
                json.array(site.accounts.history.general(until: base.asOf)) { json, span in
                    json.object { json in
                        json.member("date", span.start.description)
                        json.member("note", base.key(of: span.policy))
                    }
                }
            }
        } _: { json, account in
            json.member("entries") { json in
                json.array(site.accounts.timeline(of: account).own) { json, entry in
                    json.object { json in
                        json.member("date", entry.day.description)
                        json.member("kind", entry.kind.rawValue)
                        json.member("event", entry.event.name)
                        json.member("note", base.key(of: entry.note))
                        guard case .logged(let place) = entry.event else { return }
                        let logged = base.notes[account].log[place]
                        if let kind = logged.kind { json.member("log", kind) }
                        if let health = logged.health { json.member("health", health) }
                        json.member("words", base.words(logged.words, of: account))
                    }
                }
            }
        }
    }

    private func metrics() -> [UInt8] {
        document { json, account in
            json.member("metrics") { json in
                json.array(site.accounts.metrics.series(of: account)) { json, series in
                    json.object { json in
                        json.member("metric", series.metric)
                        if let unit = series.unit { json.member("unit", unit) }
                        json.member("points") { json in
                            json.array(series.points) { json, point in json.object { write(point, into: &$0) } }
                        }
                        json.member("breaches") { json in
                            json.array(series.breaches) { json, breach in
                                json.object { json in
                                    json.member("from", series.points[breach.points.lowerBound].date.description)
                                    json.member("to", series.points[breach.points.upperBound - 1].date.description)
                                    json.member("points", breach.points.count)
                                    json.member("open", breach.isOpen)
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func write(_ point: TrackedMetric.Point, into json: inout JSONWriter) {
        json.member("date", point.date.description)
        json.member("value") { $0.number(point.value) }
        if let n = point.n { json.member("n", n) }
        // Where a figure comes from is the company's own business.
        if let source = point.source, base.stage.isInside { json.member("source", source) }
        guard let target = point.target else { return }
        json.member("target") { $0.number(target.value) }
        json.member("direction", target.direction.rawValue)
        json.member("standard", base.key(of: target.standard))
        json.member("own_target", target.isOverride)
        json.member("excepted", target.isExcepted)
        json.member("missed", point.isMissed)
    }

    private func actions() -> [UInt8] {
        var csv = CSVWriter(["state", "due", "check", "owner", "reference", "action", "note", "address", "accounts"])
        for record in site.accounts.board.actions {
            let accounts = base.outgoing[record.note].filter { $0.kind == "accounts" }.map(\.to)
            csv.row([
                record.state.rawValue, record.action.due?.description ?? "", record.action.check?.description ?? "",
                record.action.owner ?? "", record.action.reference ?? "",
                base.words(of: record.action, in: record.note), base.key(of: record.note),
                site.addresses.encoded(of: record.note, pinned: false),
                accounts.map { base.notes[$0].id.rawValue }.joined(separator: " "),
            ])
        }
        return csv.bytes
    }
}
