public import Diagnostics
public import Files

extension FrontMatter {
    /// Reads a note's front matter by the schema. What can't be read is reported and left out; reading goes on.
    ///
    /// A missing `title` isn't reported here: the text's first heading can give it.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - form: where its front matter lies, as the line scanner found it.
    ///   - folderType: the type of notes in its folder, in a base that has a `dossier.yaml`; nil also for a folder's
    ///     own page (`index.md`, `README.md`).
    public static func read(
        _ bytes: [UInt8], _ form: FrontMatterForm, path: SourcePath, folderType: NoteType?,
        into sink: inout DiagnosticSink
    ) -> FrontMatter {
        let range: Range<Int> =
            switch form {
            case .absent: 0..<0
            case .yaml(let range), .toml(let range), .unclosed(let range): range.clamped(to: 0..<bytes.count)
            }
        var reader = FrontMatterReader(bytes, range, path: path, folderType: folderType)
        switch form {
        case .absent:
            reader.reportLostOpening(from: 0)
            reader.reportMissingAll()
        case .yaml:
            reader.readYAML()
            let closing = bytes[range.upperBound...].firstIndex { $0 == 0x0A || $0 == 0x0D }
            reader.reportLostOpening(from: closing ?? bytes.count)
        case .toml:
            reader.reportTOML()
        case .unclosed:
            reader.note.isUnread = true
            reader.report(
                .unclosedFrontMatter, "the front matter that opens here never closes; end it with a line `---`",
                at: range)
        }
        sink.merge(reader.sink)
        return reader.note
    }
}

extension FrontMatterReader {
    mutating func readYAML() {
        do throws(YAMLProblem) {
            guard let root = try positions.compose(), !root.isNull else {
                reportMissingAll()
                return
            }
            guard let pairs = root.mapping else {
                let kind = root.sequence == nil ? "plain text" : "a list"
                reportUnparsed("it must be lines of `key: value`, not \(kind)", at: root.range)
                return
            }
            read(pairs)
        } catch {
            let notes = error.note.map { [Diagnostic.Note($0.words, at: location($0.range))] } ?? []
            reportUnparsed(error.words, at: error.range, notes: notes)
        }
    }

    mutating func reportMissingAll() {
        let table = Schema.fields(of: note.type)
        reportMissing(table, given: [Range<Int>?](repeating: nil, count: table.declarations.count))
    }
}
