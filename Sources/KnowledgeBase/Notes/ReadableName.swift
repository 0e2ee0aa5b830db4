/// A file's or folder's name as a title: `return-to-work` as `Return to work`.
public func readableName(_ name: some StringProtocol) -> String {
    let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return words.isEmpty ? String(name) : words.prefix(1).uppercased() + words.dropFirst()
}
