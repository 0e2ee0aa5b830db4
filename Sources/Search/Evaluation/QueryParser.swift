internal import Markdown

extension Query {
    /// `words "a phrase" -without -"a phrase" type:lesson -account:"Bahía Norte"`.
    init(_ text: String) {
        var parser = Parser(scalars: Array(text.unicodeScalars.prefix(Self.longest)))
        parser.parse()
        self = parser.query
    }

    private struct Parser {
        let scalars: [Unicode.Scalar]
        var query = Query()
        private var place = 0
        private var word = 0
        private var phrases = 0

        init(scalars: [Unicode.Scalar]) {
            self.scalars = scalars
        }

        mutating func parse() {
            while place < scalars.count {
                if isSpace(scalars[place]) {
                    place += 1
                } else {
                    let isExcluded = scalars[place] == "-"
                    if isExcluded { place += 1 }
                    term(isExcluded: isExcluded)
                }
            }
            query.isOpen = query.isOpen && !query.words.isEmpty && scalars.last.map(isWordPart) == true
        }

        private mutating func term(isExcluded: Bool) {
            query.isOpen = false
            guard place < scalars.count else { return }
            if isQuote(scalars[place]) {
                add(words(quotation()), phrase: true, isExcluded: isExcluded)
                return
            }
            let start = place
            while place < scalars.count, !isSpace(scalars[place]), !isQuote(scalars[place]) { place += 1 }
            let chunk = scalars[start..<place]
            if let colon = chunk.firstIndex(of: ":"),
                let facet = Query.facets[fold(text(scalars[start..<colon]))]
            {
                var value = chunk[(colon + 1)...]
                if value.isEmpty, place < scalars.count, isQuote(scalars[place]) { value = quotation() }
                let words = words(value)
                if !words.isEmpty {
                    query.filters.append(Filter(facet: facet, words: words, isExcluded: isExcluded))
                }
                return
            }
            query.isOpen = !isExcluded
            add(words(chunk), phrase: false, isExcluded: isExcluded)
        }

        /// What stands between the quotation mark here and the next, or the end.
        private mutating func quotation() -> ArraySlice<Unicode.Scalar> {
            let start = place + 1
            place = start
            while place < scalars.count, !isQuote(scalars[place]) { place += 1 }
            defer { place += 1 }
            return scalars[start..<place]
        }

        private mutating func add(_ forms: [[UInt8]], phrase: Bool, isExcluded: Bool) {
            if phrase { phrases += 1 }
            var words: [QueryWord] = []
            for form in forms {
                words.append(QueryWord(form: form, place: word, phrase: phrase ? phrases : nil))
                word += 1
            }
            if isExcluded {
                if !words.isEmpty { query.excluded.append(words) }
            } else {
                let room = max(0, Query.mostWords - query.words.count)
                query.words += words.prefix(room)
                if words.count > room { query.isOpen = false }
            }
        }

        private func words(_ scalars: ArraySlice<Unicode.Scalar>) -> [[UInt8]] {
            Word.forms(in: Array(text(scalars).utf8))
        }

        private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            return text
        }

        private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value < 0x10000 && ScalarTable.isWordPart(scalar)
        }

        /// Spaces and control characters, the same in every program.
        private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case ...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
            default: false
            }
        }

        private func isQuote(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "\"", "“", "”", "„", "«", "»": true
            default: false
            }
        }
    }
}
