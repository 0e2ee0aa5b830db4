internal import Templates

/// What happened on an account, newest first, by month. It can be narrowed to a kind without a script.
struct TimelineView: Sendable {
    /// The kinds that occur; empty where there is only one.
    var kinds: [TimelineKindView] = []
    var months: [TimelineMonthView] = []
    /// Which version of each rule held when, as an SVG; empty where there is nothing to draw.
    var bands: [UInt8] = []
    /// That older entries were left out.
    var more: String?

    var hasKinds: Bool { !kinds.isEmpty }
}

struct TimelineKindView: Sendable {
    /// `log`, `issue`, …: also in the class of its entries.
    var key: String
    var label: String
}

struct TimelineMonthView: Sendable {
    /// `March 2026`
    var label: String
    var entries: [TimelineEntryView] = []
}

struct TimelineEntryView: Sendable {
    var key: String
    /// What it is in a word: `Call`, `Issue`, `Takes effect`.
    var label: String
    /// Of an entry of the log: where it stands.
    var address: String?
    var date: DateView
    var values: [ValueView] = []
}

extension TimelineView: ViewModel {
    static let model = Model<TimelineView>("timeline", "What happened on an account, newest first, by month") {
        Many("kinds", TimelineKindView.model, "The kinds that occur; empty where there is only one", \.kinds)
        Many("months", TimelineMonthView.model, "The months in which something happened, newest first", \.months)
        HTML(
            "bands", "Which version of each rule held when, as an SVG; empty where there is nothing to draw",
            isEmpty: { $0.bands.isEmpty }
        ) { $1 += $0.bands }
        Text("more", "That older entries were left out", \.more)
        Flag("hasKinds", "There are several kinds") { $0.hasKinds }
    }
}

extension TimelineKindView: ViewModel {
    static let model = Model<TimelineKindView>("timeline kind", "A kind of entry that the timeline can be narrowed to")
    {
        Text("key", "`log`, `issue`, …: also in the class of its entries", \.key)
        Text("label", "The kind in the plural", \.label)
    }
}

extension TimelineMonthView: ViewModel {
    static let model = Model<TimelineMonthView>("timeline month", "The entries of a month") {
        Text("label", "`March 2026`", \.label)
        Many("entries", TimelineEntryView.model, "Newest first", \.entries)
    }
}

extension TimelineEntryView: ViewModel {
    static let model = Model<TimelineEntryView>("timeline entry", "Something that happened on a day") {
        Text("key", "Its kind, a class of the stylesheet", \.key)
        Text("label", "What it is in a word: `Call`, `Issue`, `Takes effect`", \.label)
        Text("address", "Of an entry of the log: where it stands", \.address)
        One("date", DateView.model, "Its day", \.date)
        Many("values", ValueView.model, "Words, links and chips one after the other", \.values)
    }
}
