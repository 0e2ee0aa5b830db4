"""What is printed is read away from the screen."""
import re

import pytest
from pages import page_of, read


def sheets(page):
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    return max(int(count) for count in re.findall(rb"/Count (\d+)", pdf))


def test_each_brief_prints_on_two_sheets(site, http_base, open_page):
    briefs = [file for file, text in read(site) if 'class="sheet handover"' in text]
    assert briefs
    page = open_page(http_base + "index.html")
    counts = {}
    for file in briefs:
        page.goto(http_base + file.relative_to(site).as_posix())
        counts[file.parent.name] = sheets(page)
    assert all(count <= 2 for count in counts.values()), counts


@pytest.mark.parametrize("folder", ["boards", "issues", "lessons"])
def test_no_sheet_holds_the_footer_alone(folder, site, http_base, open_page):
    page = open_page(http_base + "index.html")
    longer = []
    for file, _ in read(site):
        if file.parent != site / folder:
            continue
        page.goto(http_base + f"{folder}/{file.name}")
        whole = sheets(page)
        page.evaluate("document.querySelector('.site-footer').remove()")
        if sheets(page) < whole:
            longer.append(file.name)
    assert longer == []


def test_the_day_and_the_source_stand_at_the_head(site, http_base, open_page):
    page = open_page(http_base + page_of(site, "issue"))
    page.emulate_media(media="print")
    title, heading = page.locator(".site-title").bounding_box(), page.locator("main h1").bounding_box()
    for part in page.locator(".site-footer time"), page.locator(".site-footer code"):
        box = part.bounding_box()
        assert box["y"] + box["height"] <= heading["y"]
        assert title["x"] + title["width"] <= box["x"]
