import Diagnostics
import Templates

/// The templates of generated blocks, one a kind: `blocks/*.mustache`.
struct BlockTemplates: Sendable {
    let notes: Template<NotesBlockView>
    let actions: Template<ActionsBlockView>

    /// nil if any has an error.
    init?(_ set: inout TemplateSet, into sink: inout DiagnosticSink) {
        let notes = set.compile("blocks/notes", for: NotesBlockView.self, into: &sink)
        let actions = set.compile("blocks/actions", for: ActionsBlockView.self, into: &sink)
        guard let notes, let actions else { return nil }
        self.notes = notes
        self.actions = actions
    }
}
