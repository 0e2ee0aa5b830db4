/// Finds what a word may mean.
struct TermLookup {
    let reader: IndexReader

    /// The word itself, what its letters begin if it is still being typed, and its synonyms.
    func find(_ term: inout Term) {
        let shards = reader.manifest.terms
        let first = shards.shard(of: term.form)
        guard first >= 0 else { return }
        let shard = reader.shard(first)
        if !term.isHint, let home = shard.home(of: term.form) { term.mean(home, quality: Score.exact) }
        if term.isOpen { meanBeginning(&term) }
        for names in shard.synonyms where names.first == term.form && !term.isQuoted && !term.isHint {
            for other in names.dropFirst() {
                let home = reader.shard(shards.shard(of: other)).home(of: other)
                if let home {
                    term.mean(home, quality: Score.synonym)
                    term.forms.insert(other)
                }
            }
        }
        // Nothing as asked for: what is like it.
        if !term.isFound, !term.isQuoted, !term.isHint {
            inflect(&term)
            meanBeginning(&term)
            if !term.isFound { meanMore(&term) }
        }
        term.collect(reader, near: near(term.form))
    }

    /// What the word's letters begin.
    func complete(_ term: inout Term) {
        meanBeginning(&term)
        term.collect(reader, near: near(term.form))
    }

    /// Everything else that may be meant.
    func relax(_ term: inout Term) {
        meanMore(&term)
        term.collect(reader, near: near(term.form))
    }

    private func meanMore(_ term: inout Term) {
        term.isRelaxed = true
        inflect(&term)
        meanBeginning(&term)
        for (form, distance) in Misspelling(term.form).candidates(reader) {
            let home = reader.shard(reader.manifest.terms.shard(of: form)).home(of: form)
            guard let home else { continue }
            term.mean(home, quality: distance == 1 ? Score.oneLetterWrong : Score.twoLettersWrong)
            term.forms.insert(form)
        }
    }

    /// The shards that are read for a word anyway.
    private func near(_ form: [UInt8]) -> Set<Int> {
        let first = reader.manifest.terms.shard(of: form)
        let last = reader.manifest.terms.shard(of: form + [0xFF])
        return last - first < PrefixShards.shards ? Set(first...last) : [first]
    }

    /// Forms that begin with the word.
    private func meanBeginning(_ term: inout Term) {
        term.isCompleted = true
        let first = reader.manifest.terms.shard(of: term.form)
        let last = reader.manifest.terms.shard(of: term.form + [0xFF])
        guard first >= 0 else { return }
        guard last - first < PrefixShards.shards else {
            let parts = reader.value("p/\(reader.manifest.prefixes.shard(of: term.form))").list
            guard parts.count >= 2, let place = FormList.forms(parts[0].text).firstIndex(of: term.form),
                parts[1].list.indices.contains(place)
            else { return }
            return term.begin(Digits.numbers(parts[1].list[place].text))
        }
        for number in first...max(first, last) {
            let shard = reader.shard(number)
            for place in shard.range(of: term.form) {
                let letters = shard.forms[place].characterCount - term.form.characterCount
                if letters > 0 { term.mean(shard.homes[place], quality: Score.completion(letters: letters)) }
            }
        }
    }

    /// Forms that differ from the word in their endings, those that share most of it.
    private func inflect(_ term: inout Term) {
        let first = reader.manifest.terms.shard(of: term.form)
        guard first >= 0 else { return }
        var best = 0
        var found: [TermShard.Home] = []
        // Those with another beginning are no forms of it.
        let beginning = Array(term.form.prefix(Inflection.leastStem(of: term.form)))
        for number in max(0, first - 1, reader.manifest.terms.shard(of: beginning))...first {
            let shard = reader.shard(number)
            for (form, home) in zip(shard.forms, shard.homes) {
                let stem = Inflection.stem(of: term.form, and: form)
                if stem > best { (best, found) = (stem, []) }
                if stem == best, stem > 0 { found.append(home) }
            }
        }
        for home in found { term.mean(home, quality: Score.inflection) }
    }
}
