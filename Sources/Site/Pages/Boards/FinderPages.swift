import Files
import Insights
import KnowledgeBase

extension PageScope {
    /// So many lessons a page can be ranked on; in a larger base the rest is found by search and through topics.
    private static let mostFound = 500

    func finderPage() -> FinderPage {
        let finder = site.overview.finder
        let key = DerivedPage.finder.key
        let title = texts.word(key)
        var page = FinderPage(
            page: frame(title, kind: .finder, isBoard: true, breadcrumbs: boardCrumbs()), text: texts, title: title,
            purpose: texts.word(key + ".purpose"))
        page.page.description = page.purpose
        let entries = Array(finder.entries.prefix(Self.mostFound))
        page.choices = choices(entries, finder.accounts)
        page.rows = rows(entries).map { FinderRowView(lessons: $0.map(lesson)) }
        page.groups = groups(entries)
        return page
    }

    /// The lessons in their order, those that contradict one beside it.
    private func rows(_ entries: [LessonFinder.Entry]) -> [[LessonFinder.Entry]] {
        let byLesson = Dictionary(entries.map { ($0.lesson, $0) }) { first, _ in first }
        var placed: Set<Int> = []
        return entries.compactMap { entry in
            guard placed.insert(entry.lesson).inserted else { return nil }
            let others = entry.contradicts.compactMap { byLesson[$0] }.filter { placed.insert($0.lesson).inserted }
            return [entry] + others
        }
    }

    private func id(_ note: Int) -> String { base.notes[note].id.rawValue }

    private func anchor(_ lesson: Int) -> String { "_lesson-" + id(lesson) }

    private func choices(_ entries: [LessonFinder.Entry], _ accounts: [LessonFinder.Likeness]) -> [FinderChoiceView] {
        func topics(_ name: String, _ notes: [Int]) -> FinderChoiceView {
            let options = Set(notes).sorted { (site.sortKeys[$0], $0) < (site.sortKeys[$1], $1) }
                .map { FinderOptionView(value: id($0), label: base.notes[$0].title) }
            return FinderChoiceView(name: name, label: texts.word("finder." + name), options: options)
        }
        func words(_ name: String, _ words: [String]) -> FinderChoiceView {
            let options = Set(words).sorted().map { FinderOptionView(value: $0, label: $0) }
            return FinderChoiceView(name: name, label: texts.word("finder." + name), options: options)
        }
        let like = accounts.map { account in
            var means = account.situations.map { "situation:" + id($0) } + account.causes.map { "cause:" + id($0) }
            if let segment = account.segment { means.append("segment:" + segment) }
            return FinderOptionView(
                value: id(account.account), label: base.notes[account.account].title, means: joined(means))
        }
        return [
            topics("situation", entries.flatMap { $0.situations + $0.not }),
            topics("cause", entries.compactMap(\.cause)), topics("symptom", entries.flatMap(\.symptoms)),
            words("segment", entries.flatMap(\.segments)), words("department", entries.flatMap(\.departments)),
            FinderChoiceView(name: "like", label: texts.word("finder.like"), options: like),
        ].filter { !$0.options.isEmpty }
    }

    /// A space parts them, so within one it becomes an underscore.
    private func joined(_ names: [String]) -> String {
        names.map { $0.split(separator: " ").joined(separator: "_") }.joined(separator: " ")
    }

    private func lesson(_ entry: LessonFinder.Entry) -> FinderLessonView {
        var matches = entry.situations.map { "situation:" + id($0) } + entry.symptoms.map { "symptom:" + id($0) }
        if let cause = entry.cause { matches.append("cause:" + id(cause)) }
        matches += entry.segments.map { "segment:" + $0 } + entry.departments.map { "department:" + $0 }
        var facts: [BoardCellView] = []
        func add(_ key: String, _ values: [ValueView]) {
            if !values.isEmpty { facts.append(BoardCellView(label: texts.word(key), lines: [line(values)])) }
        }
        add("field.cause", entry.cause.map { [value($0)] } ?? [])
        add("field.applies_when", values(entry.situations))
        add("field.not_when", values(entry.not))
        add("field.reused", track(entry))
        add("lesson.opposites", values(entry.contradicts))
        return FinderLessonView(
            anchor: anchor(entry.lesson), note: link(entry.lesson), state: state(entry.lesson),
            summary: excerpt(of: entry.lesson), language: foreign(base.notes[entry.lesson].language),
            matches: joined(matches),
            not: joined(entry.not.map { "situation:" + id($0) }), facts: facts,
            contradicts: entry.contradicts.map(anchor).joined(separator: " "))
    }

    /// `Helped 1 · Harmed 1`
    private func track(_ entry: LessonFinder.Entry) -> [ValueView] {
        ["helped", "none", "harmed"].flatMap { effect -> [ValueView] in
            guard let count = entry.record[effect] else { return [] }
            return [
                ValueView(label: choice(effect) + " " + texts.number(count), tone: tone(effect)), ValueView(label: " "),
            ]
        }
    }

    private func groups(_ entries: [LessonFinder.Entry]) -> [FinderGroupView] {
        var byTopic: [Int: [Int]] = [:]
        for entry in entries {
            for topic in Set(entry.situations + [entry.cause].compactMap(\.self)) {
                byTopic[topic, default: []].append(entry.lesson)
            }
        }
        let topics = byTopic.keys.sorted { left, right in
            let kinds = (typeName(base.notes[left]), typeName(base.notes[right]))
            return (kinds.0, site.sortKeys[left], left) < (kinds.1, site.sortKeys[right], right)
        }
        return topics.map { topic in
            FinderGroupView(
                label: typeName(base.notes[topic]), topic: link(topic),
                lessons: (byTopic[topic] ?? []).map { lesson in
                    var link = link(lesson)
                    link.address = "#" + PercentEncoding.encode(anchor(lesson))
                    return link
                })
        }
    }
}
