import Diagnostics
import Files
import KnowledgeBase
import Testing

struct CSVTests {
    private func metrics(_ text: String) -> (rows: [Metric], report: String) {
        metrics(Array(text.utf8))
    }

    private func metrics(_ bytes: [UInt8]) -> (rows: [Metric], report: String) {
        var sink = DiagnosticSink()
        let rows = Metric.read(bytes, path: SourcePath("metrics.csv"), into: &sink)
        return (rows, printed(sink, bytes))
    }

    private let header = "date,account,metric,value,n,source\n"

    @Test func readsMetricsWithTheirPlaces() throws {
        let text = header + "2026-01-01,olivar,csat,4.25,12,desk\n2026-02-01,bahía,csat,-3,,\n"
        let (rows, report) = metrics(text)
        #expect(report == "")
        #expect(rows.map(\.account) == ["olivar", "bahía"])
        #expect(rows.map(\.value) == [4.25, -3])
        #expect(rows.map(\.n) == [12, nil])
        #expect(rows.map(\.source) == ["desk", nil])
        #expect(rows.first?.date == CalendarDate("2026-01-01"))
        let last = try #require(rows.last)
        let bytes = Array(text.utf8)
        #expect(String(decoding: bytes[last.range], as: UTF8.self) == "2026-02-01,bahía,csat,-3,,")
        #expect(String(decoding: bytes[last.accountRange], as: UTF8.self) == "bahía")
    }

    @Test(arguments: [
        "\u{FEFF}date,account,metric,value\n2026-01-01,a,b,1.5\n",
        "date,account,metric,value\r\n2026-01-01,a,b,1.5\r\n",
        "value,metric,account,date\r1.5,b,a,2026-01-01", "\n\ndate,account,metric,value\n\n2026-01-01,a,b,1.5\n\n",
        "Fecha;Cuenta;Metrica;Valor\n2026-01-01;a;b;1,5\n", "fecha;cuenta;métrica;valor\n2026-01-01;a;b;1.5",
        "date, account ,metric,value\n2026-01-01, a ,b, 1.5 \n",
        "\"date\",\"account\",\"metric\",\"value\"\n\"2026-01-01\",\"a\",\"b\",\"1.5\"",
    ])
    func readsTheSameFromEveryForm(_ text: String) {
        let (rows, report) = metrics(text)
        #expect(report == "")
        #expect(rows.map(\.account) == ["a"])
        #expect(rows.map(\.value) == [1.5])
    }

    @Test func readsQuotedSeparatorsQuotesAndLineBreaks() {
        let (rows, report) = metrics(header + "2026-01-01,a,\"b,\"\"c\"\"\nd\",1,2,\"\"\n2026-01-02,a,e,1,2,x\n")
        #expect(report == "")
        #expect(rows.map(\.metric) == ["b,\"c\"\nd", "e"])
        #expect(rows.map(\.source) == [nil, "x"])
    }

