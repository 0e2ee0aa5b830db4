internal import Files

/// Builds the index of a site: static files of bounded size, of which a query reads a few.
///
/// The same documents give the same bytes, whatever `jobs` is. Linear in the text.
public struct SearchIndex {
    /// The files of the index, sorted by path.
    /// - Parameters:
    ///   - documents: A document's place breaks ties between equal results, so give them in a fixed order.
    ///   - synonyms: Lists of words that mean the same.
    ///   - scripts: Parts of the client's script, so that a browser never joins those of two builds.
    ///   - jobs: The number of threads.
    public static func build(
        _ documents: [SearchDocument], synonyms: [[String]] = [], scripts: [SearchFile] = [], jobs: Int
    ) -> [SearchFile] {
        let tags = Set(documents.map { $0.language.prefix { $0 != "-" && $0 != "_" } }).union(["en", "es"])
        let languages = tags.sorted().filter { Stemmer(language: $0) != nil }
        // One stretch of documents a thread: each keeps a vocabulary of its own.
        let stretch = (documents.count + max(jobs, 1) - 1) / max(jobs, 1)
        let analyses = concurrentChunks(of: documents.count, jobs: jobs, chunk: stretch) { range in
            Analysis(documents[range], languages: languages)
        }
        let cuts = analyses.flatMap(\.cuts)
        let groups = TermGroups(analyses, languages: languages)
        let postings = Postings(analyses, groups: groups, documents: documents, jobs: jobs)
        let terms = TermShards(
            groups, postings, synonyms: Synonyms(synonyms, groups), documents: documents.count, jobs: jobs)
        let prefixes = PrefixShards(documents, terms: terms.plan)
        let vocabularies = VocabularyShards.files(groups, jobs: jobs)
        let facets = FacetFiles.files(documents)
        // Last, when what the postings were made from is gone: these files are as large as the notes.
        let notes = concurrentMap(documents, jobs: jobs, chunk: 64) {
            NoteFiles.files($1, number: $0, cuts: cuts[$0])
        }

        var files = terms.files + prefixes.files + vocabularies + facets.map(\.file)
        files += notes.flatMap { $0 } + scripts
        let hashes = concurrentMap(files, jobs: jobs, chunk: 64) { Manifest.hash($1.bytes) }
        let plans = Manifest.Plans(terms: terms.plan, prefixes: prefixes.plan)
        files.append(
            Manifest.file(
                documents, plans: plans, facets: facets.map(\.facet),
                common: common(groups, documents: documents.count), version: Manifest.version(of: hashes)))
        return files.sorted { $0.path < $1.path }
    }

    /// Function words that more than a tenth of the notes hold.
    private static func common(_ groups: TermGroups, documents: Int) -> [String] {
        groups.order.compactMap { form in
            guard groups.documentsOfForm[form] * 10 > documents else { return nil }
            let word = String(decoding: groups.forms[form], as: UTF8.self)
            return FunctionWords.all.contains(word) ? word : nil
        }
    }
}
