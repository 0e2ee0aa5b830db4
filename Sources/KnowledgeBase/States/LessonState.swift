/// How far a lesson has come on a day, and what shows it.
public struct LessonState: Sendable, Hashable {
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        /// Written down; nothing has changed yet.
        case identified
        /// Its cause struck again while nothing had changed.
        case unheeded
        /// Something changed because of it, lately or without a cause that could be watched.
        case applied
        /// Applied for some time without its cause.
        case holding
        /// Its cause struck again after it was applied. From then on it stays so.
        case recurred
        /// The day of its check has passed without its cause, and its metric has improved.
        case proven
    }

    /// What put a lesson into practice.
    public struct Application: Sendable, Hashable {
        public enum Form: Int, Sendable, Hashable, Comparable {
            /// A policy version took effect.
            case policy
            case decision
            case training
            /// An action of the lesson's own note was done.
            case action

            public static func < (left: Form, right: Form) -> Bool { left.rawValue < right.rawValue }
        }

        public let form: Form
        public let note: Int
        public let day: CalendarDate
    }

    /// Days without the cause after which an applied lesson is said to hold.
    public static let holdingAfter = 30

    public let standing: Standing
    /// All that put it into practice on the day of the build or before, by day.
    public let applications: [Application]
    /// Issues with its cause after it was known and before it was applied, by date.
    public let ignored: ArraySlice<Int>
    /// Issues with its cause after it was applied, by date.
    public let recurrences: ArraySlice<Int>
    /// The first recurrence was on an account that neither the lesson nor what it was learnt from names.
    public let isOnNewAccount: Bool
    /// Days since it was applied, or since its cause last struck after that; nil before.
    public let quietDays: Int?
    /// Of a lesson with a metric to check: whether that has improved since; nil where the figures don't tell.
    public let isMetricMet: Bool?

    /// The first that put it into practice.
    public var application: Application? { applications.first }
}
