/// A value that a section has entered, its type erased. It lives for the time of one rendering.
class Frame {
    /// The value again as what it was declared. Sound, because the compiler resolves a name only against the record
    /// of the model that the value came with, and that model is generic over this very type.
    @inline(__always)
    final func value<Value>(as type: Value.Type) -> Value {
        unsafeDowncast(self, to: ValueFrame<Value>.self).value
    }
}

final class ValueFrame<Value>: Frame {
    var value: Value

    init(_ value: Value) {
        self.value = value
    }
}
