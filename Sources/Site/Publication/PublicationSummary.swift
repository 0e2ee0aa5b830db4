/// Why a build replaced files one by one and not the folder in one step.
public enum InPlaceReason: Sendable, Hashable {
    case asked
    case symbolicLink
    case mountPoint
    /// The output is the folder that the process works in.
    case workingFolder
    /// No staging folder can be made beside the output.
    case closedParent
    /// The output also holds these, sorted.
    case foreignFiles([String])
    /// The disk can't exchange two folders.
    case noExchange
}

/// What a commit did.
public struct PublicationSummary: Sendable, Hashable {
    public enum Mode: Sendable, Hashable {
        /// Every file was the same already: nothing was touched.
        case unchanged
        /// The whole site in one step.
        case exchanged
        case inPlace(InPlaceReason)
    }

    public var mode: Mode
    /// Files new or with other bytes.
    public var written: Int
    public var unchanged: Int
    public var removed: Int

    /// A line for the user where the site wasn't exchanged in one step without having been asked to; without a full stop.
    public func notice(output: String) -> String? {
        guard case .inPlace(let reason) = mode else { return nil }
        switch reason {
        case .asked: return nil
        case .symbolicLink: return "published in place: \(output) is a symbolic link"
        case .mountPoint: return "published in place: \(output) is a mount point"
        case .workingFolder: return "published in place: \(output) is the working folder"
        case .closedParent: return "published in place: nothing can be written beside \(output)"
        case .noExchange: return "published in place: the disk can't exchange two folders"
        case .foreignFiles(let names):
            let rest = names.count > 3 ? " and \(names.count - 3) more" : ""
            return "published in place: \(output) also holds \(names.prefix(3).joined(separator: ", "))\(rest),"
                + " which \(names.count == 1 ? "is" : "are") not Dossier's"
        }
    }
}
