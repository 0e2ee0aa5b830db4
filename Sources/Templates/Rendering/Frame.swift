/// Where a value lies that a template sees, its type erased. Nothing is copied to be shown: the values of a page stay
/// where they are for the time of its rendering, which is as long as a frame may be used.
@usableFromInline
struct Frame {
    @usableFromInline let address: UnsafeRawPointer

    @inlinable
    init(_ address: UnsafeRawPointer) {
        self.address = address
    }

    /// The value, of the type that it was declared with. Sound, because the compiler resolves a name only against the
    /// record of the model that the value came with, and that model is generic over this very type.
    @inlinable
    func of<Value>(_ type: Value.Type) -> UnsafePointer<Value> {
        address.assumingMemoryBound(to: type)
    }

    /// Lends a text's bytes where they lie. To take the text out of its value would count a reference up and down.
    func withText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        UnsafeMutablePointer(mutating: of(String.self)).pointee.withUTF8(body)
    }

    /// The same of a text that may be missing.
    func withOptionalText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        UnsafeMutablePointer(mutating: of(String?.self)).pointee?.withUTF8(body)
    }

    /// The same of a text of a list; nothing past its end.
    func withElement(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        of([String].self).pointee.withUnsafeBufferPointer { texts in
            guard index < texts.count, let first = texts.baseAddress else { return }
            Frame(first + index).withText(body)
        }
    }

    /// What lies within the value, so many bytes from its start.
    @inline(__always)
    static func + (frame: Frame, offset: Int) -> Frame {
        Frame(frame.address + offset)
    }
}

/// A step from a value to another that has names of its own.
enum Hop: Sendable {
    /// The other lies within the value, so many bytes from its start.
    case within(Int)
    /// The other is made when asked for, lent for the time of a call, and perhaps not there.
    case made(@Sendable (Frame, (Frame) -> Void) -> Void)

    func follow(_ frame: Frame, _ body: (Frame) -> Void) {
        switch self {
        case .within(let offset): body(frame + offset)
        case .made(let lend): lend(frame, body)
        }
    }

    func isThere(_ frame: Frame) -> Bool {
        var isThere = false
        follow(frame) { _ in isThere = true }
        return isThere
    }
}
