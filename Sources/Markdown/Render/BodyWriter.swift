internal import Diagnostics

/// Walks cmark's tree once and writes a note's body, text, outline, links and items.
///
/// Blocks, inlines, links and tables have a file each; this one holds what they share.
struct BodyWriter {
    /// What becomes of raw HTML.
    enum RawHTML {
        case passed
        /// Passed but for comments.
        case allowed
        /// Shown as text; comments left out.
        case escaped
        /// cmark's own safe mode.
        case omitted
    }

    /// What differs between a page, a fragment and plain CommonMark.
    struct Style {
        var rawHTML = RawHTML.escaped
        /// Links are written into the HTML by cmark's rule instead of leaving slots; nil leaves slots.
        var plainLinks: PlainLinks?
        var hasHeadingIDs = true
        var headingShift = 0
        /// The text stands in a page of its own: tables and code can be scrolled by keyboard, an empty header of a column
        /// is no header, and labels are in the page's language.
        var isPage = true
        var hasTaskBoxes = true
        var keepsAllItems = false
    }

    enum PlainLinks { case safe, unsafe }

    let source: NoteSource
    let style: Style
    let forms: [ParagraphForms.Form]
    /// The parsed inlines of the forms, by the number of the unit.
    let units: [CmarkNode?]

    var note = ParsedNote()
    var findings: [Finding] = []
    var html: [UInt8] = []
    private var pieceStart = 0
    private var isInText = false

    var ids = HeadingIDs()
    /// The number of the heading that is open.
    var openHeading: Int?
    /// Links that are open, by number; in plain style only counted.
    var openLinks: [OpenLink] = []
    /// The picture that is open, and its alternative text so far.
    var picture: (node: CmarkNode, alternative: [UInt8])?
    /// The paragraph that is nothing but a picture with a title.
    var figure: CmarkNode?
    /// What stands around the inlines of a second document; nil in the note's own.
    var surroundings: Body.Surroundings?
    var block = OpenBlock()
    var item: OpenItem?
    /// Blocks that are open and named, each with the node that ends it.
    var openBlocks: [(node: CmarkNode, number: Int)] = []
    var blockNames: Set<String> = []
    /// The first formula, and how many there are.
    var formulas: (first: Range<Int>, count: Int)?
    var footnotes: FootnoteTable
    /// The paragraph that closes a footnote's text, and the number of the piece before its end tag.
    var lastParagraph: CmarkNode?
    var lastParagraphEnd: Int?
    /// Made when a link's address isn't where the link is.
    var definitions: LinkDefinitions?
    /// Tags of the text that are let through and still open.
    var openTags: [OpenTag] = []

    struct OpenLink {
        /// nil in plain style.
        var number: Int?
        var wordsStart: Int
    }

    /// A block with words of its own: paragraph, heading, cell.
    struct OpenBlock {
        var textStart = 0
        var firstLink = 0
        var spans = LinkSpans()
        var delimiters = Delimiters()
        var trailer: Trailer?
    }

    struct OpenItem {
        var box: ListItem.Box?
        var start: Int
        /// The box still stands at the start of the text that comes next.
        var awaitsBox: Bool
        var isNested: Bool
        var isBelowTask: Bool
    }

    init(
        _ source: NoteSource, style: Style, forms: [ParagraphForms.Form], units: [CmarkNode?],
        footnotes: FootnoteTable
    ) {
        self.footnotes = footnotes
        self.source = source
        self.style = style
        self.forms = forms
        self.units = units
        html.reserveCapacity(source.bytes.count * 3 / 2)
        note.text.reserveCapacity(source.bytes.count)
    }

    mutating func run(_ root: CmarkNode) {
        writeTree(root)
        writeFootnotes()
        reportFormulas()
        endPiece()
        trimText()
        note.body.html = html
        closeSectionText()
    }

