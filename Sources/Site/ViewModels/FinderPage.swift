internal import Templates

/// Lessons to be found from a situation. Without a script it is a list by cause and by situation; a script ranks the same
/// list by what is chosen. Template `finder.mustache`.
struct FinderPage: Sendable {
    var page: PageFrame
    var text: Texts
    var title: String
    var purpose: String
    /// What can be chosen.
    var choices: [FinderChoiceView] = []
    /// The best first; lessons that contradict each other share a row.
    var rows: [FinderRowView] = []
    /// Lessons by cause and by situation.
    var groups: [FinderGroupView] = []

    var hasGroups: Bool { !groups.isEmpty }
}

struct FinderChoiceView: Sendable {
    /// `cause`, `symptom`, `situation`, `segment`, `department` or `like`: its name in the address.
    var name: String
    var label: String
    var options: [FinderOptionView] = []
}

struct FinderOptionView: Sendable {
    var value: String
    var label: String
    /// Of an account: what makes a situation like its own, `segment:food situation:night-shift`.
    var means: String?
}

struct FinderRowView: Sendable {
    /// One, or those that contradict each other.
    var lessons: [FinderLessonView] = []

    var isPair: Bool { lessons.count > 1 }
}

struct FinderLessonView: Sendable {
    /// The id of its entry on the page.
    var anchor: String
    var note: LinkView
    var state: ChipView?
    var summary: String
    /// The language of the summary, where it differs from the page's.
    var language: String?
    /// What it matches in a choice, `cause:handoff-gap situation:night-shift`.
    var matches: String
    /// The situations that it isn't for, alike.
    var not: String
    var facts: [BoardCellView] = []
    /// The anchors of entries that say otherwise.
    var contradicts: String
}

struct FinderGroupView: Sendable {
    var label: String
    var topic: LinkView
    var lessons: [LinkView] = []
}

extension FinderPage: ViewModel {
    static let model = Model<FinderPage>("finder page", "Lessons to be found from a situation") {
        One("page", PageFrame.model, "What every page shows around its content", \.page)
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        Text("title", "The title", \.title)
        Text("purpose", "What it is for, in a sentence", \.purpose)
        Many("choices", FinderChoiceView.model, "What a situation can be chosen by", \.choices)
        Many(
            "rows", FinderRowView.model, "All lessons, the best first; those that contradict each other share a row",
            \.rows)
        Many("groups", FinderGroupView.model, "Lessons by cause and by situation", \.groups)
        Flag("hasGroups", "There are groups") { $0.hasGroups }
    }
}

extension FinderChoiceView: ViewModel {
    static let model = Model<FinderChoiceView>("finder choice", "Something that a situation can be chosen by") {
        Text("name", "Its name in the address: `cause`, `situation` …", \.name)
        Text("label", "Its name", \.label)
        Many("options", FinderOptionView.model, "What can be chosen", \.options)
    }
}

extension FinderOptionView: ViewModel {
    static let model = Model<FinderOptionView>("finder option", "Something that can be chosen") {
        Text("value", "Its name in the address", \.value)
        Text("label", "Its name", \.label)
        Text("means", "Of an account: the choices that make a situation like its own", \.means)
    }
}

extension FinderRowView: ViewModel {
    static let model = Model<FinderRowView>("finder row", "A lesson, or lessons that contradict each other") {
        Many("lessons", FinderLessonView.model, "The lessons", \.lessons)
        Flag("isPair", "It holds more than one") { $0.isPair }
    }
}

extension FinderLessonView: ViewModel {
    static let model = Model<FinderLessonView>("finder lesson", "A lesson with what it can be found by") {
        Text("anchor", "The id of its entry on the page", \.anchor)
        One("note", LinkView.model, "The lesson", \.note)
        One("state", ChipView.model, "Where it stands") { $0.state }
        Text("summary", "What it says", \.summary)
        Text("language", "The language of the summary, where it differs from the page's", \.language)
        Text("matches", "The choices that it matches, `cause:handoff-gap situation:night-shift`", \.matches)
        Text("not", "The choices that it isn't for, alike", \.not)
        Many("facts", BoardCellView.model, "Cause, where it holds, where not, how it fared: named statements", \.facts)
        Text("contradicts", "The ids of entries that say otherwise", \.contradicts)
    }
}

extension FinderGroupView: ViewModel {
    static let model = Model<FinderGroupView>("finder group", "Lessons of one cause or situation") {
        Text("label", "What kind of topic it is", \.label)
        One("topic", LinkView.model, "The cause or situation", \.topic)
        Many("lessons", LinkView.model, "The lessons", \.lessons)
    }
}
