public import Diagnostics
public import Files
import Yams

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
            reader.reportMissingAll()
        case .yaml:
            reader.readYAML()
        case .toml:
            reader.reportTOML()
        case .unclosed:
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
        guard !hasTooManyAliases else {
            reportUnparsed("more than \(Self.mostAliases) aliases (`*name`)", at: firstLine)
            return
        }
        let yaml = String(decoding: positions.bytes[positions.range], as: UTF8.self)
        do {
            switch try compose(yaml: yaml, .basic, .default, .utf8) {
            case .mapping(let mapping)?:
                read(mapping)
            case .scalar(let scalar)? where scalar.isNull:
                reportMissingAll()
            case nil:
                reportMissingAll()
            case let node?:
                let kind = node.sequence == nil ? "plain text" : "a list"
                reportUnparsed("it must be lines of `key: value`, not \(kind)", at: positions.extent(of: node))
            }
        } catch let error as YamlError {
            reportSyntax(error)
        } catch {
            reportUnparsed("it isn't valid YAML", at: firstLine)
        }
    }

    mutating func reportMissingAll() {
        let table = Schema.fields(of: note.type)
        reportMissing(table, given: [Range<Int>?](repeating: nil, count: table.declarations.count))
    }

    static let mostAliases = 20

    /// Every alias can double what a walk sees, and Yams itself compares keys all the way down.
    private var hasTooManyAliases: Bool {
        let bytes = positions.bytes[positions.range]
        var count = 0
        var before: UInt8 = 0x0A
        for byte in bytes {
            if byte == UInt8(ascii: "*"), before <= 0x20 || "[{,:-".utf8.contains(before) { count += 1 }
            before = byte
        }
        guard count > Self.mostAliases else { return false }
        // Without anchors the stars are words of a text.
        return zip(bytes, bytes.dropFirst()).contains {
            $1 == UInt8(ascii: "&") && ($0 <= 0x20 || "[{,:-".utf8.contains($0))
        }
            || bytes.first == UInt8(ascii: "&")
    }
}
