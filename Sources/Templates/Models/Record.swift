internal import Synchronization

/// The names of a model without its type: what the compiler works with.
@usableFromInline
final class Record: Sendable {
    let name: String
    let meaning: String
    private let declare: @Sendable () -> [Entry]
    private let collected = Mutex<Names?>(nil)

    private struct Names: Sendable {
        var entries: [Entry] = []
        var index: [String: Int] = [:]
    }

    init(_ name: String, _ meaning: String, declare: @escaping @Sendable () -> [Entry]) {
        self.name = name
        self.meaning = meaning
        self.declare = declare
    }

    /// In the order of declaration; of two with one name the first counts.
    var entries: [Entry] { names.entries }

    func entry(named name: String) -> Entry? {
        let names = names
        return names.index[name].map { names.entries[$0] }
    }

    private var names: Names {
        if let names = collected.withLock({ $0 }) { return names }
        // Outside of the lock, since declaring may ask other models; two threads that meet here collect the same.
        var names = Names()
        for entry in declare() where names.index[entry.name] == nil {
            names.index[entry.name] = names.entries.count
            names.entries.append(entry)
        }
        collected.withLock { $0 = names }
        return names
    }
}

/// One declared name.
struct Entry: Sendable {
    let name: String
    let meaning: String
    let access: Access

    init(_ name: String, _ meaning: String, _ access: Access) {
        self.name = name
        self.meaning = meaning
        self.access = access
    }
}
