extension Digits {
    /// The numbers of a text in the index's digits; of a damaged text, small numbers that aren't negative.
    static func numbers(_ text: [UInt8]) -> [Int] {
        var numbers: [Int] = []
        numbers.reserveCapacity(text.count)
        var number = 0
        var scale = 1
        for code in text {
            let digit = max(0, Int(code) - (code > 92 ? 36 : 35))
            if digit < ending {
                numbers.append(number + digit * scale)
                number = 0
                scale = 1
            } else if scale < 1_000_000_000 {
                number += (digit - ending) * scale
                scale *= continuing
            }
        }
        return numbers
    }

    /// The numbers that `distances` wrote.
    static func sums(_ text: [UInt8]) -> [Int] {
        var next = 0
        return numbers(text).map { distance in
            next += distance + 1
            return next - 1
        }
    }
}

extension FormList {
    /// The words of a list's text.
    static func forms(_ text: [UInt8]) -> [[UInt8]] {
        var forms: [[UInt8]] = []
        var previous: [UInt8] = []
        var shared = 0
        var rest = text[...]
        while let first = rest.popFirst() {
            let added = rest.prefix { !signs.contains($0) && !capitals.contains($0) }
            if signs.contains(first) { shared = Int(first - signs.lowerBound) }
            previous = Array(previous.prefix(shared)) + (capitals.contains(first) ? [first + toLetter] : []) + added
            forms.append(previous)
            rest = rest.dropFirst(added.count)
        }
        return forms
    }
}
