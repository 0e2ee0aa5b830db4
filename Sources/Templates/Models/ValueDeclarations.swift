/// A text, escaped where it is written: `{{title}}`. As a section it is shown when it is there and not empty. The name
/// `.` declares what `{{.}}` means for values that are a text themselves.
public struct Text<Root>: Declaration {
    public let members: [Member<Root>]

    public init(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Root) -> String?) {
        members = [Member(entry: Entry(name, meaning, .text { get($0.of(Root.self).value) }))]
    }
}

/// Finished HTML, appended as it is: `{{{body}}}`. Whatever is declared so must have been escaped by whoever made it.
public struct HTML<Root>: Declaration {
    public let members: [Member<Root>]

    /// - Parameter isEmpty: Whether nothing would be written, for sections. Without it a section writes the HTML to
    ///   find out, so give it where that is more than a copy.
    public init(
        _ name: String, _ meaning: String, isEmpty: (@Sendable (Root) -> Bool)? = nil,
        _ write: @escaping @Sendable (Root, inout [UInt8]) -> Void
    ) {
        let isSet: @Sendable (Frame) -> Bool =
            if let isEmpty {
                { !isEmpty($0.of(Root.self).value) }
            } else {
                { frame in
                    var trial: [UInt8] = []
                    write(frame.of(Root.self).value, &trial)
                    return !trial.isEmpty
                }
            }
        members = [Member(entry: Entry(name, meaning, .html({ write($0.of(Root.self).value, &$1) }, isSet: isSet)))]
    }
}

/// Yes or no, for sections: `{{#draft}}…{{/draft}}`.
public struct Flag<Root>: Declaration {
    public let members: [Member<Root>]

    public init(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Root) -> Bool) {
        members = [Member(entry: Entry(name, meaning, .flag { get($0.of(Root.self).value) }))]
    }
}

/// A whole number, written in decimal digits. As a section it is shown when it is there and not 0.
public struct Number<Root>: Declaration {
    public let members: [Member<Root>]

    public init(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Root) -> Int?) {
        members = [Member(entry: Entry(name, meaning, .number { get($0.of(Root.self).value) }))]
    }
}
