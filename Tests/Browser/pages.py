"""Finds pages of a site by following links from its home page."""
import functools
import pathlib
import re
from html.parser import HTMLParser
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

WALK_LIMIT = 60


class Links(HTMLParser):
    """Addresses and ids of a page."""

    ADDRESSES = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src", "form": "action"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.addresses, self.ids = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if identifier := attributes.get("id"):
            self.ids.add(identifier)
        address = attributes.get(self.ADDRESSES.get(tag))
        if address is not None:
            self.addresses.append(address)


def is_outside(address):
    return bool(re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", address))


def target(page: pathlib.PurePosixPath, address):
    """The file and fragment that an address on a page means, relative to the site."""
    joined, fragment = urldefrag(urljoin(f"http://site/{quote(str(page))}", address))
    return pathlib.PurePosixPath(unquote(urlsplit(joined).path).lstrip("/")), unquote(fragment)


def walk(site: pathlib.Path, limit=WALK_LIMIT):
    """Paths of pages, breadth first from home, so that each kind of page comes early."""
    found, waiting = [], [pathlib.PurePosixPath("index.html")]
    seen = set(waiting)
    while waiting and len(found) < limit:
        page = waiting.pop(0)
        file = site / page
        if file.suffix != ".html" or not file.is_file():
            continue
        found.append(page)
        for address in Links(file.read_text()).addresses:
            if is_outside(address):
                continue
            path, _ = target(page, address)
            if path not in seen:
                seen.add(path)
                waiting.append(path)
    return found


# What a page of each kind holds, wherever it lies. Every kind there is, so that none is left out of a test.
KINDS = {
    "home": 'class="page-home"',
    "list": 'class="page-list"',
    "topics": 'class="page-topics"',
    "A–Z": 'class="page-contents"',
    "folder": 'class="page-folder"',
    "search": 'class="page-search"',
    "boards": 'class="page-boards"',
    "board": 'class="page-board"',
    "lesson finder": 'class="page-finder"',
    "account": 'class="sheet type-account"',
    "handover": 'class="sheet handover"',
    "department": 'class="sheet responsibility"',
    "issue": 'class="sheet type-issue"',
    "feedback": 'class="sheet type-feedback"',
    "decision": 'class="sheet type-decision"',
    "lesson": 'class="sheet type-lesson"',
    "policy with versions": '<nav class="versions"',
    "superseded policy": '<p class="banner warn">Superseded by',
    "training": 'class="sheet type-training"',
    "review": 'class="sheet type-review"',
    "report": 'class="sheet type-report"',
    "topic": 'class="sheet type-topic"',
    "page": 'class="sheet type-page"',
    "not found": "<h1>Page not found</h1>",
}


@functools.cache
def page_of(site: pathlib.Path, kind):
    """The largest page of a kind, since it shows the most."""
    texts = [(len(text), file) for file, text in read(site) if KINDS[kind] in text]
    assert texts, f"the site has no page of the kind {kind}"
    return max(texts, key=lambda found: (found[0], found[1].name))[1].relative_to(site).as_posix()


@functools.cache
def read(site: pathlib.Path):
    return [(file, file.read_text()) for file in sorted(site.rglob("*.html"))]
