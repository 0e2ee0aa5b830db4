import Glibc

/// What the nominal paths share. Swift's `==` on strings takes `é` written in two ways for equal; the file system
/// doesn't, so paths are compared and hashed by their bytes.
enum PathBytes {
    static func equal(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return compare(left, right) == 0
    }

    static func precedes(_ left: String, _ right: String) -> Bool {
        compare(left, right) < 0
    }

    static func hash(_ text: String, into hasher: inout Hasher) {
        text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(UInt8(0xFF))
    }

    /// Negative, zero or positive like `memcmp`, the shorter first among equals.
    private static func compare(_ left: String, _ right: String) -> Int {
        left.withBytes { a in
            right.withBytes { b in
                guard let first = a.baseAddress, let second = b.baseAddress else { return a.count - b.count }
                let order = memcmp(first, second, min(a.count, b.count))
                return order != 0 ? Int(order) : a.count - b.count
            }
        }
    }

    /// Whether `path` is made of plain components joined by single slashes: nothing empty, no `.`, no `..`, no NUL.
    /// Only such paths reach the system.
    static func isPlain(_ path: String) -> Bool {
        path.withBytes { bytes in
            var length = 0
            var dots = 0
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "/"):
                    if length == 0 || (length == dots && dots <= 2) { return false }
                    (length, dots) = (0, 0)
                case 0:
                    return false
                default:
                    length += 1
                    if byte == UInt8(ascii: ".") { dots += 1 }
                }
            }
            return length > 0 && !(length == dots && dots <= 2)
        }
    }
}
