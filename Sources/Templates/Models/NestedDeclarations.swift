// What takes a closure of a caller's may be compiled into the caller, where the closure's value has a known size: as
// generic code each name would look the type up anew on every page.

/// Another value with names of its own: `{{#account}}{{name}}{{/account}}` or `{{account.name}}`.
public struct One<Root>: Declaration {
    public let members: [Member<Root>]

    @inlinable
    public init<Value>(
        _ name: String, _ model: Model<Value>, _ meaning: String, _ get: @escaping @Sendable (Root) -> Value?
    ) {
        self.init(name, model.record, meaning) { frame, body in
            guard let value = get(frame.of(Root.self).pointee) else { return }
            withUnsafePointer(to: value) { body(Frame($0)) }
        }
    }

    @usableFromInline
    init(
        _ name: String, _ record: Record, _ meaning: String,
        lend: @escaping @Sendable (Frame, (Frame) -> Void) -> Void
    ) {
        members = [Member(name, meaning, .object(record, .made(lend)))]
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

    @inlinable
    public init<Value>(
        _ name: String, _ model: Model<Value>, _ meaning: String, _ get: @escaping @Sendable (Root) -> [Value]
    ) {
        let list = ListAccess(
            model.record, visit: { frame, body in get(frame.of(Root.self).pointee).forEachFrame(body) },
            isSet: { !get($0.of(Root.self).pointee).isEmpty })
        self.init(name, meaning, list)
    }

    /// A list that the value holds.
    @inlinable
    public init<Value>(
        _ name: String, _ model: Model<Value>, _ meaning: String, _ path: any KeyPath<Root, [Value]> & Sendable
    ) {
        guard let offset = MemoryLayout<Root>.offset(of: path) else {
            self.init(name, model, meaning) { $0[keyPath: path] }
            return
        }
        let stored = ListAccess(
            model.record, visit: { frame, body in frame.of([Value].self).pointee.forEachFrame(body) },
            isSet: { !$0.of([Value].self).pointee.isEmpty })
        self.init(name, meaning, stored, at: offset)
    }

    @usableFromInline
    init(_ name: String, _ meaning: String, _ list: ListAccess, at offset: Int = 0) {
        members = [Member(name, meaning, .list(list), offset: offset)]
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
    @inlinable
    func forEachFrame(_ body: (Frame) -> Void) {
        withUnsafeBufferPointer { values in
            guard let first = values.baseAddress else { return }
            for number in values.indices { body(Frame(first + number)) }
        }
    }
}
