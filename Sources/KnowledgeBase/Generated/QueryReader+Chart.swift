import Markdown

/// What a ```` ```chart ```` block asks for.
extension QueryReader {
    mutating func chartQuery(_ block: GeneratedBlock, _ lines: QueryLines) -> ChartQuery {
        var query = ChartQuery()
        for line in lines.lines {
            switch line.key {
            case .account: query.accounts = notes(line, .account)
            case .metric: query.metrics = metrics(line)
            case .since: query.since = day(line, isEnd: false)
            case .until: query.until = day(line, isEnd: true)
            default: break
            }
        }
        if lines.problems.isEmpty, !lines.lines.contains(where: { $0.key == .account }) {
            query.accounts = ownAccounts()
            if query.accounts.isEmpty, resolver.notes[note].front.references("accounts").isEmpty {
                report(
                    "a chart in a note that names no account must say whose figures it draws: `account: …`",
                    QueryLines.Word(text: "", range: block.range))
            }
        }
        return query
    }

    /// The account whose note this is, else those that the note names, of which the stage may lack some.
    private mutating func ownAccounts() -> [Int] {
        let own = resolver.notes[note]
        if own.type == .account { return [note] }
        var accounts: [Int] = []
        for (reference, _) in own.front.references("accounts") {
            switch resolver.meaning(of: reference, types: [.account], from: note) {
            case .note(let account, _, _): if !accounts.contains(account) { accounts.append(account) }
            case .withheld: if accounts.isEmpty { isWithheld = true }
            case .nothing: break
            }
        }
        if !accounts.isEmpty { isWithheld = false }
        return accounts
    }

    /// Metrics by the names that metrics.csv and standards give them, or by the topic that is called like one.
    private mutating func metrics(_ line: QueryLines.Line) -> [String] {
        let metricNames = metricNames
        return line.values.compactMap { word in
            if let metric = metricNames[word.text] { return metric }
            switch resolver.meaning(of: Reference(name: word.text), types: [.topic], from: note) {
            case .note(let topic, _, _):
                let names = [resolver.notes[topic].id.rawValue] + resolver.notes[topic].aliases
                if let metric = names.compactMap({ metricNames[$0] }).first { return metric }
            case .withheld:
                isWithheld = true
                return nil
            case .nothing: break
            }
            let near = nearestNames(word.text, among: metricNames.known)
            report("there are no figures called `\(word.text)`", word, near)
            return nil
        }
    }
}
