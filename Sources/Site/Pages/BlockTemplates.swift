import Diagnostics
import Templates

/// The templates of generated blocks, one a kind: `blocks/*.mustache`.
struct BlockTemplates: Sendable {
    let notes: Template<NotesBlockView>
    let actions: Template<ActionsBlockView>
    let chart: Template<ChartBlockView>

    /// nil if any has an error.
    init?(_ set: inout TemplateSet, into sink: inout DiagnosticSink) {
        let notes = set.compile("blocks/notes", for: NotesBlockView.self, into: &sink)
        let actions = set.compile("blocks/actions", for: ActionsBlockView.self, into: &sink)
        let chart = set.compile("blocks/chart", for: ChartBlockView.self, into: &sink)
        guard let notes, let actions, let chart else { return nil }
        self.notes = notes
        self.actions = actions
        self.chart = chart
    }
}
