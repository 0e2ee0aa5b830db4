/// What results can be narrowed by: `f/account`, `f/topic` and so on, read when a reader narrows them. A file is
/// `[[key, English, Spanish, notes]]` by key, the notes' numbers as distances; the Spanish label is empty where both are
/// one.
enum FacetFiles {
    static func files(_ documents: [SearchDocument]) -> [(facet: SearchFacet, file: SearchFile)] {
        SearchFacet.allCases.compactMap { facet in
            var holders: [SearchName: [Int]] = [:]
            // By their numbers: to take out each document would copy it.
            for number in documents.indices {
                for name in documents[number].facets[facet] ?? [] where holders[name]?.last != number {
                    holders[name, default: []].append(number)
                }
            }
            guard !holders.isEmpty else { return nil }
            let file = SearchFile("f/\(facet.rawValue)", size: 1024) { json in
                JSONText.appendList(holders.keys.sorted(), to: &json) { name, out in
                    out.append(UInt8(ascii: "["))
                    name.write(to: &out)
                    out.append(UInt8(ascii: ","))
                    JSONText.appendPlain(Digits.distances(holders[name] ?? []), to: &out)
                    out.append(UInt8(ascii: "]"))
                }
            }
            return (facet, file)
        }
    }
}

extension SearchName {
    /// `key, English, Spanish`.
    func write(to json: inout [UInt8]) {
        JSONText.append(key, to: &json)
        json.append(UInt8(ascii: ","))
        JSONText.append(english, to: &json)
        json.append(UInt8(ascii: ","))
        JSONText.append(spanish == english ? "" : spanish, to: &json)
    }
}
