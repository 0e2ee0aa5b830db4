import DossierTestSupport
import KnowledgeBase

/// The tables beside the notes, with a row for each level.
struct TablesOfCanaries {
    let levels: [Level]
    let canaries: Canaries

    func files() -> [TextFile] {
        [
            TextFile("metrics.csv", metrics()), TextFile("people.csv", people()),
            TextFile("completions.csv", completions()),
        ]
    }

    private func metrics() -> String {
        rows("date,account,metric,value,n,source", levels.filter { $0.account != nil }) { level, plant in
            "2026-05-01,\(level.account ?? ""),\(plant("metric", level.reach)),4.5,12,\(plant("source", level.reach))"
        }
    }

    /// A person is known by name where a note names them.
    private func people() -> String {
        rows("handle,name,role,department,from,to,lang", levels) { level, plant in
            "\(level.person),\(plant("name", level.reach)),\(plant("role", level.reach)),"
                + "\(plant("department", level.reach)),2024-01-01,,en"
        } + "\(canaries.plant("person whom no note names: handle", .nobody)),"
            + "\(canaries.plant("person whom no note names: name", .nobody)),,,,,\n"
    }

    private func completions() -> String {
        rows("date,person,training,policy_version", levels) { _, plant in
            "2026-05-01,\(plant("person", .from(.management))),\(plant("training", .from(.management))),"
        }
    }

    private func rows(
        _ header: String, _ levels: [Level], _ row: (Level, (String, Reach) -> String) -> String
    ) -> String {
        header + "\n"
            + levels.map { level in
                row(level) { place, reach in
                    // No page shows rows yet, but for the names of people.
                    canaries.plant(
                        "\(header.prefix { $0 != "," }) table, \(level.name), \(header.count): \(place)", reach,
                        isShown: place == "name")
                }
            }.joined(separator: "\n") + "\n"
    }
}
