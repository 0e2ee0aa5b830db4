/// A note's text as parsed: HTML with holes where links and pictures go. It knows nothing of other notes.
///
/// `html` is one buffer; `pieces` cut it in order and leave the holes. Rendering is copying the pieces and filling
/// the slots.
public struct Body: Sendable, Hashable {
    public enum Piece: Sendable, Hashable {
        /// Ready HTML: a range of `html`.
        case html(Range<Int>)
        /// The words that a reader sees, escaped, outside links, code and headings: a range of `html`. A place where
        /// terms may be linked.
        case text(Range<Int>)
        /// Where the start tag of link `links[i]` goes.
        case linkStart(Int)
        /// Where its end tag goes. For a link without words of its own (`[[id]]`) the renderer supplies them between.
        case linkEnd(Int)
        /// Where the picture `links[i]` goes (its alternative text is `links[i].text`).
        case picture(Int)
        /// The same for a picture with a title that stands alone: no paragraph is open around it.
        case figure(Int)
        /// Where what `![[…]]`, `links[i]`, names is shown.
        case embed(Int, Surroundings)
        /// Where the box of the task `items[i]` goes, before its words. It needs a name for those who don't see it, in
        /// their language.
        case box(ListItem.Box, item: Int)
        /// The words of the task end here.
        case taskEnd
        /// Where the content of `generated[i]` goes. The next piece is the block as code, shown where there is none.
        case generated(Int)
        /// Words that a page says in its reader's language.
        case phrase(Phrase)
        /// The title of a callout that has none of its own.
        case calloutTitle(CalloutTitle)
        /// The block `blocks[i]` starts and ends here.
        case blockStart(Int)
        case blockEnd(Int)
        /// The heading `outline[i]`, which stands in no list or quote, starts here; the section goes on to the next mark
        /// of its level or above.
        case section(Int)
        /// The text ends here; its footnotes follow.
        case textEnd
    }

    /// What stands around an embed, and so what may take its place.
    public enum Surroundings: Sendable, Hashable {
        /// A paragraph, with or without words before.
        case paragraph
        /// An item or a cell: blocks may follow words.
        case block
        /// A heading, emphasis or the like, where only words may stand.
        case line
    }

    public struct CalloutTitle: Sendable, Hashable {
        /// One of Obsidian's kinds.
        public var kind: String
        /// The kind as the note writes it, with a capital.
        public var written: String
        /// Whether that is Spanish; nil for a kind of the note's own.
        public var isSpanish: Bool?
    }

    /// Words of the page itself in a note's text, escaped where they are put.
    public enum Phrase: Sendable, Hashable, CaseIterable {
        /// Heading of the footnotes.
        case footnotes
        /// Label of the link from a footnote back to the text; the footnote's number follows.
        case backToReference
    }

    public var html: [UInt8] = []
    public var pieces: [Piece] = []

    public init() {}
}

/// The `id` of a heading or block in a page.
public struct Anchor: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    public var description: String { rawValue }

    public static func < (left: Anchor, right: Anchor) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}

/// A heading of a note.
public struct Heading: Sendable, Hashable {
    /// As written, 1 to 6.
    public var level: Int
    /// Plain words.
    public var text: String
    public var anchor: Anchor
    /// The heading's line in the file.
    public var range: Range<Int>
    /// The section's plain text in `ParsedNote.text`, from the end of this heading to the next heading of any level.
    public var textRange: Range<Int>

    public init(level: Int, text: String, anchor: Anchor, range: Range<Int>, textRange: Range<Int>) {
        self.level = level
        self.text = text
        self.anchor = anchor
        self.range = range
        self.textRange = textRange
    }
}

/// A link, embed or picture of a note, as written.
public struct Link: Sendable, Hashable {
    public enum Form: Sendable, Hashable {
        /// `[text](destination)`, a reference link or `<autolink>`.
        case markdown
        /// `[[target]]`, `[[target|text]]`, `[[target#heading]]`.
        case wiki
        /// `![alt](destination)`.
        case picture
        /// `![[target]]`.
        case embed
    }

