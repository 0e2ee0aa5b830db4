import KnowledgeBase

/// Notes that the same people may read, with an account that only they know.
struct Level: Sendable {
    let name: String
    let reach: Reach
    /// As in front matter.
    let audience: Audience
    /// The id of the account that the notes are about; nil where they are about none.
    let account: String?
    /// A person who only these notes name.
    let person: String
}

/// The levels of a base: notes for every customer, for each of two, and for colleagues by audience.
struct Levels: Sendable {
    let everybody: Level
    let olivar: Level
    let kestrel: Level
    let colleagues: Level
    let managers: Level
    let board: Level

    var all: [Level] { [everybody, olivar, kestrel, colleagues, managers, board] }
    /// With an account of their own.
    var accounts: [Level] { all.filter { $0.account != nil } }

    init(_ canaries: Canaries) {
        func level(_ name: String, _ reach: Reach, _ audience: Audience, hasAccount: Bool = true) -> Level {
            Level(
                name: name, reach: reach, audience: audience,
                account: hasAccount ? canaries.plant("\(name), account: id", reach) : nil,
                person: canaries.plant("\(name), person: handle", reach))
        }
        everybody = level("everybody", .from(.customer), .customer, hasAccount: false)
        olivar = level("olivar", .only(.olivar), .customer)
        kestrel = level("kestrel", .only(.kestrel), .customer)
        colleagues = level("colleagues", .from(.internal), .internal)
        managers = level("managers", .from(.management), .management)
        board = level("board", .from(.restricted), .restricted)
    }

    /// The account whose build it is.
    func account(of readers: Readers) -> String? {
        switch readers {
        case .olivar: olivar.account
        case .kestrel: kestrel.account
        default: nil
        }
    }
}
