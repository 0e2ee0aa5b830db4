/// A value that a section has entered, its type erased. It lives for the time of one rendering.
class Frame {
    /// The frames that dotted names have reached from here. A template names the same few over and over
    /// (`page.title`, `page.kind`), and each value is copied into its frame: once is enough.
    private var reached: [(hop: Hop, frame: Frame?)] = []

    /// Where a hop leads from here, entered the first time only.
    final func reach(_ hop: Hop) -> Frame? {
        for known in reached where known.hop === hop { return known.frame }
        let frame = hop.enter(self)
        reached.append((hop, frame))
        return frame
    }

    /// The frame again as that of the type that it was declared with. Sound, because the compiler resolves a name only
    /// against the record of the model that the value came with, and that model is generic over this very type.
    @inline(__always)
    final func of<Value>(_ type: Value.Type) -> ValueFrame<Value> {
        unsafeDowncast(self, to: ValueFrame<Value>.self)
    }
}

final class ValueFrame<Value>: Frame {
    /// Constant and asked for directly, so that it is used where it lies: copying a page out of here would retain all
    /// of its fields for each tag.
    let value: Value

    init(_ value: Value) {
        self.value = value
    }
}

/// A step from a value to another that has names of its own.
final class Hop: Sendable {
    let enter: @Sendable (Frame) -> Frame?

    init(_ enter: @escaping @Sendable (Frame) -> Frame?) {
        self.enter = enter
    }
}
