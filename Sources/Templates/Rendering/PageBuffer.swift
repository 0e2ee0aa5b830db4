/// The bytes of a page in the making. A page is written in a thousand short pieces, and an array asks at each of them
/// whether its memory is shared.
struct PageBuffer: ~Copyable {
    private var memory: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    /// - Parameter capacity: bytes to begin with.
    init(capacity: Int = 1 << 16) {
        memory = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit {
        memory.deallocate()
    }

    /// Lends what was written.
    func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        body(UnsafeBufferPointer(start: memory, count: count))
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        if bytes.count > capacity - count { grow(by: bytes.count) }
        (memory + count).update(from: start, count: bytes.count)
        count += bytes.count
    }

    private mutating func grow(by needed: Int) {
        let wider = max(2 * capacity, count + needed)
        let old = memory
        memory = .allocate(capacity: wider)
        memory.update(from: old, count: count)
        old.deallocate()
        capacity = wider
    }
}
