import Diagnostics
import DossierTestSupport
import Files
import Foundation
import KnowledgeBase
import Testing

/// What is found in the sample. It has warnings on purpose, as every living base has, and no errors.
struct SampleFindingsTests {
    @Test func nothingIsAnError() throws {
        var sink = DiagnosticSink()
        _ = try KnowledgeBase.read(
            ReadOptions(
                tree: try DiskTree(SampleContent.folder.path), configuration: Configuration(), isOwnBase: true,
                stage: Stage(audience: .restricted), asOf: try #require(CalendarDate("2026-06-30")), jobs: 2),
            into: &sink)
        let errors = sink.diagnostics.filter { $0.severity == .error }
        #expect(errors.map { "\($0.location?.path.rawValue ?? ""): \($0.message)" } == [])
        #expect(sink.diagnostics.contains { $0.severity == .warning })
    }
}