    /// Takes off the line end after the last block. What has no words there must not be left beyond the end.
    private mutating func trimText() {
        while note.text.last == UInt8(ascii: "\n") { note.text.removeLast() }
        let all = 0..<note.text.count
        note.lead = note.lead.clamped(to: all)
        for number in note.outline.indices {
            note.outline[number].textRange = note.outline[number].textRange.clamped(to: all)
        }
        for number in note.items.indices { note.items[number].text = note.items[number].text.clamped(to: all) }
        for number in note.links.indices {
            note.links[number].blockText = note.links[number].blockText.clamped(to: all)
            note.links[number].wordsText = note.links[number].wordsText.clamped(to: all)
        }
    }

    /// Writes a node and all it holds.
    mutating func writeTree(_ root: CmarkNode) {
        guard var walk = CmarkWalk(root) else { return }
        while let step = walk.next() {
            let kind = step.node.kind
            if kind.rawValue >= CmarkNode.Kind.text.rawValue {
                writeInline(step.node, kind, isEntering: step.isEntering)
            } else if step.isEntering, skips(step.node, kind) {
                walk.skip(step.node)
            } else {
                writeBlock(step.node, kind, isEntering: step.isEntering)
            }
        }
    }

    /// Deals with a block that the dialect writes whole or leaves out; false for all that is written as its parts come.
    private mutating func skips(_ node: CmarkNode, _ kind: CmarkNode.Kind) -> Bool {
        let mark = node.mark
        switch kind {
        // Definitions of footnotes, which come at the end.
        case .list where mark > 0, .item where mark > 0: return true
        case .paragraph where endNamedBlock(node): return true
        case .paragraph where holdsOnlyComments(node):
            writePlaces(in: source.content(ofLines: node.startLine, through: node.endLine))
            return true
        default: beginNamedBlock(node)
        }
        guard kind == .paragraph, mark > 0 else { return false }
        switch forms[mark - 1] {
        case .table(let table): write(table)
        case .definitions(let list): write(list, at: node)
        }
        return true
    }

    mutating func report(_ rule: Rule, _ message: String, _ range: Range<Int>, suggestions: [String] = []) {
        findings.append(Finding(rule: rule, message: message, range: range, suggestions: suggestions))
    }

    // MARK: Pieces

    /// What is written next is markup, or words that aren't free for terms.
    mutating func beginMarkup() {
        if isInText {
            endPiece()
            isInText = false
        }
    }

    /// What is written next are a reader's words.
    mutating func beginWords() {
        let isFree = openLinks.isEmpty && openHeading == nil && style.plainLinks == nil
        if isFree != isInText {
            endPiece()
            isInText = isFree
        }
    }

    mutating func append(_ slot: Body.Piece) {
        endPiece()
        isInText = false
        note.body.pieces.append(slot)
    }

    /// Ends the piece at hand and gives the number of the next.
    mutating func markPlace() -> Int {
        endPiece()
        return note.body.pieces.count
    }

    private mutating func endPiece() {
        guard pieceStart < html.count else { return }
        let range = pieceStart..<html.count
        note.body.pieces.append(isInText ? .text(range) : .html(range))
        pieceStart = html.count
    }

    // MARK: Text

    /// - Parameter inlines: the node that holds the block's inlines, if it has any.
    mutating func beginBlock(_ inlines: CmarkNode? = nil) {
        block = OpenBlock(textStart: note.text.count, firstLink: note.links.count)
        if let inlines { block.delimiters = Delimiters(in: inlines, of: source) }
    }

    /// Ends a block's words, and tells its links in which words they stand.
    mutating func endBlock() {
        let range = block.textStart..<note.text.count
        for number in block.firstLink..<note.links.count { note.links[number].blockText = range }
        if !range.isEmpty { note.text.append(UInt8(ascii: "\n")) }
    }

    /// The text of the section that is open ends here.
    mutating func closeSectionText() {
        guard let last = note.outline.indices.last else { return }
        let start = min(note.outline[last].textRange.lowerBound, note.text.count)
        let end = note.text.last == UInt8(ascii: "\n") ? note.text.count - 1 : note.text.count
        note.outline[last].textRange = start..<max(start, end)
    }

    /// The heading under which something stands.
    var heading: Int? { note.outline.indices.last }
}
