"""The lesson finder: a list without a script, ranked by the situation that is chosen with one."""
FINDER = "boards/lesson-finder.html"


def titles(page):
    return [title.strip() for title in page.locator("#_lessons li:not(.finder-pair):visible h2 a").all_inner_texts()]


def test_without_a_script_it_is_a_list_by_cause_and_situation(browser, http_base):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(http_base + FINDER)
    assert not page.locator("form.finder").is_visible()
    assert len(titles(page)) == 9
    assert page.get_by_role("link", name="Night shift").count() > 0
    # What contradicts each other stands side by side all the same.
    pair = page.locator(".finder-pair li")
    assert pair.count() == 2
    left, right = (pair.nth(number).bounding_box() for number in range(2))
    assert left["y"] == right["y"] and left["x"] < right["x"], (left, right)
    context.close()


def test_ranks_by_what_is_chosen_and_says_why(base, open_page):
    page = open_page(base + FINDER)
    page.get_by_label("Cause").select_option(label="Handoff gap")
    assert titles(page)[0] == "One owner until it is closed"
    first = page.locator("#_lessons li").first
    assert "Matches Handoff gap" in first.inner_text()


def test_what_it_is_not_for_comes_last_beside_what_contradicts_it(base, open_page):
    page = open_page(base + FINDER)
    page.get_by_label("Situation").select_option(label="Single site")
    shown = titles(page)
    assert shown[0] == "Sunday mornings work for changes"
    assert shown[1] == "En puertos, el domingo no es hora valle", "what contradicts it stands beside it"
    pair = page.locator(".finder-pair").first
    assert "Not for Single site" in pair.inner_text()


def test_the_choice_lives_in_the_address(base, open_page):
    page = open_page(base + FINDER)
    page.get_by_label("Situation").select_option(label="Night shift")
    page.get_by_label("An account like").select_option(label="Olivar del Sur")
    chosen = titles(page)
    address = page.url
    assert "night-shift" in address and "olivar-del-sur" in address
    again = open_page(address)
    assert titles(again) == chosen
    assert again.get_by_label("Situation").input_value() == "night-shift"
    again.get_by_role("button", name="Clear").click()
    assert len(titles(again)) == 9
