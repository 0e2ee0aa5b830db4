import Foundation

/// Fields of the raw files, as far as the sample writes them.
extension RawSample {
    /// The name of a file without folder, version and ending.
    public func name(_ file: String) -> String {
        file.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? file
    }

    /// `[a, b]` or `a` as its parts.
    public func list(_ file: String, _ names: String...) -> [String] {
        for line in front(file) {
            guard let key = names.first(where: { line.hasPrefix($0 + ":") }) else { continue }
            return line.dropFirst(key.count + 1).split { "[], ".contains($0) }.map(String.init)
        }
        return []
    }

    /// Every name in brackets behind a key at any depth, `because: [a, b]`.
    public func nested(_ file: String, _ key: String) -> [String] {
        front(file).filter { $0.contains(key + ": [") }.flatMap { line in
            (line.components(separatedBy: key + ": [").last ?? "").prefix { $0 != "]" }
                .split { ", ".contains($0) }.map(String.init)
        }
    }

    /// The text below the front matter.
    public func body(_ file: String) -> String {
        let parts = (files[file] ?? "").components(separatedBy: "\n---\n")
        return parts.dropFirst().joined(separator: "\n---\n")
    }

    public func date(_ file: String) -> String { field(file, "date", "fecha") ?? "" }

    /// A policy's file by `id@version`.
    public func policy(_ name: String) -> String? {
        let parts = name.split(separator: "@").map(String.init)
        let file = "policies/\(parts[0]).v\(parts.count > 1 ? parts[1] : "1").md"
        return files[file] == nil ? nil : file
    }

    public func effective(_ file: String) -> String? { field(file, "effective", "vigente_desde") }

    /// The version of each policy that holds on a day, as `id@version`; translations are no policies of their own.
    public func inForce(on day: String) -> [String: String] {
        var newest: [String: Int] = [:]
        var found: [String: String] = [:]
        for file in files(in: "policies") {
            guard field(file, "translation_of", "traducción_de") == nil, let from = effective(file), from <= day,
                let version = field(file, "version", "versión").flatMap({ Int($0) }), version > newest[name(file)] ?? 0
            else { continue }
            newest[name(file)] = version
            found[name(file)] = file
        }
        return Dictionary(uniqueKeysWithValues: newest.map { ("\($0.key)@\($0.value)", found[$0.key] ?? "") })
    }
}
