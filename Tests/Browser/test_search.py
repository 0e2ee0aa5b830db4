"""The search box: as a dialog on every page, on its own page, over HTTP and from disk."""
import json
import re
import unicodedata

import pytest


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).lower()


def value(file):
    """The JSON in a file of the index."""
    text = file.read_text(encoding="utf-8")
    return json.loads(text[text.index(",") + 1 : text.rindex(")")])


@pytest.fixture(scope="session")
def documents(site):
    """All notes as the index names them: [title, address, type, accounts, state, sections]."""
    folder = site / "search/n"
    count = len([f for f in folder.iterdir() if "-" not in f.name])
    return [value(folder / f"{number}.js") for number in range(count)]


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


def address(option):
    return option.get_attribute("href").split("#")[0]


def test_every_title_finds_its_note_first(box, documents):
    for title, where, *_ in documents[:: max(1, len(documents) // 25)]:
        same = [other[1] for other in documents if plain(other[0]) == plain(title)]
        first = address(search(box, title).first)
        assert any(first.endswith(a.replace("@", "%40")) for a in same), f"{title}: {first}"


def test_accents_and_case_do_not_count(box, documents):
    title = next((d[0] for d in documents if d[0].isprintable() and plain(d[0]) != d[0].lower()), None)
    assert title, "no title with an accent in this site"
    expected = address(search(box, title).first)
    assert address(search(box, plain(title).upper()).first) == expected


def test_wrong_letters_are_forgiven(box, documents):
    found = 0
    titles = [d for d in documents if max(map(len, d[0].split())) >= 8]
    for title, where, *_ in titles[:: max(1, len(titles) // 10)]:
        word = max(title.split(), key=len)
        spoilt = word[:3] + word[4] + word[3] + word[5:]
        options = search(box, title.replace(word, spoilt))
        found += any(where.replace("@", "%40").rsplit("@")[0] in option.get_attribute("href") for option in options.all()[:3])
    assert found >= 9, found


def test_a_beginning_is_enough_and_is_marked(box, documents):
    word = max(re.findall(r"[^\W\d]+", documents[0][0]), key=len)
    options = search(box, word[:-1])
    assert options.count() > 0
    marked = options.first.locator("mark").all_inner_texts()
    assert marked and all(plain(text).startswith(plain(word[:-1])) for text in marked), marked


def passage(documents):
    """A note's address, an anchor, its heading and a sentence under it."""
    for _, where, _, _, state, sections in documents:
        for anchor, heading, text in sections:
            if anchor and not state and len(text.split()) > 12:
                return where, anchor, heading, " ".join(re.findall(r"\w+", text)[:8])
    raise AssertionError("no note with sections in this site")


def test_finds_text_marks_it_and_opens_its_section(box, documents):
    where, anchor, heading, words = passage(documents)
    first = search(box, words).first
    assert where in first.get_attribute("href")
    assert first.locator(".search-heading").inner_text().strip() == heading
    marked = {plain(text) for text in first.locator(".search-excerpt mark").all_inner_texts()}
    assert len(marked) >= 4, marked
    first.click()
    box.wait_for_url("**#" + anchor)
    assert box.locator(":target").count() == 1


def test_other_sections_of_a_note_are_options_too(box, documents):
    for title, where, *_, sections in documents:
        headings = [s for s in sections if s[0] and len(s[2].split()) > 8]
        if len(headings) >= 2:
            break
    word = next((w for w in re.findall(r"\w{7,}", headings[0][2]) if plain(w) in plain(headings[1][2])), None)
    if word is None:
        pytest.skip("no word in two sections of the first note that has them")
    search(box, f"{word} {title}")
    assert box.locator("[role=option].search-section .search-heading").count() > 0


def test_quoted_words_stand_together(box, documents):
    *_, words = passage(documents)
    phrase = " ".join(words.split()[:4])
    options = search(box, f'"{phrase}"')
    assert options.count() >= 1
    assert search(box, '"' + " ".join(reversed(phrase.split())) + '"').count() == 0


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
    box.keyboard.press("Home")
    assert options.first.get_attribute("aria-selected") == "true"
    assert box.evaluate("document.activeElement.getAttribute('role')") == "combobox"
    target = address(options.first)
    box.keyboard.press("Enter")
    box.wait_for_url(target + "**")


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


def test_counts_are_said(box, documents):
    options = search(box, documents[0][0])
    said = int(re.sub(r"\D", "", box.inner_text(".search-status")))
    notes = len({address(option) for option in options.all()})
    assert said >= notes > 0, (said, notes)


def test_filters_narrow_with_counts_and_live_in_the_query(open_page, base, documents):
    page = open_page(base + "search.html")
    search(page, "cambio")
    page.click(".search-filter")
    options = page.locator("select[name=type] option")
    page.wait_for_function("() => document.querySelectorAll('select[name=type] option').length > 2")
    label = options.nth(1).inner_text()
    name, count = re.fullmatch(r"(.+) \((\d+)\)", label).groups()
    page.locator(".search-status").evaluate("status => { status.textContent = 'waiting'; }")
    page.select_option("select[name=type]", index=1)
    page.wait_for_function("() => document.querySelector('.search-status').textContent !== 'waiting'")
    assert int(re.sub(r"\D", "", page.inner_text(".search-status"))) == int(count), label
    assert ":" in page.input_value("[role=combobox]")
    again = open_page(page.url)
    again.wait_for_selector("[role=option]")
    assert again.input_value("[role=combobox]") == page.input_value("[role=combobox]")
    again.click(".search-filter")
    again.wait_for_function("() => document.querySelector('select[name=type]').value !== ''")
    again.select_option("select[name=type]", index=0)
    again.wait_for_function("() => !document.querySelector('[role=combobox]').value.includes(':')")


def test_what_a_query_leaves_out_stays_left_out(open_page, base):
    page = open_page(base + "search.html")
    everything = {address(option) for option in search(page, "cambio").all()}
    assert any("issues/" in href for href in everything), everything
    options = search(page, "cambio -tipo:incidencia")
    assert options.count() > 0
    assert not any("issues/" in address(option) for option in options.all())
    page.click(".search-filter")
    page.wait_for_function("() => document.querySelectorAll('select[name=type] option').length > 2")
    assert not [o for o in page.locator("select[name=type] option").all() if o.get_attribute("value") == "issue"]
    for index in [1, 0]:
        page.select_option("select[name=type]", index=index)
        page.wait_for_function("(wanted) => (document.querySelector('select[name=type]').selectedIndex > 0) === wanted",
                               arg=index > 0)
        assert "-tipo:incidencia" in page.input_value("[role=combobox]")


def test_what_is_outdated_is_labelled_and_comes_after(box, documents):
    current = {d[0]: d[1] for d in documents if not d[4]}
    old = next((d for d in documents if d[4] and d[0] in current), None)
    assert old, "no superseded policy in this site"
    options = search(box, old[0])
    hrefs = [address(option) for option in options.all()]
    place = next(i for i, href in enumerate(hrefs) if href.endswith(old[1].replace("@", "%40")))
    assert place > 0 and hrefs[0].endswith(current[old[0]].replace("@", "%40")), hrefs
    assert options.nth(place).locator(".chip").inner_text() == old[4]


def test_recent_searches_stay_on_the_device(open_page, http_base, documents):
    page = open_page(http_base + "index.html")
    page.keyboard.press("/")
    search(page, documents[0][0])
    page.keyboard.press("Enter")
    page.wait_for_url("**" + documents[0][1].replace("@", "*") + "**")
    page.goto(http_base + "index.html")
    page.keyboard.press("/")
    recent = page.locator("[role=option].search-query")
    assert recent.all_inner_texts() == [documents[0][0]]
    recent.first.click()
    page.wait_for_selector("[role=option] .search-title")
    page.fill("[role=combobox]", "")
    page.click(".search-forget")
    assert page.locator("[role=option]").count() == 0
    assert page.evaluate("localStorage.length") == 0


def test_search_works_where_nothing_may_be_kept(open_page, http_base, documents):
    page = open_page(http_base + "404.html")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })")
    page.goto(http_base + "index.html")
    page.keyboard.press("/")
    search(page, documents[0][0])
    page.keyboard.press("Enter")
    page.wait_for_url("**" + documents[0][1].replace("@", "*") + "**")


def test_going_back_brings_the_results_again(open_page, http_base, documents):
    page = open_page(http_base + "index.html")
    page.keyboard.press("/")
    first = search(page, documents[0][0]).first.get_attribute("id")
    page.keyboard.press("Enter")
    page.wait_for_url("**" + documents[0][1].replace("@", "*") + "**")
    page.go_back()
    page.wait_for_selector("dialog[open] [role=option]")
    assert page.input_value("[role=combobox]") == documents[0][0]
    page.keyboard.press("Escape")
    assert "q=" not in page.url, first


def test_the_search_page_keeps_the_query_in_its_address(open_page, base, documents):
    title = documents[0][0]
    page = open_page(base + "search.html")
    assert search(page, title).count() > 0
    assert "q=" in page.url
    again = open_page(page.url)
    again.wait_for_selector("[role=option]")
    assert again.input_value("[role=combobox]") == title


def test_what_was_typed_meanwhile_reads_no_notes_for_the_letters_before(open_page, http_base, documents):
    def notes_read(page, type_queries):
        notes = set()
        page.on("request", lambda request: notes.add(request.url) if "/search/n/" in request.url else None)
        page.keyboard.press("/")
        page.wait_for_selector("dialog[open]")
        type_queries()
        page.wait_for_selector("[role=option]")
        page.wait_for_load_state("networkidle")
        return notes

    first, last = documents[0][0], documents[-1][0]
    page = open_page(http_base + "index.html")
    alone = notes_read(page, lambda: page.fill("[role=combobox]", last))
    assert alone

    page = open_page(http_base + "index.html")
    held, is_held = [], True
    page.route("**/search/t/*", lambda route: held.append(route) if is_held else route.continue_())

    def type_both():
        nonlocal is_held
        page.fill("[role=combobox]", first)
        while not held:
            page.wait_for_timeout(10)
        page.fill("[role=combobox]", last)
        is_held = False
        for route in held:
            route.continue_()

    assert notes_read(page, type_both) == alone


QUERIES = [
    "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "\"'`&lt;", "{query} $& \\", "constructor __proto__",
    "🙂🙂", "\u0000\u0007\u202e", "a" * 10_000, " ".join("abcdefghijklmnop"), "%00%ff", "日本", "¿", "type:__proto__ a",
]


def test_any_query_is_only_text(box):
    failed = box.evaluate("document.getElementById('_search-box').dataset.failed")
    for query in QUERIES:
        search(box, query)
        assert box.evaluate("document.querySelectorAll('.search-box :is(img, script)').length") == 0, query
        assert box.inner_text(".search-status") != failed, query


def test_without_javascript_there_are_other_ways(open_page, http_base):
    page = open_page(http_base + "search.html", java_script_enabled=False)
    assert page.locator("noscript").inner_text().strip()
    assert page.locator("a[href^='contents']").count() >= 1
    assert page.locator("ul.counts a").count() >= 1


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"viewport": {"width": 390, "height": 780}}])
def test_axe_finds_nothing_with_filters_and_sections(open_page, http_base, options):
    from test_accessibility import violations

    page = open_page(http_base + "index.html", **options)
    page.click("a.search-open")
    search(page, "cambio")
    page.click(".search-filter")
    page.wait_for_function("() => document.querySelectorAll('select[name=type] option').length > 2")
    assert not (found := violations(page)), "\n".join(found)


