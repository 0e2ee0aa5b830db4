/// The reference of what templates may use, as Markdown, made from the same declarations that templates are checked
/// against: one table for each page, then one for each kind of value that pages hold.
public struct TemplateReference: Sendable {
    private var pages: [(template: String, record: Record)] = []

    public init() {}

    /// Adds a page; pages come out in the order in which they were added.
    public mutating func add<Page>(_ template: String, _ model: Model<Page>) {
        pages.append((template, model.record))
    }

    public var markdown: String {
        var out = ""
        var parts: [Record] = []
        var seen: Set<ObjectIdentifier> = []
        for page in pages {
            out += "## Page `\(page.template)`\n\n\(page.record.meaning)\n\n"
            out += Self.table(page.record)
            Self.collect(from: page.record, &parts, &seen)
        }
        // The list grows while it is walked; a model that holds itself is in it once.
        var next = 0
        while next < parts.count {
            out += "## \(parts[next].name)\n\n\(parts[next].meaning)\n\n"
            out += Self.table(parts[next])
            Self.collect(from: parts[next], &parts, &seen)
            next += 1
        }
        if out.hasSuffix("\n\n") { out.removeLast() }
        return out
    }

    private static func collect(from record: Record, _ parts: inout [Record], _ seen: inout Set<ObjectIdentifier>) {
        for entry in record.entries {
            guard let nested = entry.access.record, !nested.isItself, seen.insert(ObjectIdentifier(nested)).inserted
            else { continue }
            parts.append(nested)
        }
    }

    private static func table(_ record: Record) -> String {
        guard !record.entries.isEmpty else { return "It has no names.\n\n" }
        var rows = "| Name | Kind | Meaning |\n|---|---|---|\n"
        for entry in record.entries {
            rows += "| `\(written(entry))` | \(kind(entry.access)) | \(cell(entry.meaning)) |\n"
        }
        return rows + "\n"
    }

    /// A name as it stands in a template.
    private static func written(_ entry: Entry) -> String {
        switch entry.access.kind {
        case .text, .number: "{{\(entry.name)}}"
        case .html: "{{{\(entry.name)}}}"
        case .flag, .object, .list: "{{#\(entry.name)}}"
        }
    }

    private static func kind(_ access: Access) -> String {
        switch access.kind {
        case .text: "text"
        case .html: "HTML"
        case .flag: "yes or no"
        case .number: "number"
        case .object(let record, _): "one \(link(record))"
        case .list(let list): "list of \(link(list.record))"
        }
    }

    private static func link(_ record: Record) -> String {
        record.isItself ? record.name : "[\(record.name)](#\(anchor(record.name)))"
    }

    private static func anchor(_ name: String) -> String {
        String(decoding: name.utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }

    private static func cell(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}

extension Access {
    fileprivate var record: Record? {
        switch kind {
        case .object(let record, _): record
        case .list(let list): list.record
        case .text, .html, .flag, .number: nil
        }
    }
}

extension Record {
    /// Whether its values have no names but are written as `{{.}}`.
    fileprivate var isItself: Bool {
        entries.allSatisfy { $0.name == "." }
    }
}
