import FlyingSocks

/// Text that is sent piece by piece, as it comes.
struct EventStream: AsyncBufferedSequence {
    typealias Element = UInt8

    private let texts: AsyncStream<String>

    init(_ texts: AsyncStream<String>) {
        self.texts = texts
    }

    func makeAsyncIterator() -> Iterator {
        Iterator(texts: texts.makeAsyncIterator())
    }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var texts: AsyncStream<String>.Iterator
        var pending: ArraySlice<UInt8> = []

        mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
            while pending.isEmpty {
                guard let text = await texts.next() else { return nil }
                pending = Array(text.utf8)[...]
            }
            let part = pending.prefix(count)
            pending = pending.dropFirst(part.count)
            return part
        }

        mutating func next() async throws -> UInt8? {
            try await nextBuffer(suggested: 1)?.first
        }
    }
}
