/// A text, escaped where it is written: `{{title}}`. As a section it is shown when it is there and not empty. The name
/// `.` declares what `{{.}}` means for values that are a text themselves.
public struct Text<Root>: Declaration {
    public let members: [Member<Root>]

    @inlinable
    public init(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Root) -> String?) {
        self.init(name, meaning, made: { get($0.of(Root.self).pointee) })
    }

    @usableFromInline
    init(_ name: String, _ meaning: String, made get: @escaping @Sendable (Frame) -> String?) {
        members = [Member(name, meaning, .text(.made(get)))]
    }

    /// A text that the value holds.
    public init(_ name: String, _ meaning: String, _ path: any KeyPath<Root, String> & Sendable) {
        members = [
            Member(
                name, meaning, at: path, .text(.stored), else: .text(.made { $0.of(Root.self).pointee[keyPath: path] }))
        ]
    }

    /// A text that the value may hold.
    public init(_ name: String, _ meaning: String, _ path: any KeyPath<Root, String?> & Sendable) {
        members = [
            Member(
                name, meaning, at: path, .text(.storedOptional),
                else: .text(.made { $0.of(Root.self).pointee[keyPath: path] }))
        ]
    }
}

extension Text where Root == [String] {
    /// One of a list of texts by its place; none past the end.
    public init(_ name: String, _ meaning: String, at index: Int) {
        members = [Member(name, meaning, .text(.element(index)))]
    }
}

/// Finished HTML, appended as it is: `{{{body}}}`. Whatever is declared so must have been escaped by whoever made it.
public struct HTML<Root>: Declaration {
    public let members: [Member<Root>]

    /// - Parameter isEmpty: Whether nothing would be written, for sections. Without it a section writes the HTML to
    ///   find out, so give it where that is more than a copy.
    @inlinable
    public init(
        _ name: String, _ meaning: String, isEmpty: (@Sendable (Root) -> Bool)? = nil,
        _ write: @escaping @Sendable (Root, inout [UInt8]) -> Void
    ) {
        let isSet: @Sendable (Frame) -> Bool =
            if let isEmpty {
                { !isEmpty($0.of(Root.self).pointee) }
            } else {
                { frame in
                    var trial: [UInt8] = []
                    write(frame.of(Root.self).pointee, &trial)
                    return !trial.isEmpty
                }
            }
        self.init(name, meaning, made: { write($0.of(Root.self).pointee, &$1) }, isSet: isSet)
    }

    @usableFromInline
    init(
        _ name: String, _ meaning: String, made write: @escaping @Sendable (Frame, inout [UInt8]) -> Void,
        isSet: @escaping @Sendable (Frame) -> Bool
    ) {
        members = [Member(name, meaning, .html(write, isSet: isSet))]
    }
}

/// Yes or no, for sections: `{{#draft}}…{{/draft}}`.
public struct Flag<Root>: Declaration {
    public let members: [Member<Root>]

    @inlinable
    public init(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Root) -> Bool) {
        self.init(name, meaning, made: { get($0.of(Root.self).pointee) })
    }

    @usableFromInline
    init(_ name: String, _ meaning: String, made get: @escaping @Sendable (Frame) -> Bool) {
        members = [Member(name, meaning, .flag(.made(get)))]
    }

    /// A flag that the value holds or works out.
    public init(_ name: String, _ meaning: String, _ path: any KeyPath<Root, Bool> & Sendable) {
        members = [
            Member(
                name, meaning, at: path, .flag(.stored(.flag)),
                else: .flag(.made { $0.of(Root.self).pointee[keyPath: path] }))
        ]
    }
}

/// A whole number, written in decimal digits. As a section it is shown when it is there and not 0.
public struct Number<Root>: Declaration {
    public let members: [Member<Root>]

    @inlinable
    public init(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Root) -> Int?) {
        self.init(name, meaning, made: { get($0.of(Root.self).pointee) })
    }

    @usableFromInline
    init(_ name: String, _ meaning: String, made get: @escaping @Sendable (Frame) -> Int?) {
        members = [Member(name, meaning, .number(get))]
    }
}
