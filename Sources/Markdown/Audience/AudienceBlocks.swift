public import Diagnostics
public import Files

extension Rule {
    static let audienceBlock = Rule(
        "audience-block", .error, stops: true,
        "An audience block is misspelt, unclosed or stands where its extent isn't certain; what it holds back could be "
            + "published.",
        remedy: "Write `::: audience management` and `:::`, each on its own line, both in the same item or quote.")
}

/// `::: audience management` … `:::`: text for some readers only, cut before anything else reads the note.
public enum AudienceBlocks {
    /// Blanks the blocks that `keeps` refuses and the marker lines of the others.
    ///
    /// `keeps` is given the name after the keyword and tells whether readers of the build may see the block, nil for a
    /// name it doesn't know; `names` are those that a misspelt one may mean. The result has the length of `bytes`, so
    /// positions hold. Where the extent of a block is in any doubt a stopper is reported, and the whole text is blank.
    public static func cut(
        _ bytes: [UInt8], from bodyStart: Int, of path: SourcePath, keeps: (String) -> Bool?, names: [String] = [],
        into sink: inout DiagnosticSink
    ) -> [UInt8] {
        let scan = bytes.withUnsafeBufferPointer { buffer -> AudienceScan.Result? in
            guard Directive.mayStand(in: buffer, from: bodyStart) else { return nil }
            return withoutActuallyEscaping(keeps) { keeps in
                var scan = AudienceScan(buffer, keeps: keeps, names: names)
                scan.run(from: bodyStart)
                return scan.result
            }
        }
        guard let scan else { return bytes }
        for doubt in scan.doubts {
            sink.report(
                .audienceBlock, doubt.message, at: Location(path, doubt.range), suggestions: doubt.suggestions)
        }
        var out = bytes
        let blanks = scan.doubts.isEmpty ? scan.blanks : [min(max(bodyStart, 0), bytes.count)..<bytes.count]
        for range in blanks {
            for position in range where !out[position].isLineEnd { out[position] = 0x20 }
        }
        return out
    }
}