    @Test func losesOnlyTheLineOfAnUnclosedQuote() {
        let (rows, report) = metrics(
            header + "2026-01-01,\"a,b,1,2,x\n2026-01-02,a,c,1,2,\"y\"\n2026-01-03,a,d,1,2,\"z\n")
        #expect(rows.map(\.metric) == ["c"])
        #expect(
            report == """
                2:12 error csv-unclosed-quote: this quote doesn't close before a `,` or the end of a line; double a quote inside quotes
                4:20 error csv-unclosed-quote: this quote doesn't close before a `,` or the end of a line; double a quote inside quotes
                """)
    }

    @Test func reportsRowsOfAnotherWidth() {
        let (rows, report) = metrics(header + "2026-01-01,a,b,1\n2026-01-01,a,b,1,5,3,desk\nx\n2026-01-01,a,b,1,,\n")
        #expect(rows.count == 1)
        #expect(
            report == """
                2:1 error csv-row: the row has 4 fields, the header 6
                3:1 error csv-row: the row has 7 fields, the header 6; a value that holds a `,` must be in quotes
                4:1 error csv-row: the row has 1 field, the header 6
                """)
    }

    @Test func reportsEveryValueThatCannotBeRead() {
        let (rows, report) = metrics(header + "1/2/2026,,b,\"4,5\",x,desk\n")
        #expect(rows.isEmpty)
        #expect(
            report == """
                2:1 error csv-value: `date` must be a day like 2026-03-04, not `1/2/2026` (2026-02-01, 2026-01-02?)
                2:1 error csv-value: `account` is empty
                2:14 error csv-value: `value` must be a number like 4 or 4.5, not `4,5`
                2:19 error csv-value: `n` must be a whole number, not `x`
                """)
    }

    @Test func reportsColumns() {
        #expect(
            metrics("date,acount,metric,value\n2026-01-01,a,b,1\n").report == """
                1:1 error csv-column: the header needs `account`
                1:6 warning unknown-column: there is no column `acount` here (account?)
                """)
        #expect(
            metrics("date,fecha,account,metric,value\n").report.contains(
                "1:6 error csv-column: the column `date` is here twice"))
        #expect(metrics("date,account,metric,value,note\n2026-01-01,a,b,1,c\n").rows.count == 1)
        #expect(metrics("").report == "" && metrics("\n").rows.isEmpty)
    }

    @Test(arguments: [
        ("0", 0.0), ("-0.5", -0.5), ("+3", 3), ("0.1", 0.1), ("123456789012345.6789", 123456789012345.6789),
        ("1e3", 1000),
        ("1.7976931348623157e308", 1.7976931348623157e308), ("4.", 4), (".5", 0.5), ("1234.07", 1234.07),
    ])
    func readsNumbersExactly(_ written: String, _ value: Double) {
        #expect(metrics(header + "2026-01-01,a,b,\(written),,\n").rows.map(\.value) == [value])
    }

    @Test(arguments: ["", "-", ".", "1.2.3", "0x10", "inf", "nan", "1e999", "4 h", "1,5"])
    func refusesWhatIsNoNumber(_ written: String) {
        #expect(metrics(header + "2026-01-01,a,b,\"\(written)\",,\n").rows.isEmpty)
    }

    @Test func readsPeopleAndCompletions() {
        var sink = DiagnosticSink()
        let (people, leftOut) = Person.read(
            Array(
                "handle,name,role,department,from,to,lang\n@tom,Tom Asher,account-manager,sales,2019-01-01,2026-03-31,English\ninés,Inés Robledo,,,,,es\nx,y,,,soon,,\n"
                    .utf8),
            path: SourcePath("people.csv"), into: &sink)
        #expect(people.map(\.handle) == ["tom", "inés"])
        #expect(leftOut.map(\.handle) == ["x"])
        #expect(people.map(\.to) == [CalendarDate("2026-03-31"), nil])
        #expect(people.map(\.role) == ["account-manager", nil])
        #expect(people.map(\.lang) == [.en, .es])
        #expect(sink.diagnostics.map(\.message) == ["`from` must be a day like 2026-03-04, not `soon`"])

        let completions = Completion.read(
            Array(
                "fecha;persona;formación;versión de política\n2026-01-01;inés;basics;escalation@2\n2026-01-02;tom;basics;\n"
                    .utf8),
            path: SourcePath("completions.csv"), into: &sink)
        #expect(completions.map(\.person) == ["inés", "tom"])
        #expect(completions.map(\.policyVersion) == [Reference(name: "escalation", version: 2), nil])
        #expect(sink.diagnostics.count == 1)
    }

    @Test func survivesDamage() {
        let whole = Array("date;\"account\";metric;value\n2026-01-01;\"a\"\"b\";c;1,5\r\n\"x".utf8)
        for end in 0...whole.count { _ = metrics(Array(whole[..<end])) }
        for index in whole.indices {
            for byte: UInt8 in [0, 0x0A, 0x0D, 0x22, 0x2C, 0x3B, 0x80, 0xFF] {
                var damaged = whole
                damaged[index] = byte
                for row in metrics(damaged).rows { #expect(row.range.upperBound <= damaged.count) }
            }
        }
    }
}
