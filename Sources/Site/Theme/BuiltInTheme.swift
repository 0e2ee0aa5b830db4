/// The default theme as compiled in, for those who want to change it.
public enum BuiltInTheme {
    /// Paths below `site-templates` and their texts, sorted by path.
    public static var files: [(path: String, text: String)] {
        embeddedTheme.map { (path: $0.path, text: $0.text) }
    }
}