def test_the_list_goes_on_past_its_last_result(box, documents):
    """A page of results at a time, the next one when the reader comes to the end."""
    box.fill("[role=combobox]", "cliente")
    options = box.locator("a.search-result:not(.search-section)")
    options.first.wait_for()
    assert options.count() == 5
    for _ in range(box.locator("[role=option]").count()):
        box.keyboard.press("ArrowDown")
    box.wait_for_function("() => document.querySelectorAll('a.search-result:not(.search-section)').length > 5")
    selected = box.locator("[aria-selected=true]")
    assert selected.count() == 1
    assert selected.get_attribute("id") == box.locator("[role=combobox]").get_attribute("aria-activedescendant")


def test_the_keys_go_round_where_the_list_is_whole(box, documents):
    box.fill("[role=combobox]", "tipo:lección domingo")
    options = box.locator("[role=option]")
    options.first.wait_for()
    box.wait_for_function("() => document.querySelector('.search-more').hidden")
    assert 1 < options.count()
    box.keyboard.press("ArrowDown")
    box.keyboard.press("End")
    assert options.last.get_attribute("aria-selected") == "true"
    box.keyboard.press("ArrowDown")
    assert options.first.get_attribute("aria-selected") == "true"
    box.keyboard.press("ArrowUp")
    assert options.last.get_attribute("aria-selected") == "true"
