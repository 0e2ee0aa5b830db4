import Diagnostics
import DossierTestSupport
import Files
import Foundation
import KnowledgeBase

/// The sample base as the program reads it.
enum SampleBase {
    static func states(asOf day: String = "2026-06-30", audience: Audience = .restricted) throws -> States {
        var sink = DiagnosticSink()
        let tree = try DiskTree(SampleContent.folder.path)
        return States(
            try KnowledgeBase.read(
                ReadOptions(
                    tree: tree, configuration: Configuration(), isOwnBase: true, stage: Stage(audience: audience),
                    asOf: CalendarDate(day) ?? CalendarDate(day: 0), jobs: 2),
                into: &sink))
    }
}
