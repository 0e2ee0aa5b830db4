/// Another value with names of its own: `{{#account}}{{name}}{{/account}}` or `{{account.name}}`.
public struct One<Root>: Declaration {
    public let members: [Member<Root>]

    public init<Value>(
        _ name: String, _ model: Model<Value>, _ meaning: String, _ get: @escaping @Sendable (Root) -> Value?
    ) {
        let hop = Hop { frame in get(frame.of(Root.self).value).map { ValueFrame($0) } }
        members = [Member(entry: Entry(name, meaning, .object(model.record, hop)))]
    }
}

/// A list of values with names of their own: `{{#topics}}{{name}}{{/topics}}{{^topics}}none{{/topics}}`.
public struct Many<Root>: Declaration {
    public let members: [Member<Root>]

    public init<Value>(
        _ name: String, _ model: Model<Value>, _ meaning: String, _ get: @escaping @Sendable (Root) -> [Value]
    ) {
        let visit: @Sendable (Frame, (Frame) -> Void) -> Void = { frame, body in
            for value in get(frame.of(Root.self).value) { body(ValueFrame(value)) }
        }
        let isSet: @Sendable (Frame) -> Bool = { !get($0.of(Root.self).value).isEmpty }
        members = [Member(entry: Entry(name, meaning, .list(model.record, visit, isSet: isSet)))]
    }
}

/// Texts whose names are known only at run time, such as the interface strings of a file: `{{text.backlinks}}`.
public struct Strings<Root>: Declaration {
    public let members: [Member<Root>]

    /// - Parameters:
    ///   - keys: The names, each once, in the order of the values.
    ///   - get: The values; a missing one is empty.
    public init(_ name: String, _ keys: [String], _ meaning: String, _ get: @escaping @Sendable (Root) -> [String]) {
        let model = Model<[String]>(name, meaning) {
            for (index, key) in keys.enumerated() {
                Text(key, "") { $0.indices.contains(index) ? $0[index] : nil }
            }
        }
        members = One(name, model, meaning, get).members
    }
}

/// All names of another model as if they were declared here: what every page has in common. The value is asked for
/// once a page.
public struct Including<Root>: Declaration {
    public let members: [Member<Root>]

    public init<Value>(_ model: Model<Value>, _ get: @escaping @Sendable (Root) -> Value) {
        let hop = Hop { ValueFrame(get($0.of(Root.self).value)) }
        members = model.record.entries.map { entry in
            Member(entry: Entry(entry.name, entry.meaning, entry.access.through(hop)))
        }
    }
}
