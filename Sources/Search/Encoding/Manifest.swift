/// What the browser reads first: `{"schema", "version", "documents", "shards", "letters", "types", "common", "fold"}`.
enum Manifest {
    static let schema = 1

    static func file(
        documents: Int, boundaries: [[UInt8]], letters: [String], types: DocumentTypes, common: [String],
        version: String
    ) -> SearchFile {
        SearchFile("m", size: 4096) { json in
            json += "{\"schema\":\(schema),\"version\":\"\(version)\",\"documents\":\(documents),\"shards\":".utf8
            JSONText.append(Array(boundaries.joined(separator: [UInt8(ascii: " ")])), to: &json)
            json += ",\"letters\":".utf8
            JSONText.append(letters.joined(), to: &json)
            json += ",\"types\":".utf8
            JSONText.appendList(types.all, to: &json) { type, out in
                JSONText.appendList(type, to: &out) { JSONText.append($0, to: &$1) }
            }
            json += ",\"common\":".utf8
            JSONText.append(common.joined(separator: " "), to: &json)
            json += ",\"fold\":".utf8
            let pairs = ScalarTable.withoutDecomposition.map { $0.letter + $0.folded }
            JSONText.append(pairs.joined(separator: " "), to: &json)
            json.append(UInt8(ascii: "}"))
        }
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
