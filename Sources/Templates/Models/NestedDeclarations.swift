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
