/// A value that a section has entered, its type erased. It lives for the time of one rendering.
class Frame {
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
