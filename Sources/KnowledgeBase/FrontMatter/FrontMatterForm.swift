/// How a note's front matter is written, as the line scanner found it.
public enum FrontMatterForm: Sendable, Hashable {
    case absent
    /// Between two lines `---`: the YAML, bytes of the file.
    case yaml(Range<Int>)
    /// Between two lines `+++`, as Hugo has it: not read.
    case toml(Range<Int>)
    /// A line `---`, then a line like `key:`, and no end. The range is the opening line.
    case unclosed(Range<Int>)
}
