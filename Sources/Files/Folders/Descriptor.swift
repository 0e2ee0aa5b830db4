import Glibc

/// Owns an open file descriptor and closes it at the end of its life.
struct Descriptor: ~Copyable, Sendable {
    let rawValue: Int32

    init(_ rawValue: Int32) {
        self.rawValue = rawValue
    }

    deinit {
        close(rawValue)
    }

    /// Hands the descriptor to a caller that closes it.
    consuming func release() -> Int32 {
        let raw = rawValue
        discard self
        return raw
    }
}

/// Repeats a system call that a signal interrupted.
func retrying(_ call: () -> Int32) -> Int32 {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}
