internal import Templates

/// A strip of time as a small picture: when something struck and when something was done about it.
struct StripView: Sendable {
    /// What it shows, in words, for those who don't see it.
    var label: String
    /// Its first and last day.
    var from: DateView
    var to: DateView
    var marks: [StripMarkView] = []
    /// Stretches of time, behind the marks.
    var bands: [StripBandView] = []

    /// In the units of the picture's view box.
    static let width = 240
    static let height = 28
}

struct StripMarkView: Sendable {
    /// `issue` or `fix`, a class of the stylesheet.
    var kind: String
    var x: String
    /// What it is, with its day.
    var label: String
    var isFix: Bool { kind == "fix" }
}

struct StripBandView: Sendable {
    /// `held`: the time since something was done.
    var kind: String
    var x: String
    var width: String
}

extension StripView: ViewModel {
    static let model = Model<StripView>(
        "strip", "A strip of time, 240 by 28 units: when something struck and when something was done about it"
    ) {
        Text("label", "What it shows, in words", \.label)
        One("from", DateView.model, "Its first day") { $0.from }
        One("to", DateView.model, "Its last day") { $0.to }
        Many("marks", StripMarkView.model, "What happened, by day", \.marks)
        Many("bands", StripBandView.model, "Stretches of time, behind the marks", \.bands)
    }
}

extension StripMarkView: ViewModel {
    static let model = Model<StripMarkView>("strip mark", "Something that happened on a day") {
        Text("kind", "`issue` or `fix`", \.kind)
        Text("x", "Where it stands", \.x)
        Text("label", "What it is, with its day", \.label)
        Flag("isFix", "Something was done about it") { $0.isFix }
    }
}

extension StripBandView: ViewModel {
    static let model = Model<StripBandView>("strip band", "A stretch of time") {
        Text("kind", "`held`: the time since something was done", \.kind)
        Text("x", "Where it begins", \.x)
        Text("width", "How wide it is", \.width)
    }
}
