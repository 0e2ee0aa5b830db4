/// A file's or folder's name as a title: `return-to-work` as `Return to work`. A day that it begins with stays one.
public func readableName(_ name: some StringProtocol) -> String {
    if CalendarDate(String(name.prefix(10))) != nil {
        let rest = name.dropFirst(10).split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        return name.prefix(10) + (rest.isEmpty || rest.hasPrefix(" ") ? rest : " " + rest)
    }
    let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return words.isEmpty ? String(name) : words.prefix(1).uppercased() + words.dropFirst()
}
