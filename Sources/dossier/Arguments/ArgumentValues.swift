public import ArgumentParser
public import Diagnostics
public import KnowledgeBase

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}

extension Audience: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(name: argument)
    }

    public static var allValueStrings: [String] { allCases.map(\.name) }
}

extension Language: ExpressibleByArgument {}

extension ReportFormat: ExpressibleByArgument {}

/// `ID=LEVEL`.
struct RuleSetting: ExpressibleByArgument, Equatable {
    var id: String
    var level: RuleLevels.Level

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let level = RuleLevels.Level(rawValue: String(parts[1])) else {
            return nil
        }
        id = String(parts[0])
        self.level = level
    }
}
