"""Finds pages of a site by following links from its home page."""
import pathlib
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

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
    joined, fragment = urldefrag(urljoin(f"http://site/{page}", address))
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


def sample(site: pathlib.Path, folder):
    """A page of one kind, the largest, since it shows the most; None if the site has none."""
    pages = sorted((site / folder).glob("*.html"), key=lambda page: (-page.stat().st_size, page.name))
    return pages[0].relative_to(site).as_posix() if pages else None
