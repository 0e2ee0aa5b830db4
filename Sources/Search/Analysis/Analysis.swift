/// The words of a run of documents, counted by document and field.
struct Analysis: Sendable {
    /// How often one word stands in one document.
    struct Occurrence: Sendable {
        var form: UInt32
        /// The weights of the title, alias, heading, topic and account words, in sixteenths.
        var fields: UInt16
        /// Times in the body.
        var body: UInt16
    }

    private(set) var vocabulary = Vocabulary()
    /// A word as first written with its marks, by its number; empty while it was written without.
    private(set) var accented: [[UInt8]] = []
    /// Documents that hold the word, by its number and the language: `word * languages + language`.
    private(set) var documentsByLanguage: [UInt32] = []
    /// Of all documents, one after the other.
    private(set) var occurrences: [Occurrence] = []
    /// Where each document's occurrences end.
    private(set) var ends: [Int] = []
    /// The words in each document's body.
    private(set) var lengths: [Int] = []

    private let languages: Int
    /// By word: its place in the current document's occurrences plus one, or 0.
    private var places: [UInt32] = []

    /// `language` is the document's number in the list of languages, of which there are `languages`.
    init(_ documents: ArraySlice<SearchDocument>, languages: Int, language: (SearchDocument) -> Int) {
        self.languages = languages
        for document in documents { add(document, language: language(document)) }
        places = []
    }

    private mutating func add(_ document: SearchDocument, language: Int) {
        let start = occurrences.count
        add(document.title, weight: FieldWeight.title, normalized: true)
        for alias in document.aliases { add(alias, weight: FieldWeight.alias, normalized: true) }
        for topic in document.topics { add(topic, weight: FieldWeight.topic) }
        for account in document.accounts { add(account, weight: FieldWeight.account) }
        var length = 0
        for section in document.sections {
            add(section.heading, weight: FieldWeight.heading)
            var word = Word()
            while word.advance(in: section.text.span) {
                let place = place(of: word, in: section.text)
                if occurrences[place].body < .max { occurrences[place].body += 1 }
                length += 1
            }
        }
        for occurrence in occurrences[start...] {
            places[Int(occurrence.form)] = 0
            documentsByLanguage[Int(occurrence.form) * languages + language] += 1
        }
        ends.append(occurrences.count)
        lengths.append(length)
    }

    private mutating func add(_ text: String, weight: Int, normalized: Bool = false) {
        guard !text.isEmpty else { return }
        var found: [Int] = []
        let bytes = Array(text.utf8)
        var word = Word()
        while word.advance(in: bytes.span) { found.append(place(of: word, in: bytes)) }
        let weight = UInt16(clamping: normalized ? FieldWeight.normalized(weight, words: found.count) : weight)
        for place in found {
            let (sum, overflow) = occurrences[place].fields.addingReportingOverflow(weight)
            occurrences[place].fields = overflow ? .max : sum
        }
    }

    /// Where the current word's occurrence in the current document lies.
    private mutating func place(of word: borrowing Word, in text: [UInt8]) -> Int {
        let form = word.number(in: &vocabulary)
        if form == accented.count {
            accented.append([])
            places.append(0)
            for _ in 0..<languages { documentsByLanguage.append(0) }
        }
        if word.isAccented, accented[form].isEmpty { accented[form] = word.accentedForm(in: text) }
        if places[form] == 0 {
            occurrences.append(Occurrence(form: UInt32(form), fields: 0, body: 0))
            places[form] = UInt32(occurrences.count)
        }
        return Int(places[form]) - 1
    }
}