    public var form: Form
    /// Decoded by CommonMark's rules (escapes and entities), not percent-decoded. For a wiki link all before `|`.
    public var destination: String
    /// Plain words shown; empty for a wiki link that has none of its own. Alternative text for a picture.
    public var text: String
    public var title: String
    /// The destination in the file (what a diagnostic underlines); the whole line where it can't be found.
    public var range: Range<Int>
    /// The text of the block that the link stands in (paragraph, item, cell, heading), in `ParsedNote.text`.
    public var blockText: Range<Int>
    /// The link's words in `ParsedNote.text`.
    public var wordsText: Range<Int>
    /// The heading it stands under (index in the outline), nil before the first.
    public var heading: Int?
    /// It stands in the title, which is no part of the text, and comes after all others.
    public var isInTitle = false
    /// How large a picture is to be shown, where the note says so.
    public var size: PictureSize?

    public init(
        form: Form, destination: String, text: String, title: String, range: Range<Int>, blockText: Range<Int>,
        wordsText: Range<Int>, heading: Int?
    ) {
        self.form = form
        self.destination = destination
        self.text = text
        self.title = title
        self.range = range
        self.blockText = blockText
        self.wordsText = wordsText
        self.heading = heading
    }
}

/// A block that `^name` names.
public struct NamedBlock: Sendable, Hashable {
    public var name: String
    /// The name in the file, its `^` included.
    public var range: Range<Int>
    public var anchor: Anchor { Anchor("^" + name) }

    public init(name: String, range: Range<Int>) {
        self.name = name
        self.range = range
    }
}

/// `#name` in text.
public struct Tag: Sendable, Hashable {
    /// Without the `#`; may have parts, `a/b`.
    public var name: String
    /// In the file, its `#` included.
    public var range: Range<Int>

    public init(name: String, range: Range<Int>) {
        self.name = name
        self.range = range
    }
}

/// A list item that may be an action (`- [ ] …`) or a log entry (`- 2026-03-04 …`). What its words mean is read in
/// KnowledgeBase.
public struct ListItem: Sendable, Hashable {
    public enum Box: Sendable, Hashable { case open, done }

    /// The task box, nil for an item without one.
    public var box: Box?
    /// The item's first paragraph in the file, after the box.
    public var range: Range<Int>
    /// Its plain words in `ParsedNote.text`.
    public var text: Range<Int>
    /// The heading it stands under (index in the outline), nil before the first.
    public var heading: Int?
    /// It stands in a list inside another item.
    public var isNested: Bool
    /// It stands in a list inside a task that isn't nested itself: that is the last such task before it.
    public var isBelowTask: Bool

    public init(
        box: Box?, range: Range<Int>, text: Range<Int>, heading: Int?, isNested: Bool = false, isBelowTask: Bool = false
    ) {
        self.box = box
        self.range = range
        self.text = text
        self.heading = heading
        self.isNested = isNested
        self.isBelowTask = isBelowTask
    }
}

/// All that one parse of a note's text gives.
public struct ParsedNote: Sendable, Hashable {
    public var body = Body()
    public var outline: [Heading] = []
    /// Plain words of the whole note, blocks separated by a newline, UTF-8.
    public var text: [UInt8] = []
    /// The first paragraph's words in `text`, for excerpts; empty if there is none.
    public var lead: Range<Int> = 0..<0
    /// The level-1 heading that opens the text, where it is the note's title and so left out of the body.
    public var title: String?
    /// Places beside headings and blocks that a link can lead to: ids in raw HTML and of attribute lists.
    public var anchors: [Anchor] = []
    /// The id that the title asks for; it names the page's top.
    public var titleID: String?
    public var links: [Link] = []
    public var items: [ListItem] = []
    public var blocks: [NamedBlock] = []
    public var generated: [GeneratedBlock] = []
    /// Empty unless the dialect reads tags.
    public var tags: [Tag] = []
    /// Tags of raw HTML that are shown as text.
    public var escapedTags = 0
    /// The note was not rendered, because a guard refused it (a finding says which).
    public var refused = false

    public init() {}

    /// The words of a range of `text`.
    public func words(_ range: Range<Int>) -> String {
        String(decoding: text[range], as: UTF8.self)
    }
}
