import Diagnostics

extension ReadBase {
    /// A line a finding: the rule, what of the file it underlines, and what may have been meant.
    var underlined: [String] {
        var places: [String: [String]] = [:]
        return diagnostics.map { finding in
            let rule = finding.rule.id
            let named = places[rule] ?? self.named(by: rule)
            places[rule] = Array(named.dropFirst())
            let at = finding.location == nil ? "" : " " + (named.first ?? "")
            let meant = finding.suggestions.isEmpty ? "" : " (\(finding.suggestions.joined(separator: ", "))?)"
            return rule + at + meant
        }
    }
}
