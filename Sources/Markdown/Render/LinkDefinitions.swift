/// Where a text says what its reference links lead to: `[label]: address`. cmark tells a link's address and not its
/// label, so the place is found by the address.
struct LinkDefinitions {
    private var places: [String: Range<Int>] = [:]

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        var lines = LineScanner(bytes, from: start)
        while let line = lines.next() {
            guard let range = Self.address(bytes, line.content) else { continue }
            let address = String(decoding: bytes[range], as: UTF8.self)
            if places[address] == nil { places[address] = range }
        }
    }

    subscript(address: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        places.isEmpty ? nil : places[String(decoding: address, as: UTF8.self)]
    }

    /// The address of a definition that stands on a line, whatever container the line is in.
    private static func address(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int>? {
        guard let open = line.first(where: { !bytes[$0].isBlank && bytes[$0] != UInt8(ascii: ">") }),
            bytes[open] == UInt8(ascii: "[")
        else { return nil }
        var position = open + 1
        while position < line.upperBound, bytes[position] != UInt8(ascii: "]") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard position + 1 < line.upperBound, bytes[position + 1] == UInt8(ascii: ":") else { return nil }
        position += 2
        while position < line.upperBound, bytes[position].isBlank { position += 1 }
        guard position < line.upperBound else { return nil }
        if bytes[position] == UInt8(ascii: "<") {
            let end = (position..<line.upperBound).first { bytes[$0] == UInt8(ascii: ">") }
            return end.map { position + 1..<$0 }
        }
        return position..<((position..<line.upperBound).first { bytes[$0].isBlank } ?? line.upperBound)
    }
}
