"""The site in a real browser, over HTTP and from disk."""
import pytest
from axe_playwright_python.sync_playwright import Axe

from pages import sample, walk

PHONE = {"width": 360, "height": 740}
KINDS = ["index.html", "accounts", "lessons", "topics", "404.html"]


def page_of(site, kind):
    path = kind if kind.endswith(".html") else sample(site, kind)
    if path is None or not (site / path).is_file():
        pytest.skip(f"the site has no page of {kind}")
    return path


def violations(page):
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {v['help']}: {node['html'][:160]}" for v in found for node in v["nodes"]]


def test_pages_reached_from_home_are_quiet(site, base, open_page):
    """No console message, no failed request, none outside the site: the fixture watches."""
    pages = walk(site)
    assert len(pages) > 5, f"only {pages}"
    page = open_page(base + "index.html")
    for path in pages:
        page.goto(base + path.as_posix())
        assert page.title().strip(), f"{path} has no title"
        assert page.locator("h1").count() == 1, f"{path} has {page.locator('h1').count()} first headings"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_violation(site, http_base, open_page, kind, scheme):
    page = open_page(http_base + page_of(site, kind), color_scheme=scheme)
    assert not (found := violations(page)), "\n".join(found)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_overflows_sideways(site, http_base, open_page, kind, scheme, width):
    page = open_page(
        http_base + page_of(site, kind), viewport={"width": width, "height": 800}, color_scheme=scheme)
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0, f"{over} px too wide"


def test_dark_looks_dark(http_base, open_page):
    def brightness(scheme):
        page = open_page(http_base + "index.html", color_scheme=scheme)
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        if colour == "rgba(0, 0, 0, 0)":
            colour = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        return sum(map(float, colour[colour.index("(") + 1:-1].replace(",", " ").split()[:3]))

    assert brightness("dark") < 200 < 500 < brightness("light")


def test_skip_link_comes_first_and_leads_to_the_text(site, base, open_page):
    page = open_page(base + page_of(site, "accounts"))
    page.keyboard.press("Tab")
    focused = page.evaluate("[document.activeElement.className, document.activeElement.getAttribute('href')]")
    assert focused == ["skip", "#_main"]
    assert page.locator("a.skip").bounding_box()["y"] >= 0, "the focused skip link isn't to be seen"
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target')?.tagName") == "MAIN"


def test_pages_work_without_scripts(site, base, open_page):
    page = open_page(base + "index.html", java_script_enabled=False)
    account = page_of(site, "accounts")
    assert page.locator("main").inner_text().strip()
    page.goto(base + account)
    assert page.locator("main h1").count() == 1
    page.locator("a.search-open").click()
    assert page.locator("main").inner_text().strip(), "without scripts, search leads to a page that says something"


def test_phone_menu_opens(http_base, open_page):
    page = open_page(http_base + "index.html", viewport=PHONE, has_touch=True)
    button = page.locator("button.menu-open")
    if not button.is_visible():
        pytest.skip("there is no menu button at this width")
    button.click()
    assert page.locator("nav.site-nav a").first.is_visible()


@pytest.mark.parametrize("viewport", [PHONE, {"width": 1280, "height": 800}])
def test_search_finds_as_one_types(site, base, open_page, viewport):
    page = open_page(base + "index.html", viewport=viewport)
    title = open_page(base + page_of(site, "accounts")).locator("main h1").inner_text()
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_search(site, http_base, open_page, scheme):
    page = open_page(http_base + "index.html", color_scheme=scheme)
    page.keyboard.press("/")
    page.get_by_role("combobox").press_sequentially("cambio")
    page.get_by_role("option").first.wait_for()
    assert not (found := violations(page)), "\n".join(found)


def test_search_shows_what_is_typed_as_text(base, open_page):
    page = open_page(base + "index.html")
    page.keyboard.press("/")
    page.get_by_role("combobox").press_sequentially("<img src=x onerror=alert(1)>\"'&")
    page.wait_for_timeout(400)
    assert page.locator("img[src=x]").count() == 0
