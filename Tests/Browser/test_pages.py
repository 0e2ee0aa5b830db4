"""The site in a real browser, over HTTP and from disk."""
import pytest

from pages import KINDS, page_of, walk

PHONE = {"width": 360, "height": 740}


def test_pages_reached_from_home_are_quiet(site, base, open_page):
    """No console message, no failed request, none outside the site: the fixture watches."""
    pages = walk(site)
    assert len(pages) > 5, f"only {pages}"
    page = open_page(base + "index.html")
    for path in pages:
        page.goto(base + path.as_posix())
        assert page.title().strip(), f"{path} has no title"
        assert page.locator("h1").count() == 1, f"{path} has {page.locator('h1').count()} first headings"


def too_wide(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_overflows_sideways(site, http_base, open_page, kind):
    page = open_page(http_base + page_of(site, kind))
    for width in (320, 360, 768, 1280, 1600):
        page.set_viewport_size({"width": width, "height": 800})
        assert too_wide(page) <= 0, f"{too_wide(page)} px too wide at {width}"


@pytest.mark.parametrize("kind", KINDS)
def test_text_of_twice_the_size_fits(site, http_base, open_page, kind):
    page = open_page(http_base + page_of(site, kind), viewport={"width": 1280, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert too_wide(page) <= 0, f"{too_wide(page)} px too wide"


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_in_the_rail_is_cut(site, http_base, open_page, width):
    """A value that is wider than its column would lie over what stands beside it."""
    for kind in ("account", "decision", "issue", "lesson", "policy with versions", "training"):
        page = open_page(http_base + page_of(site, kind), viewport={"width": width, "height": 800})
        wide = page.locator(".facts dd").evaluate_all(
            "all => all.filter(dd => dd.scrollWidth > dd.clientWidth + 1).map(dd => dd.textContent)")
        assert not wide, f"{kind}: {wide}"


def brightness(page):
    colour = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    return sum(map(float, colour[colour.index("(") + 1:-1].replace(",", " ").split()[:3]))


def test_dark_looks_dark(http_base, open_page):
    dark = brightness(open_page(http_base + "index.html", color_scheme="dark"))
    light = brightness(open_page(http_base + "index.html", color_scheme="light"))
    assert dark < 200 < 500 < light


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_and_shows_the_text_alone(site, http_base, open_page, scheme):
    page = open_page(http_base + page_of(site, "account"), color_scheme=scheme)
    page.emulate_media(media="print")
    assert brightness(page) == 765
    for away in (".site-nav", ".search-open", ".menu-open", ".breadcrumbs", ".outline", ".concern-jumps"):
        assert not page.locator(away).is_visible(), f"{away} is printed"
    for there in ("h1", ".prose", ".facts", ".site-title"):
        assert page.locator(there).first.is_visible(), f"{there} isn't printed"


def test_paper_tells_where_links_outside_lead(http_base, open_page):
    page = open_page(http_base + "index.html")
    page.locator("main").evaluate(
        """main => main.insertAdjacentElement('beforeend', Object.assign(document.createElement('p'), {className: 'prose'}))
            .append(...['external', 'external bare', ''].map(name => Object.assign(document.createElement('a'),
                {className: name, href: 'https://example.com/', textContent: 'x'})))""")
    page.emulate_media(media="print")
    after = page.locator("main > p.prose:last-child a").evaluate_all(
        "all => all.map(a => getComputedStyle(a, '::after').content)")
    assert "https://example.com/" in after[0] and after[1:] == ["none", "none"], after


def test_pages_work_without_scripts(site, base, open_page):
    page = open_page(base + "index.html", java_script_enabled=False)
    assert page.locator("main").inner_text().strip()
    page.goto(base + page_of(site, "account"))
    assert page.locator("main h1").count() == 1
    page.locator("a.search-open").click()
    assert page.locator("main").inner_text().strip(), "without scripts, search leads to a page that says something"


def test_phone_menu_opens(http_base, open_page):
    page = open_page(http_base + "index.html", viewport=PHONE, has_touch=True)
    page.locator("button.menu-open").click()
    assert page.locator("nav.site-nav a").first.is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("nav.site-nav a").first.is_visible()


def test_a_phone_names_what_a_row_of_accounts_shows(http_base, open_page):
    page = open_page(http_base + "index.html", viewport=PHONE)
    labels = page.locator(".home-accounts td[data-label]").evaluate_all(
        "all => [...new Set(all.map(td => getComputedStyle(td, '::before').content))].sort()")
    assert labels == ['"Health "', '"Open issues "'], labels


@pytest.mark.parametrize("viewport", [PHONE, {"width": 1280, "height": 800}])
def test_search_finds_as_one_types(site, base, open_page, viewport):
    page = open_page(base + "index.html", viewport=viewport)
    title = open_page(base + page_of(site, "account")).locator("main h1").inner_text()
    page.locator("a.search-open").click()
    box = page.get_by_role("combobox")
    box.wait_for()
    assert box.evaluate("box => box === document.activeElement"), "the box has no focus"
    box.press_sequentially(title)
    page.get_by_role("option").first.wait_for()
    options = page.get_by_role("option").all_inner_texts()
    assert any(title in option for option in options[:3]), f"{title} among {options}"
    page.keyboard.press("Escape")
    page.get_by_role("combobox").wait_for(state="hidden")
    assert page.evaluate("document.activeElement.className") == "search-open", "focus doesn't return"


def test_search_shows_what_is_typed_as_text(base, open_page):
    page = open_page(base + "index.html")
    page.keyboard.press("/")
    page.get_by_role("combobox").press_sequentially("<img src=x onerror=alert(1)>\"'&")
    page.wait_for_timeout(400)
    assert page.locator("img[src=x]").count() == 0
