"""The search box: as a dialog on every page, on its own page, over HTTP and from disk."""
import json
import re
import unicodedata

import pytest
from axe_playwright_python.sync_playwright import Axe

# The folding tests of the Search target hold the same words.
FOLDED = {
    "Política": "politica", "ÑANDÚ": "nandu", "Straße": "strasse", "Łódź": "lodz", "Ægir Œuvre": "aegir oeuvre",
    "Ελλάς": "ελλασ", "ЙОД": "иод", "İstanbul": "istanbul", "日本": "日本", "ſtop ıq": "stop iq", "Ðor þing": "dor thing",
}


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).lower()


@pytest.fixture(scope="session")
def documents(site):
    """All notes as the index names them: [title, address, type, accounts, outdated]."""
    found = []
    for number in range(len(list((site / "search/d").glob("*.js")))):
        text = (site / f"search/d/{number}.js").read_text(encoding="utf-8")
        found += json.loads(text[text.index(",") + 1 : text.rindex(")")])
    return found


@pytest.fixture
def box(open_page, base):
    page = open_page(base + "index.html")
    page.keyboard.press("/")
    page.wait_for_selector("dialog.search-dialog[open]")
    return page


def search(page, query):
    """Types the query and waits until its count is said."""
    page.locator(".search-status").evaluate("status => { status.textContent = 'waiting'; }")
    page.fill("[role=combobox]", query)
    page.wait_for_function(
        "() => !['waiting', document.getElementById('_search-box').dataset.loading]"
        ".includes(document.querySelector('.search-status').textContent)")
    return page.locator("[role=option]")


def test_every_title_finds_its_note_first(box, documents):
    for title, address, *_ in documents[:: max(1, len(documents) // 25)]:
        options = search(box, title)
        same = [other[1] for other in documents if plain(other[0]) == plain(title)]
        first = options.first.get_attribute("href")
        assert any(first.split("#")[0].endswith(a.replace("@", "%40")) for a in same), f"{title}: {first}"


def test_accents_and_case_do_not_count(box, documents):
    title = next((d[0] for d in documents if d[0].isprintable() and plain(d[0]) != d[0].lower()), None)
    if title is None:
        pytest.skip("no title with an accent in this site")
    expected = search(box, title).first.get_attribute("href").split("#")[0]
    assert search(box, plain(title).upper()).first.get_attribute("href").split("#")[0] == expected


def test_a_beginning_is_enough_and_is_marked(box, documents):
    word = max(re.findall(r"[^\W\d]+", documents[0][0]), key=len)
    options = search(box, word[:-1])
    assert options.count() > 0
    box.wait_for_selector("[role=option] mark")


def test_finds_text_and_opens_its_section(box, documents, site):
    for number in range(len(documents)):
        text = (site / f"search/x/{number}.js").read_text(encoding="utf-8")
        sections = json.loads(text[text.index(",") + 1 : text.rindex(")")])
        anchored = [s for s in sections if s[0] and len(s[2].split()) > 8]
        if anchored:
            break
    else:
        pytest.skip("no note with sections in this site")
    anchor, _, words = anchored[0]
    options = search(box, " ".join(words.split()[:8]))
    box.wait_for_function("() => document.querySelector('[role=option] .search-excerpt').textContent !== ''")
    hrefs = [option.get_attribute("href") for option in options.all()]
    assert any(documents[number][1] in href for href in hrefs), hrefs


def test_keyboard_moves_and_opens(box, documents):
    options = search(box, documents[0][0].split()[0][:3])
    combobox = box.locator("[role=combobox]")
    assert combobox.get_attribute("aria-expanded") == "true"
    assert combobox.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    box.keyboard.press("ArrowUp")
    assert combobox.get_attribute("aria-activedescendant") == options.last.get_attribute("id")
    box.keyboard.press("Home")
    assert options.first.get_attribute("aria-selected") == "true"
    box.keyboard.press("End")
    assert options.last.get_attribute("aria-selected") == "true"
    box.keyboard.press("ArrowDown")
    assert options.first.get_attribute("aria-selected") == "true"
    assert box.evaluate("document.activeElement.getAttribute('role')") == "combobox"
    target = options.first.get_attribute("href")
    box.keyboard.press("Enter")
    box.wait_for_url(target.split("#")[0] + "**")


def test_escape_closes_and_gives_focus_back(open_page, base):
    page = open_page(base + "index.html")
    page.focus("a.search-open")
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog.search-dialog[open]")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "combobox"
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert page.evaluate("document.activeElement.className") == "search-open"
    page.keyboard.press("Control+k")
    assert page.locator("dialog[open]").count() == 1


def test_nothing_found_is_said(box):
    assert search(box, "xqzwvkj").count() == 0
    assert "xqzwvkj" in box.inner_text(".search-status")
    assert box.locator("[role=combobox]").get_attribute("aria-expanded") == "false"


QUERIES = [
    "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "\"'`&lt;", "{query} $& \\", "constructor __proto__",
    "🙂🙂", "\u0000\u0007\u202e", "a" * 10_000, " ".join("abcdefghijklmnop"), "%00%ff", "日本", "¿",
]


def test_any_query_is_only_text(box):
    failed = box.evaluate("document.getElementById('_search-box').dataset.failed")
    for query in QUERIES:
        search(box, query)
        assert box.evaluate("document.querySelectorAll('.search-box :is(img, script)').length") == 0, query
        assert box.inner_text(".search-status") != failed, query


def test_the_browser_folds_as_the_index_does(box):
    search(box, "a")
    assert {word: box.evaluate("word => Dossier.search.fold(word)", word) for word in FOLDED} == FOLDED


def test_the_search_page_keeps_the_query_in_its_address(open_page, base, documents):
    title = documents[0][0]
    page = open_page(base + "search.html")
    assert search(page, title).count() > 0
    address = page.url
    assert "q=" in address
    again = open_page(address)
    again.wait_for_selector("[role=option]")
    assert again.input_value("[role=combobox]") == title


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"viewport": {"width": 390, "height": 780}}])
def test_axe_finds_nothing_with_the_dialog_open(open_page, http_base, documents, options):
    # axe runs code from a string, which the policy rightly refuses.
    page = open_page(http_base + "index.html", bypass_csp=True, **options)
    page.click("a.search-open")
    search(page, documents[0][0])
    page.wait_for_function("() => document.querySelector('[role=option] .search-excerpt').textContent !== ''")
    report = Axe().run(page)
    assert report.violations_count == 0, report.generate_report()
