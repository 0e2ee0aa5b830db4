import Insights
import KnowledgeBase

extension PageScope {
    func responsibilityPage(_ key: ResponsibilityPlan.Key) -> ResponsibilityPage {
        let entry = site.departments[key.kind][key.place]
        let title = key.kind == .role ? person(entry.name) : entry.name
        var crumbs = [LinkView]()
        if let list = site.derived[.responsibilities] {
            crumbs = [LinkView(label: texts.word("board.responsibilities"), address: address(list))]
        }
        var page = ResponsibilityPage(
            page: frame(title, kind: .responsibility, isBoard: true, breadcrumbs: crumbs), text: texts,
            kind: texts.word("responsibility." + key.kind.rawValue), title: title)
        page.glance = members(entry)
        page.groups = [
            group("responsibility.actions", entry.actions.map { statement($0) }, most: 40),
            group("responsibility.waiting", entry.waiting.map { statement($0) }, most: 20),
            group("responsibility.owned", entry.owned.map { statement(record: $0) }),
            group("responsibility.bound", entry.bound.map { statement(record: $0) }),
            group("responsibility.training", entry.training.map { statement(record: $0) }),
            group(
                "responsibility.lessons",
                entry.lessons.map { lesson in
                    let reason = lessonReason(lesson)
                    return StatementView(
                        values: [value(lesson)] + stateValues(lesson),
                        details: reason.isEmpty ? [] : [line(reason, isQuiet: true)])
                }),
        ]
        if key.kind == .department {
            page.groups.append(group("responsibility.issues", entry.issues.map { statement(record: $0) }))
        }
        // What has nothing to tell stays away, but not what should be done.
        page.groups = page.groups.filter { $0.hasStatements || $0.anchor == "_actions" }
        return page
    }

    private func members(_ entry: Responsibility) -> [GlanceView] {
        var glance: [GlanceView] = []
        if !entry.people.isEmpty {
            let people = entry.people.map { human -> BoardLineView in
                var values = [ValueView(label: human.name)]
                if let role = human.role, entry.department == nil {
                    values += [ValueView(label: " · "), roleValue(role)]
                }
                return line(values)
            }
            glance.append(GlanceView(label: texts.word("responsibility.people"), lines: people))
        }
        if let department = entry.department {
            glance.append(
                GlanceView(
                    label: texts.word("responsibility.department"),
                    lines: [line([departmentValue(department)])]))
        }
        return glance
    }

    /// A person's name for a handle of people.csv; a role, `head-of-support`, in words.
    func person(_ handle: String) -> String { site.person(handle) }

    /// Whom a handle means, marked where the words are in another language than the page.
    func who(_ handle: String) -> ValueView {
        ValueView(label: person(handle), language: site.language(ofResponsible: handle).flatMap(foreign))
    }

    /// A role in words, as a link to its page.
    func roleValue(_ role: String) -> ValueView {
        var value = who(role)
        value.address = responsibilityAddress(role)
        return value
    }

    /// A department as a link to its page.
    func departmentValue(_ name: String) -> ValueView {
        ValueView(
            label: name, address: responsibilityAddress(name),
            language: site.language(ofResponsible: name).flatMap(foreign))
    }

    func responsibilityAddress(_ name: String) -> String? {
        site.responsibilities.path(named: name).map { address($0) }
    }

    /// The list of departments and roles.
    func responsibilities() -> BoardContent {
        var content = BoardContent()
        content.sections = {
            ResponsibilityPlan.Kind.allCases.map { kind in
                let rows = site.departments[kind].map { entry in
                    let name = kind == .role ? roleValue(entry.name) : departmentValue(entry.name)
                    let late = entry.actions.count { $0.state == .overdue }
                    return BoardRowView(
                        head: cell([line([name])]),
                        cells: [
                            cell(entry.people.map { line([ValueView(label: $0.name)]) }), figure(entry.actions.count),
                            figure(late), figure(entry.owned.count), figure(entry.bound.count),
                        ], tone: late > 0 ? .warn : nil)
                }
                return section(
                    "board.responsibilities." + kind.rawValue,
                    columns: [
                        "responsibility." + kind.rawValue, "responsibility.people", "responsibility.actions#",
                        "state.overdue#", "responsibility.owned#", "responsibility.bound#",
                    ], rows: rows)
            }
        }
        return content
    }
}
