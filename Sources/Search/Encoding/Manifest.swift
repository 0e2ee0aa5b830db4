/// What the browser reads first: an object of
///
/// - `schema`, `version`, `documents`, `words` (positions in one file of a note)
/// - `t`, `p`: the boundaries of the shards, each a `FormList`
/// - `types`: `[[key, English, Spanish, notes]]`, the notes' types in the order of their numbers
/// - `facets`: those that have a file
/// - `outdated`: the notes that rank low, their numbers as distances
/// - `common`: the function words that many notes hold
/// - `fold`: what folds otherwise than Unicode would have it
enum Manifest {
    static let schema = 6

    struct Plans {
        var terms: ShardPlan
        var prefixes: ShardPlan
    }

    static func file(
        _ documents: [SearchDocument], plans: Plans, facets: [SearchFacet], common: [String], version: String
    ) -> SearchFile {
        SearchFile("m", size: 8192) { json in
            json += "{\"schema\":\(schema),\"version\":\"\(version)\",\"documents\":\(documents.count)".utf8
            json += ",\"words\":\(NoteFiles.words)".utf8
            for (name, plan) in [("t", plans.terms), ("p", plans.prefixes)] {
                json += ",\"\(name)\":".utf8
                JSONText.appendPlain(plan.text, to: &json)
            }
            json += ",\"types\":".utf8
            JSONText.appendList(runs(documents), to: &json) { run, out in
                out.append(UInt8(ascii: "["))
                run.type.write(to: &out)
                out += ",\(run.count)]".utf8
            }
            json += ",\"facets\":".utf8
            JSONText.append(facets.map(\.rawValue).joined(separator: " "), to: &json)
            json += ",\"outdated\":".utf8
            JSONText.appendPlain(Digits.distances(documents.indices.filter { !documents[$0].isCurrent }), to: &json)
            json += ",\"common\":".utf8
            JSONText.append(common.joined(separator: " "), to: &json)
            json += ",\"fold\":".utf8
            let pairs = ScalarTable.exceptions.map { $0.letter + $0.folded }
            JSONText.append(pairs.joined(separator: " "), to: &json)
            json.append(UInt8(ascii: "}"))
        }
    }

    private static func runs(_ documents: [SearchDocument]) -> [(type: SearchName, count: Int)] {
        var runs: [(type: SearchName, count: Int)] = []
        for document in documents {
            if runs.last?.type == document.type {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((document.type, 1))
            }
        }
        return runs
    }

    /// A text that changes when a file does (FNV-1a over the files' bytes, eight at a time), so that a browser never
    /// joins files of two builds.
    static func version(of hashes: [UInt64]) -> String {
        String(hashes.reduce(14_695_981_039_346_656_037) { ($0 ^ $1) &* 1_099_511_628_211 }, radix: 36)
    }

    static func hash(_ bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBytes { buffer in
            var hash: UInt64 = 14_695_981_039_346_656_037 ^ UInt64(buffer.count)
            var offset = 0
            while offset + 8 <= buffer.count {
                let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                hash = (hash ^ word) &* 1_099_511_628_211
                hash ^= hash >> 29
                offset += 8
            }
            for byte in buffer[offset...] { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
            return hash
        }
    }
}
