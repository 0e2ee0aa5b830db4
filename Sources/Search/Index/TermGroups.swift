internal import Markdown

/// All words of the corpus, grouped by stem, so that the browser needs no stemmer.
struct TermGroups: Sendable {
    /// The folded forms.
    let forms: Vocabulary
    /// The forms' numbers in the order of their bytes.
    let order: [Int]
    /// By form: its group. Groups are numbered in the order of their first forms.
    let groupOfForm: [UInt32]
    /// By form: how many documents hold it.
    let documentsOfForm: [Int]
    let count: Int
    /// By group: all its forms are function words.
    let isFunction: [Bool]
    /// By analysis, by its word: the group.
    let groupOfWord: [[UInt32]]

    /// `languages` are those whose numbers the analyses counted by; what has no stemmer comes last.
    init(_ analyses: [Analysis], languages: [Substring]) {
        let languages = languages + [""]
        var forms = Vocabulary()
        var accented: [[UInt8]] = []
        var documents: [UInt32] = []
        let formOfWord = analyses.map { analysis in
            (0..<analysis.vocabulary.count).map { word in
                let form = forms.number(WordKey(analysis.vocabulary[word]))
                if form == accented.count {
                    accented.append([])
                    documents.append(contentsOf: repeatElement(0, count: languages.count))
                }
                if accented[form].isEmpty { accented[form] = analysis.accented[word] }
                for language in languages.indices {
                    documents[form * languages.count + language] +=
                        analysis.documentsByLanguage[word * languages.count + language]
                }
                return UInt32(form)
            }
        }
        let order = forms.sorted()
        let stems = Self.stems(of: forms, accented: accented, documents: documents, languages: languages)
        var groupOfStem = [UInt32](repeating: .max, count: forms.count)
        var groupOfForm = [UInt32](repeating: 0, count: forms.count)
        var isFunction: [Bool] = []
        for form in order {
            let stem = stems[form]
            if groupOfStem[stem] == .max {
                groupOfStem[stem] = UInt32(isFunction.count)
                isFunction.append(true)
            }
            let group = groupOfStem[stem]
            groupOfForm[form] = group
            if isFunction[Int(group)], !FunctionWords.all.contains(String(decoding: forms[form], as: UTF8.self)) {
                isFunction[Int(group)] = false
            }
        }
        self.forms = forms
        self.order = order
        self.groupOfForm = groupOfForm
        self.isFunction = isFunction
        documentsOfForm = (0..<forms.count).map { form in
            documents[form * languages.count..<(form + 1) * languages.count].reduce(0) { $0 + Int($1) }
        }
        count = isFunction.count
        groupOfWord = formOfWord.map { $0.map { groupOfForm[Int($0)] } }
    }

    /// The form that a name of one word is, if the corpus has it.
    func form(named name: String) -> Int? {
        let bytes = Array(name.utf8)
        var word = Word()
        guard word.advance(in: bytes.span), let form = word.find(in: forms) else { return nil }
        return word.advance(in: bytes.span) ? nil : form
    }

    /// By form: the number of its stem, by the language in which most documents use the form. What two languages make
    /// of their words is not one stem, though it be spelt alike: "escala" is no form of "escalation".
    private static func stems(
        of forms: Vocabulary, accented: [[UInt8]], documents: [UInt32], languages: [Substring]
    ) -> [Int] {
        var numbers = [Int](repeating: 0, count: forms.count)
        var stemCount = 0
        var languageOf = [Int](repeating: 0, count: forms.count)
        for form in 0..<forms.count {
            for language in languages.indices.dropFirst()
            where documents[form * languages.count + language]
                > documents[form * languages.count + languageOf[form]]
            {
                languageOf[form] = language
            }
        }
        // One language after the other, so that one stemmer is alive at a time.
        for (language, tag) in languages.enumerated() {
            let stemmer = Stemmer(language: tag)
            var stems = Vocabulary()
            for form in 0..<forms.count where languageOf[form] == language {
                let written = accented[form].isEmpty ? Array(forms[form]) : accented[form]
                var stem: [UInt8] = []
                if written.count > 2, let stemmed = stemmer?.stem(written) {
                    appendFolded(stemmed, to: &stem)
                } else {
                    stem = Array(forms[form])
                }
                numbers[form] = stemCount + stems.number(WordKey(stem))
            }
            stemCount += stems.count
        }
        return numbers
    }
}
