"""The handover brief is made to be taken along."""
import re

from pages import read


def test_each_brief_prints_on_two_sheets(site, http_base, open_page):
    briefs = [file for file, text in read(site) if 'class="sheet handover"' in text]
    assert briefs
    page = open_page(http_base + "index.html")
    sheets = {}
    for file in briefs:
        page.goto(http_base + file.relative_to(site).as_posix())
        pdf = page.pdf(format="A4", prefer_css_page_size=True)
        sheets[file.parent.name] = max(int(count) for count in re.findall(rb"/Count (\d+)", pdf))
    assert all(count <= 2 for count in sheets.values()), sheets
