/// A fenced block whose content the build writes: ```` ```notes ````. Its lines say what is wanted; what they mean is
/// read where all notes are known.
public struct GeneratedBlock: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A list of notes.
        case notes
        /// A list of actions.
        case actions
        /// Figures against what was asked of them.
        case chart

        /// In either language.
        public init?(name: some StringProtocol) {
            switch fold(name) {
            case "notes", "notas": self = .notes
            case "actions", "acciones": self = .actions
            case "chart", "charts", "grafico", "graficos", "grafica", "graficas": self = .chart
            default: return nil
            }
        }
    }

    /// A line without the marks of lists and quotes around it.
    public struct Line: Sendable, Hashable {
        public var bytes: [UInt8]
        /// Where it begins in the file.
        public var start: Int

        public init(bytes: [UInt8], start: Int) {
            self.bytes = bytes
            self.start = start
        }
    }

    public var kind: Kind
    /// The kind as written, in the file.
    public var range: Range<Int>
    public var lines: [Line]

    public init(kind: Kind, range: Range<Int>, lines: [Line]) {
        self.kind = kind
        self.range = range
        self.lines = lines
    }
}
