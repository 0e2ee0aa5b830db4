/// The words of a run of documents: how often each stands in which field, and where.
struct Analysis: Sendable {
    /// How often one word stands in one document.
    struct Occurrence: Sendable {
        var form: UInt32
        /// The weights of the word outside the text, in sixteenths.
        var fields: UInt16 = 0
        /// Its weights in the text, headings too, in sixteenths.
        var text: UInt16 = 0
        var places: Places = []
        /// Of the shortest of the document's names that hold the word, how many telling words it has; 0 outside names.
        var nameLength: UInt8 = 0
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
    /// Of all documents, one after the other: for each position the word's place among the document's occurrences, with
    /// `headingMark` in a heading, or `gap`.
    private(set) var stream: [UInt32] = []
    private(set) var streamEnds: [Int] = []
    /// The words in each document's body.
    private(set) var lengths: [Int] = []
    /// Where each document's text goes on in a further file: at every `NoteFiles.words`-th position.
    private(set) var cuts: [[Cut]] = []

    /// A byte of a section's text.
    struct Cut: Sendable {
        var section: Int
        var offset: Int
    }

    /// No word: what stands on its two sides is no phrase.
    static let gap = UInt32.max
    static let headingMark: UInt32 = 1 << 31
    /// Positions between two fields or sections.
    private static let fieldDistance = 4

    private let languages: [Substring]
    /// By word: its place in the current document's occurrences plus one, or 0.
    private var marks: [UInt32] = []
    /// By word: `FunctionWords.vote`.
    private var votes: [Int8] = []
    private var start = 0
    private var streamStart = 0

    /// `languages` are those that have stemmers; all others share the number after them.
    init(_ documents: ArraySlice<SearchDocument>, languages: [Substring]) {
        self.languages = languages
        for document in documents { add(document) }
        marks = []
        votes = []
    }

    private mutating func add(_ document: SearchDocument) {
        start = occurrences.count
        streamStart = stream.count
        add(name: document.title, weight: FieldWeight.title, mark: 0)
        for alias in document.aliases { add(name: alias, weight: FieldWeight.alias) }
        for topic in document.topics { add(topic, weight: FieldWeight.topic, place: .link) }
        for account in document.accounts { add(account, weight: FieldWeight.account, place: .link) }
        for words in document.linkWords { add(words, weight: FieldWeight.link, place: .link) }
        let headingWeight = FieldWeight.heading(sections: document.sections.count)
        var length = 0
        var cuts: [Cut] = []
        for (number, section) in document.sections.enumerated() {
            for _ in 0..<Self.fieldDistance { stream.append(Self.gap) }
            for place in places(in: section.heading, mark: Self.headingMark) {
                occurrences[place].text = UInt16(clamping: Int(occurrences[place].text) + headingWeight)
                occurrences[place].places.insert(.heading)
            }
            if !section.heading.isEmpty { for _ in 0..<Self.fieldDistance { stream.append(Self.gap) } }
            cut(&cuts, section: number, offset: 0)
            var word = Word()
            while word.advance(in: section.text.span) {
                let place = place(of: word, in: section.text)
                occurrences[place].text = UInt16(clamping: Int(occurrences[place].text) + FieldWeight.text)
                cut(&cuts, section: number, offset: word.source.lowerBound)
                stream.append(UInt32(place - start))
                length += 1
            }
        }
        let language = number(of: document.language)
        for occurrence in occurrences[start...] {
            marks[Int(occurrence.form)] = 0
            documentsByLanguage[Int(occurrence.form) * (languages.count + 1) + language] += 1
        }
        ends.append(occurrences.count)
        streamEnds.append(stream.count)
        lengths.append(length)
        self.cuts.append(cuts)
    }

    private func cut(_ cuts: inout [Cut], section: Int, offset: Int) {
        while (cuts.count + 1) * NoteFiles.words <= stream.count - streamStart {
            cuts.append(Cut(section: section, offset: offset))
        }
    }

    /// A title or another name: a word in a short name says more than one in a long name.
    private mutating func add(name: String, weight: Int, mark: UInt32? = nil) {
        let found = places(in: name, mark: mark)
        let telling = found.count { votes[Int(occurrences[$0].form)] == Self.plainVote }
        let length = UInt8(clamping: telling == 0 ? found.count : telling)
        let weight = FieldWeight.normalized(weight, words: found.count)
        for place in found {
            occurrences[place].add(weight)
            occurrences[place].places.insert(.name)
            let known = occurrences[place].nameLength
            if known == 0 || known > length { occurrences[place].nameLength = length }
        }
    }

    private mutating func add(_ text: String, weight: Int, place: Places) {
        for found in places(in: text) {
            occurrences[found].add(weight)
            occurrences[found].places.formUnion(place)
        }
    }

    /// The places of a short text's words among the occurrences. `mark`: the words have positions, marked with it.
    private mutating func places(in text: String, mark: UInt32? = nil) -> [Int] {
        guard !text.isEmpty else { return [] }
        var found: [Int] = []
        let bytes = Array(text.utf8)
        var word = Word()
        while word.advance(in: bytes.span) {
            let place = place(of: word, in: bytes)
            found.append(place)
            if let mark { stream.append(UInt32(place - start) | mark) }
        }
        return found
    }

    /// Where the current word's occurrence in the current document lies.
    private mutating func place(of word: borrowing Word, in text: [UInt8]) -> Int {
        let form = word.number(in: &vocabulary)
        if form == accented.count {
            accented.append([])
            marks.append(0)
            votes.append(Self.vote(word.form))
            for _ in 0...languages.count { documentsByLanguage.append(0) }
        }
        if word.isAccented, accented[form].isEmpty { accented[form] = word.accentedForm(in: text) }
        if marks[form] == 0 {
            occurrences.append(Occurrence(form: UInt32(form)))
            marks[form] = UInt32(occurrences.count)
        }
        return Int(marks[form]) - 1
    }

    /// The number of a document's language. One that isn't said is guessed by its function words.
    private func number(of language: String) -> Int {
        let primary = language.prefix { $0 != "-" && $0 != "_" }
        guard primary.isEmpty else { return languages.firstIndex(of: primary) ?? languages.count }
        var balance = 0
        for occurrence in occurrences[start...] {
            let vote = votes[Int(occurrence.form)]
            if vote != Self.plainVote { balance += Int(vote) * Int(occurrence.text) }
        }
        return languages.firstIndex(of: balance < 0 ? "es" : "en") ?? languages.count
    }

    /// In `votes`: no function word.
    private static let plainVote: Int8 = 2

    private static func vote(_ form: [UInt8]) -> Int8 {
        let word = String(decoding: form, as: UTF8.self)
        return FunctionWords.all.contains(word) ? Int8(FunctionWords.vote(of: word)) : plainVote
    }
}

extension Analysis.Occurrence {
    fileprivate mutating func add(_ weight: Int) {
        fields = UInt16(clamping: Int(fields) + weight)
    }
}
