/// Another value with names of its own: `{{#account}}{{name}}{{/account}}` or `{{account.name}}`.
public struct One<Root>: Declaration {
    public let members: [Member<Root>]

    public init<Value>(
        _ name: String, _ model: Model<Value>, _ meaning: String, _ get: @escaping @Sendable (Root) -> Value?
    ) {
        let hop = Hop.made { frame, body in
            guard let value = get(frame.of(Root.self).pointee) else { return }
            withUnsafePointer(to: value) { body(Frame($0)) }
        }
        members = [Member(name, meaning, .object(model.record, hop))]
    }

    /// A value that the other holds.
    public init<Value>(
        _ name: String, _ model: Model<Value>, _ meaning: String, _ path: any KeyPath<Root, Value> & Sendable
    ) {
        members = [Member(name, meaning, .object(model.record, Hop(path)))]
    }
}

/// A list of values with names of their own: `{{#topics}}{{name}}{{/topics}}{{^topics}}none{{/topics}}`.
public struct Many<Root>: Declaration {
    public let members: [Member<Root>]

    public init<Value>(
        _ name: String, _ model: Model<Value>, _ meaning: String, _ get: @escaping @Sendable (Root) -> [Value]
    ) {
        let made = Access.Kind.list(
            model.record, { frame, body in get(frame.of(Root.self).pointee).forEachFrame(body) },
            isSet: { !get($0.of(Root.self).pointee).isEmpty })
        members = [Member(name, meaning, made)]
    }

    /// A list that the value holds.
    public init<Value>(
        _ name: String, _ model: Model<Value>, _ meaning: String, _ path: any KeyPath<Root, [Value]> & Sendable
    ) {
        let stored = Access.Kind.list(
            model.record, { frame, body in frame.of([Value].self).pointee.forEachFrame(body) },
            isSet: { !$0.of([Value].self).pointee.isEmpty })
        let made = Access.Kind.list(
            model.record, { frame, body in frame.of(Root.self).pointee[keyPath: path].forEachFrame(body) },
            isSet: { !$0.of(Root.self).pointee[keyPath: path].isEmpty })
        members = [Member(name, meaning, at: path, stored, else: made)]
    }
}

/// All names of another model as if they were declared here: what every page has in common.
public struct Including<Root>: Declaration {
    public let members: [Member<Root>]

    public init<Value>(_ model: Model<Value>, _ path: any KeyPath<Root, Value> & Sendable) {
        let hop = Hop(path)
        members = model.record.entries.map { entry in
            Member(entry: Entry(entry.name, entry.meaning, entry.access.through(hop, at: 0)))
        }
    }
}

extension Hop {
    fileprivate init<Root, Value>(_ path: any KeyPath<Root, Value> & Sendable) {
        if let offset = MemoryLayout<Root>.offset(of: path) {
            self = .within(offset)
        } else {
            self = .made { frame, body in
                withUnsafePointer(to: frame.of(Root.self).pointee[keyPath: path]) { body(Frame($0)) }
            }
        }
    }
}

extension Array {
    /// Lends each value where it lies.
    fileprivate func forEachFrame(_ body: (Frame) -> Void) {
        withUnsafeBufferPointer { values in
            guard let first = values.baseAddress else { return }
            for number in values.indices { body(Frame(first + number)) }
        }
    }
}
