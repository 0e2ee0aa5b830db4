import Diagnostics
import Files

extension Rule {
    static let unknownInTable = Rule(
        "unknown-in-table", .error,
        "Rows of a table name an account, training, policy version or person that there isn't: they are left out.",
        remedy: "Correct the name (the nearest are given), or write the note or the row it means.")
}

/// Binds the rows of tables to the notes that they name. Rows about what the stage may not show are dropped without a
/// word; those about nothing are reported, once a name.
struct TableBinding {
    let resolver: Resolver
    let stage: Stage
    private(set) var sink = DiagnosticSink()
    /// What names were found to mean, so that each is looked up and reported once.
    private var meanings: [Wanted: Int?] = [:]

    private struct Wanted: Hashable {
        var reference: Reference
        var type: NoteType
        var table: SourcePath
    }

    init(_ resolver: Resolver, _ stage: Stage) {
        self.resolver = resolver
        self.stage = stage
    }

    mutating func bind(_ tables: Tables) -> Tables {
        var bound = tables
        bound.metrics = tables.metrics.compactMap { row in
            let account = Reference(name: row.account)
            guard let note = note(account, .account, Tables.metricsPath, row.accountRange) else { return nil }
            var row = row
            row.account = resolver.notes[note].id.rawValue
            return row
        }
        let people = PeopleNames(tables.people + tables.unreadPeople)
        bound.completions = tables.completions.compactMap { bind($0, people, tables.people) }
        return bound
    }

    private mutating func bind(_ row: Completion, _ people: PeopleNames, _ rows: [Person]) -> Completion? {
        let table = Tables.completionsPath
        let named = Reference(name: row.training)
        guard let training = note(named, .training, table, row.trainingRange) else { return nil }
        if let policy = row.policyVersion, note(policy, .policy, table, row.policyRange) == nil { return nil }
        var row = row
        row.training = resolver.notes[training].id.rawValue
        guard let handle = row.person else { return row }
        if !people.isEmpty, !people.isHandle(handle) {
            sink.report(
                .unknownInTable, "“\(shown(handle))” is no handle of people.csv", at: Location(table, row.personRange),
                suggestions: people.nearHandles(handle))
            return nil
        }
        row.role = rows.role(of: handle, on: row.date)
        // Below management it is told which roles are trained, not who.
        if stage.audience < .management { row.person = nil }
        return row
    }

    private mutating func note(
        _ reference: Reference, _ type: NoteType, _ table: SourcePath, _ range: Range<Int>
    ) -> Int? {
        let wanted = Wanted(reference: reference, type: type, table: table)
        if let known = meanings[wanted] { return known }
        var found: Int?
        switch resolver.meaning(of: reference, types: [type]) {
        case .note(let note, _, _):
            // A row by a name that an account which isn't staged has too may be that one's.
            let isDoubtful = type == .account && resolver.withheld.contains(account: reference.name)
            let isID = nameKey(resolver.notes[note].id.rawValue) == nameKey(reference.name)
            found = isDoubtful && !isID ? nil : note
        case .withheld: break
        case .nothing:
            sink.report(
                .unknownInTable, "no \(type.singular.en) is called “\(shown(reference.description))”",
                at: Location(table, range), suggestions: resolver.nearNames(reference.name, types: [type]))
        }
        meanings[wanted] = .some(found)
        return found
    }
}

extension [Person] {
    /// The role that a person had on a day; the last one known where no row covers it.
    func role(of handle: String, on day: CalendarDate) -> String? {
        let rows = filter { nameKey($0.handle) == nameKey(handle) }
        let then = rows.last { row in
            row.from.map { $0 <= day } ?? true && row.to.map { day <= $0 } ?? true
        }
        return (then ?? rows.last)?.role
    }
}
