/// Where an accepted decision stands on a day; proposals and what was turned down have no state but their status.
public struct DecisionState: Sendable, Hashable {
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        case awaitingOutcome = "awaiting-outcome"
        /// The day of its review has come and it has no result, or one that it was too early for.
        case reviewDue = "review-due"
        case reviewed
    }

    public let standing: Standing
    /// The day it is to be reviewed.
    public let reviewOn: CalendarDate?
    /// `better`, `as-expected`, `mixed`, `worse`; nil before there is one.
    public let result: String?

    init?(_ base: KnowledgeBase, _ index: Int) {
        let note = base.notes[index]
        guard note.type == .decision, note.choice("status") == "accepted", base.counts(index) else { return nil }
        reviewOn = note.front.date("review_on")
        let said = note.choice("result")
        result = said == "too-early" ? nil : said
        if result != nil {
            standing = .reviewed
        } else if let reviewOn, reviewOn <= base.asOf {
            standing = .reviewDue
        } else {
            standing = .awaitingOutcome
        }
    }
}
