extension Lexis {
    /// By the names that people write after a fence.
    static let byName: [String: Lexis] = {
        let languages: [(names: String, lexis: Lexis)] = [
            ("sh bash zsh ksh shell console terminal shellsession", shell), ("json jsonc json5 jsonl ndjson", json),
            ("yaml yml", yaml), ("sql postgresql postgres mysql sqlite plsql tsql", sql), ("python py python3", python),
            ("swift", swift), ("javascript js jsx mjs cjs node typescript ts tsx", javaScript), ("http", http),
            ("ini toml conf cfg properties dotenv env", ini), ("diff patch", diff),
        ]
        var byName: [String: Lexis] = [:]
        for (names, lexis) in languages {
            for name in names.split(separator: " ") { byName[String(name)] = lexis }
        }
        return byName
    }()

    private static let shell: Lexis = {
        var lexis = Lexis()
        lexis.comments = ["#"]
        lexis.commentsBeginWords = true
        lexis.quotes = [Quote(mark: "\"", spansLines: true), Quote(mark: "'", hasEscapes: false, spansLines: true)]
        lexis.keywords = words(
            """
            if then else elif fi for in do done while until case esac function return break continue exit export local
            readonly declare set unset source eval exec trap shift alias echo printf read cd test sudo
            """)
        lexis.hasVariables = true
        lexis.wordsHaveDashes = true
        return lexis
    }()

    private static let json: Lexis = {
        var lexis = Lexis()
        lexis.comments = ["//"]
        lexis.hasBlockComments = true
        lexis.quotes = [Quote(mark: "\"")]
        lexis.keywords = words("true false null")
        lexis.keys = .quoted
        return lexis
    }()

    private static let yaml: Lexis = {
        var lexis = Lexis()
        lexis.comments = ["#"]
        lexis.commentsBeginWords = true
        lexis.quotes = [Quote(mark: "\""), Quote(mark: "'", hasEscapes: false)]
        lexis.keywords = words("true false null yes no on off")
        lexis.foldsCase = true
        lexis.wordsHaveDashes = true
        lexis.keys = .beforeColon
        return lexis
    }()

    private static let sql: Lexis = {
        var lexis = Lexis()
        lexis.comments = ["--"]
        lexis.hasBlockComments = true
        lexis.quotes = [Quote(mark: "'", hasEscapes: false, spansLines: true), Quote(mark: "\"", hasEscapes: false)]
        lexis.keywords = words(
            """
            select from where and or not null is in as on join left right inner outer full cross using group by order
            having limit offset union all distinct insert into values update set delete create table view index drop
            alter add column constraint primary foreign key references unique check default with recursive case when
            then else end exists between like ilike asc desc over partition begin commit rollback grant revoke cast
            true false returning if explain analyze truncate trigger function procedure declare
            """)
        lexis.foldsCase = true
        return lexis
    }()

    private static let python: Lexis = {
        var lexis = Lexis()
        lexis.comments = ["#"]
        lexis.quotes = [
            Quote(mark: "\"\"\"", spansLines: true), Quote(mark: "'''", spansLines: true), Quote(mark: "\""),
            Quote(mark: "'"),
        ]
        lexis.keywords = words(
            """
            False None True and as assert async await break class continue def del elif else except finally for from
            global if import in is lambda match case nonlocal not or pass raise return try while with yield self
            """)
        lexis.hasAttributes = true
        return lexis
    }()

    private static let swift: Lexis = {
        var lexis = Lexis()
        lexis.comments = ["//"]
        lexis.hasBlockComments = true
        lexis.quotes = [Quote(mark: "\"\"\"", spansLines: true), Quote(mark: "\"")]
        lexis.keywords = words(
            """
            actor any as associatedtype async await break case catch class continue default defer deinit do else enum
            extension fallthrough false fileprivate final for func guard if import in init inout internal is lazy let
            mutating nil nonisolated open operator override package private protocol public repeat rethrows return self
            Self some static struct subscript super switch throw throws true try typealias var where while
            """)
        lexis.hasAttributes = true
        return lexis
    }()

    private static let javaScript: Lexis = {
        var lexis = Lexis()
        lexis.comments = ["//"]
        lexis.hasBlockComments = true
        lexis.quotes = [Quote(mark: "\""), Quote(mark: "'"), Quote(mark: "`", spansLines: true)]
        lexis.keywords = words(
            """
            abstract as async await break case catch class const continue debugger declare default delete do else enum
            export extends false finally for from function get if implements import in instanceof interface let new null
            of private protected public readonly return set static super switch this throw true try type typeof
            undefined var void while with yield
            """)
        lexis.hasAttributes = true
        return lexis
    }()

    private static let http: Lexis = {
        var lexis = Lexis()
        lexis.quotes = [Quote(mark: "\"")]
        lexis.keywords = words("GET POST PUT PATCH DELETE HEAD OPTIONS TRACE CONNECT HTTP true false null")
        lexis.wordsHaveDashes = true
        lexis.keys = .beforeColon
        return lexis
    }()

    private static let ini: Lexis = {
        var lexis = Lexis()
        lexis.comments = ["#", ";"]
        lexis.commentsBeginWords = true
        lexis.quotes = [Quote(mark: "\"")]
        lexis.keywords = words("true false yes no on off")
        lexis.foldsCase = true
        lexis.wordsHaveDashes = true
        lexis.keys = .beforeEquals
        lexis.hasSections = true
        return lexis
    }()

    private static let diff: Lexis = {
        var lexis = Lexis()
        lexis.marksLines = true
        return lexis
    }()
}
