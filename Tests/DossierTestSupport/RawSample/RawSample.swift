import Foundation

/// The sample read without the program: lines cut at commas and colons, slow and simple, to check its figures by.
public struct RawSample {
    public struct Figure {
        public var date: String
        public var account: String
        public var metric: String
        public var value: Double
    }

    public struct Task {
        public var file: String
        public var isDone: Bool
        public var due: String?
        public var check: String?
        public var words: String
        /// The heading above it, lower case.
        public var heading: String
    }

    public let files: [String: String]

    public init() throws {
        files = try SampleContent.files()
    }

    public var figures: [Figure] {
        (files["metrics.csv"] ?? "").split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Double(fields[3]).map { Figure(date: fields[0], account: fields[1], metric: fields[2], value: $0) }
        }
    }

    /// The front matter of a file as lines.
    public func front(_ file: String) -> [String] {
        let lines = (files[file] ?? "").components(separatedBy: "\n")
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return [] }
        return Array(lines[1..<end])
    }

    /// The value of a plain field, by any of its names.
    public func field(_ file: String, _ names: String...) -> String? {
        for line in front(file) {
            for name in names where line.hasPrefix(name + ":") {
                return line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
            }
        }
        return nil
    }

    public func files(in folder: String) -> [String] { files.keys.filter { $0.hasPrefix(folder + "/") }.sorted() }

    /// The files of a folder that name an account.
    public func files(in folder: String, on account: String) -> [String] {
        files(in: folder).filter { file in
            let named = field(file, "accounts", "cuentas") ?? ""
            return named.split(whereSeparator: { "[], ".contains($0) }).map(String.init).contains(account)
        }
    }

    /// The tasks of all notes but training, whose options are answers, and reviews of persons.
    public var tasks: [Task] {
        files.keys.sorted().flatMap { file -> [Task] in
            guard file.hasSuffix(".md"), file.contains("/"), !file.hasPrefix("training/"), !file.hasPrefix("handbook/"),
                !["self", "autoevaluación", "performance", "desempeño"].contains(field(file, "kind", "clase") ?? "")
            else { return [] }
            var heading = ""
            return (files[file] ?? "").components(separatedBy: "\n").compactMap { line in
                if line.hasPrefix("#") { heading = line.drop { $0 == "#" || $0 == " " }.lowercased() }
                let text = line.trimmingCharacters(in: .whitespaces)
                guard text.hasPrefix("- [ ] ") || text.hasPrefix("- [x] ") else { return nil }
                return Task(
                    file: file, isDone: text.hasPrefix("- [x] "), due: day(after: "due:", in: text),
                    check: day(after: "check:", in: text), words: text, heading: heading)
            }
        }
    }

    private func day(after mark: String, in text: String) -> String? {
        text.range(of: mark).map { String(text[$0.upperBound...].prefix(10)) }
    }
}
