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

    /// The pages of accounts show their figures; where those come from is the company's own business.
    private func metrics() -> String {
        let rows = levels.filter { $0.account != nil }.map { level in
            func plant(_ place: String, _ reach: Reach) -> String {
                canaries.plant("metrics, \(level.name): \(place)", reach, isShown: true)
            }
            let (metric, source) = (plant("metric", level.reach), plant("source", level.reach.limited(to: .internal)))
            return "2026-05-01,\(level.account ?? ""),\(metric),4.5,12,\(source)"
        }
        return (["date,account,metric,value,n,source"] + rows).joined(separator: "\n") + "\n"
    }

    /// A person is known by name where a note names them, and so are their role and department inside the company.
    private func people() -> String {
        let rows = levels.map { level in
            func plant(_ place: String, isShown: Bool = false) -> String {
                canaries.plant("people, \(level.name): \(place)", level.reach, isShown: isShown)
            }
            return
                "\(level.person),\(plant("name", isShown: true)),\(plant("role")),\(plant("department")),2024-01-01,,en"
        }
        let others = levels.map { level in
            let name = canaries.plant("people, trained on \(level.name): name", .from(.management), isShown: false)
            return "\(trained(level).word),\(name),\(level.name),,,,"
        }
        let unnamed = ["handle", "name"].map { canaries.plant("people, whom no note names: \($0)", .nobody) }
        return
            (["handle,name,role,department,from,to,lang"] + rows + others + [unnamed.joined(separator: ",") + ",,,,,"])
            .joined(separator: "\n") + "\n"
    }

    /// Who has taken a training is for managers, whoever may read the training; no page shows it yet.
    private func completions() -> String {
        let rows = levels.map { level in
            let person = canaries.plant(trained(level).place, trained(level).reach, isShown: false)
            let training = Canary(place: "\(level.name), training: id", reach: level.reach, isShown: true)
            return "2026-05-01,\(person),\(training.word),"
        }
        return (["date,person,training,policy_version"] + rows).joined(separator: "\n") + "\n"
    }

    private func trained(_ level: Level) -> Canary {
        Canary(place: "people, trained on \(level.name): handle", reach: .from(.management), isShown: false)
    }
}
