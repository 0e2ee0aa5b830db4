public import Diagnostics
public import Files

/// A row of `completions.csv`: a person finished a training.
public struct Completion: Sendable, Hashable {
    public var date: CalendarDate
    /// A handle of people.csv, without `@`; nil below `management`, where it is told which roles are trained, not who.
    public var person: String?
    /// The person's role on that day, from people.csv.
    public var role: String?
    /// The training's id.
    public var training: String
    /// The policy version that it was taken for, `escalation@2`.
    public var policyVersion: Reference?
    /// The row in the file.
    public var range: Range<Int>
    var personRange: Range<Int>
    var trainingRange: Range<Int>
    var policyRange: Range<Int>

    /// Reads the whole table. Rows that can't be read are reported and left out.
    public static func read(_ bytes: [UInt8], path: SourcePath, into sink: inout DiagnosticSink) -> [Completion] {
        var table = CSVTable(
            bytes,
            [
                CSVColumn("date", "fecha", isRequired: true), CSVColumn("person", "persona", isRequired: true),
                CSVColumn("training", "formación", isRequired: true),
                CSVColumn("policy_version", "versión_de_política", "versión_política"),
            ], path: path)
        var completions: [Completion] = []
        table.forEachRow { row in
            let date = row.date(0)
            let person = row.requiredText(1)
            let training = row.requiredText(2)
            var ok = true
            let policy = row.reference(3, ok: &ok)
            guard ok, let date, let person, let training else { return }
            completions.append(
                Completion(
                    date: date,
                    person: person.utf8.first == UInt8(ascii: "@") ? String(person.dropFirst()) : person,
                    training: training, policyVersion: policy, range: row.extent, personRange: row.range(1),
                    trainingRange: row.range(2), policyRange: row.range(3)))
        }
        sink.merge(table.sink)
        return completions
    }
}
