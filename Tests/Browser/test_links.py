"""Every link of every page leads somewhere, judged on the files alone."""
from pages import Links, is_outside, target


def test_every_internal_link_resolves(site):
    pages = {file.relative_to(site): Links(file.read_text()) for file in site.rglob("*.html")}
    broken, checked = [], 0
    for page, links in sorted(pages.items()):
        for address in links.addresses:
            if is_outside(address):
                continue
            checked += 1
            path, fragment = target(page.as_posix(), address)
            if not (site / path).is_file():
                broken.append(f"{page}: {address}")
            elif fragment and path.suffix == ".html" and fragment not in pages[path].ids:
                broken.append(f"{page}: {address} (no such place)")
    assert not broken, f"{len(broken)} of {checked}:\n" + "\n".join(broken[:40])
    assert checked > len(pages), "pages without links: was the site built?"


def test_no_page_has_inline_script_or_style(site):
    """The policy would refuse them."""
    from html.parser import HTMLParser

    class Inline(HTMLParser):
        def __init__(self, text):
            super().__init__()
            self.found = []
            self.feed(text)

        def handle_starttag(self, tag, attributes):
            attributes = dict(attributes)
            if tag == "style" or (tag == "script" and "src" not in attributes) or "style" in attributes:
                self.found.append(tag)
            self.found += [name for name in attributes if name.startswith("on")]

    bad = {str(file.relative_to(site)): found for file in site.rglob("*.html") if (found := Inline(file.read_text()).found)}
    assert not bad
