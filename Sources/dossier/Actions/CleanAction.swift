import Site

/// Removes the built site.
struct CleanAction {
    var output: String

    /// - Returns: what was done, for the user.
    func run() throws -> String {
        try wrapped {
            let summary = try Publication.clean(output: output)
            let removed = summary.removed == 0 ? "nothing to remove" : "removed \(counted(summary.removed, "file"))"
            guard !summary.kept.isEmpty else { return "\(output): \(removed)\n" }
            let names = summary.kept.prefix(3).joined(separator: ", ")
            let more = summary.kept.count > 3 ? " and \(summary.kept.count - 3) more" : ""
            return "\(output): \(removed); left \(names)\(more), which the site doesn't own\n"
        }
    }
}
