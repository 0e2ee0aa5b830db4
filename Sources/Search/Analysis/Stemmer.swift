internal import CStemmer

/// A Snowball stemmer. Not shared between threads; freed with its owner.
struct Stemmer: ~Copyable {
    private let handle: OpaquePointer

    /// The stemmer for a language (`es`, `en-GB`), or nil where Snowball has none.
    init?(language: Substring) {
        guard let handle = sb_stemmer_new(String(language), "UTF_8") else { return nil }
        self.handle = handle
    }

    deinit {
        sb_stemmer_delete(handle)
    }

    /// The stem of one word in lower case; the word itself when memory runs out.
    func stem(_ word: [UInt8]) -> [UInt8] {
        guard let stem = sb_stemmer_stem(handle, word, Int32(clamping: word.count)) else { return word }
        return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
    }
}
