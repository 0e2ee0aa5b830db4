public import Diagnostics

extension States {
    /// The checks that need to know where things stand, each a file of its own.
    public func check(into sink: inout DiagnosticSink) {
        ClosedIssues.check(self, into: &sink)
        OpenActions.check(self, into: &sink)
        EvidenceCoverage.check(self, into: &sink)
        ContradictoryExceptions.check(self, into: &sink)
    }
}
