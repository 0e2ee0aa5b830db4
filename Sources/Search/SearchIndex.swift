internal import Files

/// Builds the index of a site: static files of bounded size, of which a query reads a few.
///
/// The same documents give the same bytes, whatever `jobs` is. Linear in the text.
public struct SearchIndex {
    /// The files of the index, sorted by path. A document's place in `documents` breaks ties between equal results, so
    /// give them in a fixed order. `jobs` is the number of threads.
    public static func build(_ documents: [SearchDocument], jobs: Int) -> [SearchFile] {
        let languages = Set(documents.map { primary($0.language) }).sorted().filter { Stemmer(language: $0) != nil }
        // Whatever has no stemmer shares the last number.
        let numbers = Dictionary(uniqueKeysWithValues: zip(languages, languages.indices))
        // One stretch of documents a thread: each keeps a vocabulary of its own.
        let stretch = (documents.count + max(jobs, 1) - 1) / max(jobs, 1)
        let analyses = concurrentChunks(of: documents.count, jobs: jobs, chunk: stretch) { range in
            Analysis(documents[range], languages: languages.count + 1) {
                numbers[primary($0.language)] ?? languages.count
            }
        }
        let groups = TermGroups(analyses, languages: languages + [""])
        let postings = Postings(analyses, groups: groups, documents: documents, jobs: jobs)
        let shards = TermShards(groups, postings, documents: documents.count, jobs: jobs)
        let prefixes = ShortPrefixes(documents, boundaries: shards.boundaries)
        let types = DocumentTypes(documents)
        let excerpts = concurrentMap(documents, jobs: jobs, chunk: 64) { Excerpts.file($1, number: $0) }

        var files = shards.files + prefixes.files + DocumentPacks.files(documents, types: types) + excerpts
        let hashes = concurrentMap(files, jobs: jobs, chunk: 64) { Manifest.hash($1.bytes) }
        files.append(
            Manifest.file(
                documents: documents.count, boundaries: shards.boundaries, letters: prefixes.letters, types: types,
                common: common(groups, postings, documents: documents.count), version: Manifest.version(of: hashes)))
        return files.sorted { $0.path < $1.path }
    }

    /// Function words that more than a tenth of the notes hold.
    private static func common(_ groups: TermGroups, _ postings: Postings, documents: Int) -> [String] {
        groups.order.compactMap { form in
            guard postings.range(Int(groups.groupOfForm[form])).count * 10 > documents else { return nil }
            let word = String(decoding: groups.forms[form], as: UTF8.self)
            return FunctionWords.all.contains(word) ? word : nil
        }
    }

    /// `es` of `es-MX`.
    private static func primary(_ language: String) -> Substring {
        language.prefix { $0 != "-" && $0 != "_" }
    }
}
