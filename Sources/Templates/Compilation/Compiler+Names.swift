internal import Diagnostics

extension Rule {
    static let unknownName = Rule(
        "template-unknown-name", .error, stops: true, "A template uses a name that its page doesn't have.",
        remedy: "Take a name from the reference in `site-templates/README.md`; `dossier templates` prints it.")
    static let notHTML = Rule(
        "template-not-html", .error, stops: true,
        "A template writes a text without escaping it, which would let it break the page.",
        remedy: "Write it with two braces: `{{name}}`.")
    static let escapedHTML = Rule(
        "template-escaped-html", .error, stops: true, "A template escapes finished HTML, so its tags would be shown.",
        remedy: "Write it with three braces: `{{{name}}}`.")
    static let notText = Rule(
        "template-not-text", .error, stops: true, "A template writes something that isn't a text.",
        remedy: "Open it as a section and write one of its names.")
}

extension Access {
    /// Whether a section over it makes it what `.` means.
    var isValue: Bool {
        switch kind {
        case .text, .html, .number: true
        case .flag, .object, .list: false
        }
    }
}

extension Compiler {
    /// Writes a name, if it may be written so.
    mutating func variable(_ name: Name, raw: Bool, at place: Place, into emitter: inout Emitter) {
        guard let resolution = resolve(name, at: place) else { return }
        let (text, access) = (name.text, resolution.access)
        switch access.kind {
        case .text where !raw, .number where !raw, .html where raw: emitter.append(access, slot: resolution.slot)
        case .text, .number:
            report(
                .notHTML, "`\(text)` is \(access.name) and must be escaped: write `{{\(text)}}`", at: name,
                in: place.template)
        case .html:
            report(
                .escapedHTML, "`\(text)` is finished HTML: write `{{{\(text)}}}`", at: name, in: place.template)
        case .flag, .object, .list:
            report(
                .notText, "`\(text)` is \(access.name), not a text: use it as a section, `{{#\(text)}}`",
                at: name, in: place.template)
        }
    }

    /// What a name means here. The innermost value that declares its first part decides, with or without a value;
    /// each further part is looked up in the one before it and nowhere else.
    mutating func resolve(_ name: Name, at place: Place) -> Resolution? {
        if name.text == "." { return resolveItself(name, at: place) }
        let parts = name.text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .map { String($0) ?? "" }
        let records = scopes.records(from: place.scope)
        for (record, slot) in records {
            guard let entry = record.entry(named: parts[0]) else { continue }
            return follow(parts, of: name, from: entry, slot: slot, at: place)
        }
        let names = records.flatMap { $0.record.entries.map(\.name) }
        report(
            .unknownName, "there is no `\(parts[0])` here", at: part(0, of: parts, in: name), in: place.template,
            suggestions: nearMisses(parts[0], among: Set(names).sorted()),
            notes: records.map { .init(list($0.record)) })
        return nil
    }

    private mutating func follow(
        _ parts: [String], of name: Name, from first: Entry, slot: Int, at place: Place
    ) -> Resolution? {
        var access = first.access
        for index in parts.indices.dropFirst() {
            guard case .object(let record, let hop) = access.kind else {
                report(
                    .unknownName,
                    "`\(parts[index - 1])` is \(access.name), so it has no `\(parts[index])`"
                        + (access.isList ? ": open it as a section" : ""),
                    at: part(index, of: parts, in: name), in: place.template)
                return nil
            }
            guard let entry = record.entry(named: parts[index]), parts[index] != "." else {
                report(
                    .unknownName, "`\(parts[index - 1])` has no `\(parts[index])`",
                    at: part(index, of: parts, in: name), in: place.template,
                    suggestions: nearMisses(parts[index], among: record.entries.map(\.name)),
                    notes: [.init(list(record))])
                return nil
            }
            access = entry.access.through(hop, at: access.offset)
        }
        return Resolution(slot: slot, path: name.text, access: access)
    }

    /// `.`: the value of the innermost section.
    private mutating func resolveItself(_ name: Name, at place: Place) -> Resolution? {
        switch scopes[place.scope].kind {
        case .alias(let resolution): return resolution
        case .frame(let record, let slot):
            if let entry = record.entry(named: ".") { return Resolution(slot: slot, path: ".", access: entry.access) }
            report(
                .unknownName, "`.` is one \(record.name) here, so say what of it", at: name, in: place.template,
                notes: [.init(list(record))])
            return nil
        }
    }

    /// The part of a dotted name, as a name with its own place.
    private func part(_ index: Int, of parts: [String], in name: Name) -> Name {
        let start = parts[..<index].reduce(name.range.lowerBound) { $0 + $1.utf8.count + 1 }
        return Name(text: parts[index], range: start..<start + parts[index].utf8.count)
    }

    private func list(_ record: Record) -> String {
        let names = record.entries.map(\.name).filter { $0 != "." }
        guard !names.isEmpty else { return "`\(record.name)` has no names" }
        let shown = names.prefix(40).map { "`\($0)`" }.joined(separator: ", ")
        return "`\(record.name)` has: \(shown)" + (names.count > 40 ? " and \(names.count - 40) more" : "")
    }
}

extension Access {
    fileprivate var isList: Bool {
        if case .list = kind { true } else { false }
    }
}
