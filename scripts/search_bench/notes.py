"""The notes of a built site, read from its pages: what an engine is asked for must not come from any engine's index."""
import html.parser
import json
import re
import unicodedata
from dataclasses import dataclass, field

BLOCKS = {"p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "div", "dd", "dt", "tr"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


@dataclass
class Note:
    address: str
    title: str
    language: str
    headings: list = field(default_factory=list)
    blocks: list = field(default_factory=list)
    links: list = field(default_factory=list)
    """(address, words) of the links in the text."""
    linked_as: list = field(default_factory=list)
    """Words of other notes' links that lead here."""

    @property
    def text(self):
        return "\n".join(self.blocks)


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).lower()


def words(text):
    return re.findall(r"[^\W_]+", text)


class Prose(html.parser.HTMLParser):
    """Takes the blocks, headings and links of `<div class="prose">`."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.depth = 0
        self.skipped = 0
        self.block, self.blocks, self.headings, self.links = [], [], [], []
        self.heading = None
        self.link = None

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if self.depth == 0:
            if tag == "div" and "prose" in (attributes.get("class") or "").split():
                self.depth = 1
            return
        if tag == "div":
            self.depth += 1
        if tag == "pre":
            self.skipped += 1
        if tag in BLOCKS:
            self.end_block()
        if tag in HEADINGS:
            self.heading = []
        if tag == "a" and attributes.get("href"):
            self.link = (attributes["href"], [])

    def handle_endtag(self, tag):
        if self.depth == 0:
            return
        if tag in HEADINGS and self.heading is not None:
            self.headings.append(" ".join("".join(self.heading).split()))
            self.heading = None
        if tag in BLOCKS:
            self.end_block()
        if tag == "pre":
            self.skipped -= 1
        if tag == "a" and self.link:
            self.links.append((self.link[0], " ".join("".join(self.link[1]).split())))
            self.link = None
        if tag == "div":
            self.depth -= 1

    def handle_data(self, data):
        if self.depth == 0:
            return
        if self.heading is not None:
            self.heading.append(data)
            return
        if self.link:
            self.link[1].append(data)
        if not self.skipped:
            self.block.append(data)

    def end_block(self):
        text = " ".join("".join(self.block).split())
        if text and self.heading is None:
            self.blocks.append(text)
        self.block = []


def read(site):
    """The notes of a site, with the words of the links between them."""
    import posixpath
    import urllib.parse

    catalogue = json.loads((site / "index.json").read_text(encoding="utf-8"))
    notes = {}
    for entry in catalogue["notes"]:
        if entry.get("implicit"):
            continue
        address = urllib.parse.unquote(entry["address"])
        parser = Prose()
        parser.feed((site / address).read_text(encoding="utf-8"))
        parser.close()
        notes[address] = Note(
            address, entry["title"], entry["lang"], parser.headings, parser.blocks, parser.links)
    for note in notes.values():
        for href, text in note.links:
            if re.match(r"[a-z]+:", href) or not text:
                continue
            path = urllib.parse.unquote(href.split("#")[0])
            target = posixpath.normpath(posixpath.join(posixpath.dirname(note.address), path)) if path else None
            if target in notes and target != note.address:
                notes[target].linked_as.append(text)
    return [notes[address] for address in sorted(notes)]
