"""What axe finds, and what it can't: focus, languages, motion, forced colours."""
import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from pages import KINDS, page_of

# Off unless asked for: targets of 24 pixels, of WCAG 2.2.
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


def violations(page):
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{v['id']}: {v['help']}: {node['html'][:160]}" for v in found for node in v["nodes"]]


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_violation(site, http_base, open_page, kind):
    page = open_page(http_base + page_of(site, kind), color_scheme="light")
    assert not (found := violations(page)), "\n".join(found)
    page.emulate_media(color_scheme="dark")
    assert not (found := violations(page)), "\n".join(["dark:", *found])


PHONE_KINDS = [
    "home", "account", "handover", "board", "list", "policy with versions", "A–Z", "issue", "lesson", "topic", "department",
    "lesson finder",
]


@pytest.mark.parametrize("kind", PHONE_KINDS)
def test_axe_finds_no_violation_on_a_phone(site, http_base, open_page, kind):
    page = open_page(http_base + page_of(site, kind), viewport={"width": 360, "height": 740})
    assert not (found := violations(page)), "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", ["index.html", "search.html"])
def test_axe_finds_no_violation_in_search(http_base, open_page, place, scheme):
    page = open_page(http_base + place, color_scheme=scheme)
    if place == "index.html":
        page.keyboard.press("/")
    page.get_by_role("combobox").press_sequentially("cambio")
    page.get_by_role("option").first.wait_for()
    assert not (found := violations(page)), "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_what_the_finder_finds(http_base, open_page, scheme):
    page = open_page(http_base + "boards/lesson-finder.html#?situation=single-site", color_scheme=scheme)
    page.locator(".barred").wait_for()
    assert not (found := violations(page)), "\n".join(found)


def test_skip_link_comes_first_and_leads_to_the_text(site, base, open_page):
    page = open_page(base + page_of(site, "account"))
    page.keyboard.press("Tab")
    focused = page.evaluate("[document.activeElement.className, document.activeElement.getAttribute('href')]")
    assert focused == ["skip", "#_main"]
    assert page.locator("a.skip").bounding_box()["y"] >= 0, "the focused skip link isn't to be seen"
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target')?.tagName") == "MAIN"


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["home", "account", "policy with versions", "list"])
def test_what_has_the_focus_is_seen(site, http_base, open_page, kind, width):
    page = open_page(http_base + page_of(site, kind), viewport={"width": width, "height": 800})
    page.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
    seen = 0
    for _ in range(60):
        page.keyboard.press("Tab")
        state = page.evaluate("""() => {
            const element = document.activeElement;
            if (element === document.body) return null;
            const box = element.getBoundingClientRect(), style = getComputedStyle(element);
            return {html: element.outerHTML.slice(0, 120),
                outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth};
        }""")
        if state is None:
            break
        seen += 1
        assert state["outline"], f"no outline: {state['html']}"
        assert state["inView"], f"out of view: {state['html']}"
    assert seen > 15, f"only {seen} stops"


def test_tab_meets_the_menu_once_it_is_open(http_base, open_page):
    page = open_page(http_base + "index.html", viewport={"width": 360, "height": 740})
    page.locator("button.menu-open").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('nav')?.id") == "_nav"


def test_languages_are_told(site, base, open_page):
    """A page speaks its note's language, and names titles in another."""
    notes = json.loads((site / "index.json").read_text())["notes"]
    languages = {note["address"].split("/")[-1]: note["lang"] for note in notes}
    assert set(languages.values()) == {"en", "es"}
    page = open_page(base + "index.html")
    for address in [note["address"] for note in notes if note["lang"] == "es"][:5]:
        page.goto(base + address)
        assert page.evaluate("document.documentElement.lang") == "es", address
    foreign = 0
    for place in ["index.html", "contents.html", page_of(site, "account"), page_of(site, "lesson")]:
        page.goto(base + place)
        own = page.evaluate("document.documentElement.lang")
        links = page.locator("main :is(.list, .items, .rows, .az) a").evaluate_all(
            "all => all.map(a => [a.getAttribute('href').split('/').pop(), a.lang, a.textContent])")
        for address, language, text in links:
            wanted = languages.get(address)
            if wanted is None or "#" in address:
                continue
            foreign += wanted != own
            assert language == ("" if wanted == own else wanted), f"{place}: {text}"
    assert foreign > 5


def test_task_boxes_have_names_in_the_pages_language(site, base, open_page):
    names = {"en": {"To do", "Done"}, "es": {"Por hacer", "Hecho"}}
    pages = [file for file in sorted(site.rglob("*.html")) if '<input type="checkbox"' in file.read_text()]
    page, found = open_page(base + "index.html"), set()
    for file in pages:
        page.goto(base + file.relative_to(site).as_posix())
        language = page.evaluate("document.documentElement.lang")
        labels = set(page.locator("main input[type=checkbox]").evaluate_all("all => all.map(box => box.ariaLabel)"))
        assert labels <= names[language], f"{file.name}: {labels}"
        found |= labels
    assert found == names["en"] | names["es"], found


def test_nothing_moves_for_those_who_asked_for_it(http_base, open_page):
    page = open_page(http_base + "index.html", reduced_motion="reduce")
    moving = page.evaluate("""() => [...document.querySelectorAll('*')].filter(element => {
        const style = getComputedStyle(element);
        return style.scrollBehavior === 'smooth' || style.animationName !== 'none' || style.transitionDuration !== '0s';
    }).map(element => element.outerHTML.slice(0, 80))""")
    assert not moving, moving


def test_forced_colours_keep_what_is_marked(site, http_base, open_page):
    page = open_page(http_base + page_of(site, "account"), forced_colors="active")
    border = "link => getComputedStyle(link).borderBottomColor"
    open_branch = page.locator(".site-nav a.open").evaluate(border)
    others = set(page.locator(".site-nav a:not(.open)").evaluate_all(f"all => all.map({border})"))
    assert open_branch not in others, f"{open_branch} among {others}"
    assert not (found := violations(page)), "\n".join(found)
