/// Words that mean the same by the base's own topics: a topic's title and its other names.
struct Synonyms: Sendable {
    /// By form: the forms that it stands for too.
    let others: [Int: [Int]]

    /// Each list of `names` are the names of one thing. Names of several words are fields of the notes instead.
    init(_ names: [[String]], _ groups: TermGroups) {
        var others: [Int: [Int]] = [:]
        for list in names {
            let forms = list.compactMap { groups.form(named: $0) }
            for form in forms {
                for other in forms
                where groups.groupOfForm[other] != groups.groupOfForm[form] && others[form]?.contains(other) != true {
                    others[form, default: []].append(other)
                }
            }
        }
        self.others = others
    }
}
