/// Reads JSON value by value, for the few formats of our own that come back: strict, without recursion, and on bad
/// input a thrown error, never a crash.
struct JSONReader {
    enum Failure: Error, Hashable {
        /// The text isn't JSON, or not of the form asked for, from this byte on.
        case unexpected(at: Int)
    }

    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads an object; `body` must read (or `skip()`) the value of each member.
    mutating func object(_ body: (inout JSONReader, String) throws -> Void) throws {
        try take(UInt8(ascii: "{"))
        if try takeIf(UInt8(ascii: "}")) { return }
        repeat {
            let name = try string()
            try take(UInt8(ascii: ":"))
            try body(&self, name)
        } while try takeIf(UInt8(ascii: ","))
        try take(UInt8(ascii: "}"))
    }

    /// Reads an array; `body` must read each value.
    mutating func array(_ body: (inout JSONReader) throws -> Void) throws {
        try take(UInt8(ascii: "["))
        if try takeIf(UInt8(ascii: "]")) { return }
        repeat {
            try body(&self)
        } while try takeIf(UInt8(ascii: ","))
        try take(UInt8(ascii: "]"))
    }

    /// A whole number that fits.
    mutating func int() throws -> Int {
        space()
        let start = place
        while place < bytes.count, Self.isNumberByte(bytes[place]) { place += 1 }
        guard let value = Int(String(decoding: bytes[start..<place], as: UTF8.self)) else {
            throw Failure.unexpected(at: start)
        }
        return value
    }

    mutating func string() throws -> String {
        try take(UInt8(ascii: "\""))
        let start = place
        // Most strings have nothing to undo.
        while place < bytes.count, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\""),
            bytes[place] != UInt8(ascii: "\\")
        {
            place += 1
        }
        var text = Array(bytes[start..<place])
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else { throw Failure.unexpected(at: start) }
                return string
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw Failure.unexpected(at: place - 1)
            default: text.append(byte)
            }
        }
        throw Failure.unexpected(at: place)
    }

    /// Passes over one value of any kind, however deep.
    mutating func skip() throws {
        var closers: [UInt8] = []
        repeat {
            space()
            guard place < bytes.count else { throw Failure.unexpected(at: place) }
            switch bytes[place] {
            case UInt8(ascii: "\""): _ = try string()
            case UInt8(ascii: "{"):
                closers.append(UInt8(ascii: "}"))
                place += 1
            case UInt8(ascii: "["):
                closers.append(UInt8(ascii: "]"))
                place += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard closers.popLast() == bytes[place] else { throw Failure.unexpected(at: place) }
                place += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                guard !closers.isEmpty else { throw Failure.unexpected(at: place) }
                place += 1
            case let byte where Self.isWordByte(byte):
                while place < bytes.count, Self.isWordByte(bytes[place]) { place += 1 }
            default: throw Failure.unexpected(at: place)
            }
        } while !closers.isEmpty
    }

    /// Makes sure that nothing but space follows.
    mutating func end() throws {
        space()
        guard place == bytes.count else { throw Failure.unexpected(at: place) }
    }

    private mutating func space() {
        while place < bytes.count {
            switch bytes[place] {
            case 0x20, 0x09, 0x0A, 0x0D: place += 1
            default: return
            }
        }
    }

    private mutating func take(_ byte: UInt8) throws {
        guard try takeIf(byte) else { throw Failure.unexpected(at: place) }
    }

    private mutating func takeIf(_ byte: UInt8) throws -> Bool {
        space()
        guard place < bytes.count else { throw Failure.unexpected(at: place) }
        guard bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
        default: false
        }
    }

    /// A byte of a number or of `true`, `false` and `null`.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        isNumberByte(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private mutating func escape(into text: inout [UInt8]) throws {
        guard place < bytes.count else { throw Failure.unexpected(at: place) }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var units = [try hexadecimal()]
            // A half of a pair needs the other.
            if UTF16.isLeadSurrogate(units[0]), place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
                bytes[place + 1] == UInt8(ascii: "u")
            {
                place += 2
                units.append(try hexadecimal())
            }
            guard let string = String(validating: units, as: UTF16.self) else { throw Failure.unexpected(at: place) }
            text += string.utf8
        default: throw Failure.unexpected(at: place - 1)
        }
    }

    private mutating func hexadecimal() throws -> UInt16 {
        guard place + 4 <= bytes.count,
            bytes[place..<place + 4].allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let unit = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
        else { throw Failure.unexpected(at: place) }
        place += 4
        return unit
    }
}
