public import KnowledgeBase

/// What an account's figures say beside what its people say. Neither is the truth; where they disagree somebody should
/// go and look.
public struct Perception: Sendable {
    public enum Judgement: String, Sendable, Hashable {
        case good
        case mixed
        case bad
        /// There is nothing to judge by.
        case unknown
    }

    public enum Gap: String, Sendable, Hashable {
        /// The figures are within their targets, and people are unhappy.
        case peopleUnhappy = "people-unhappy"
        /// The figures miss their targets, and people are content.
        case peopleContent = "people-content"
    }

    /// Figures without a target, and those that are older than this many days, say nothing.
    public static let latestFigure = 92
    /// Words older than this many days say nothing of today.
    public static let latestWords = 183

    /// The series that were judged: with a target and a figure of late.
    public let numbers: [TrackedMetric]
    public let numbersSay: Judgement
    /// What customers said of late, newest first.
    public let feedback: [Int]
    public let peopleSay: Judgement
    public let gap: Gap?

    public init(_ base: KnowledgeBase, accounts: AccountNotes, metrics: AccountMetrics, account: Int) {
        numbers = metrics.series(of: account).filter { series in
            guard let latest = series.latest, latest.target != nil else { return false }
            return base.asOf.day - latest.date.day <= Self.latestFigure
        }
        if numbers.isEmpty {
            numbersSay = .unknown
        } else if numbers.contains(where: { $0.openBreach != nil }) {
            numbersSay = .bad
        } else {
            numbersSay = numbers.contains { $0.latest?.isMissed ?? false } ? .mixed : .good
        }
        feedback = accounts.notes(.feedback, on: account).filter { note in
            let day = base.notes[note].day?.day ?? Int.min
            return base.notes[note].choice("voice") == "client" && base.asOf.day - day <= Self.latestWords
                && base.notes[note].choice("sentiment") != nil
        }
        switch feedback.first.flatMap({ base.notes[$0].choice("sentiment") }) {
        case "positive": peopleSay = .good
        case "neutral", "mixed": peopleSay = .mixed
        case "negative": peopleSay = .bad
        default: peopleSay = .unknown
        }
        switch (numbersSay, peopleSay) {
        case (.good, .bad): gap = .peopleUnhappy
        case (.bad, .good): gap = .peopleContent
        default: gap = nil
        }
    }
}
