"""The report in a real browser, without a network: by keys alone, by pointer."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import ssm
from ssm.report import build
from tests.browser import Browser, View
from tests.tab import Tab, used

pytestmark = pytest.mark.exe
OF_CHROMIUM = ("google.com", "googleapis.com", "gvt1.com")
"""Whom the browser itself calls, whatever it shows."""
SETTLED = "new Promise(done => requestAnimationFrame(() => setTimeout(done, 60)))"
BOX = "document.querySelector('figure.drawing svg.ssm').getAttribute('viewBox')"
LARGE = "document.querySelector('figure.drawing').classList.contains('zoomed')"


@pytest.fixture
def tab(page: Path, tmp_path: Path) -> Iterator[Tab]:
    """The report in front of somebody on a wide screen."""
    with used(Browser(tmp_path), View(page, width=1400)) as opened:
        yield opened


def test_the_report_of_outpatients_is_small_enough_to_be_mailed(page: Path) -> None:
    """Pictures, words, fonts and script in one file."""
    assert page.stat().st_size < 1_600_000


def test_the_report_asks_nobody_for_anything(page: Path, hostile_out: Path, tmp_path: Path) -> None:
    """Neither a report of ours nor one in which every word is hostile."""
    browser = Browser(tmp_path)
    for report in (page, hostile_out / "index.html"):
        dom = browser.dom(report)
        assert "Light page" in dom or "Dark page" in dom
        assert "onerror" not in dom
    assert [call for call in browser.calls if not any(host in call for host in OF_CHROMIUM)] == []


def test_the_whole_report_can_be_read_without_a_script(page: Path) -> None:
    """What only a script can serve is hidden until it does."""
    text = page.read_text(encoding="utf-8")
    bare = re.sub(r"<script>.*?</script>", "", text, flags=re.DOTALL)

    assert '<form class="search" role="search" hidden>' in bare
    assert '<details class="contents" open>' in bare
    assert "Full window" not in bare


def test_the_first_key_leads_past_the_contents(tab: Tab) -> None:
    """And what has the focus is seen to have it."""
    assert tab.press("Tab").here == "Skip to the report"
    assert tab.says("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    tab.press("Enter")
    assert tab.says("location.hash") == "#main"


def test_two_keys_lead_past_a_chapter(tab: Tab) -> None:
    """However many links it has; so the end is reached by whoever has no pointer."""
    chapters = tab.says("document.querySelectorAll('main > section').length")
    tab.press("Tab", "Enter")
    for _ in range(chapters - 1):
        tab.press("Tab")
        assert tab.here.startswith("Skip to: ")
        assert tab.says("document.activeElement.getBoundingClientRect().top") >= 0
        tab.press("Enter").says(SETTLED)
    assert tab.says("document.activeElement.id") == "sources"


def test_a_picture_is_one_stop_of_the_tabulator(tab: Tab) -> None:
    """Its buttons and links are stops once it has the full window; headings are none."""
    inside = "Array.from(document.querySelectorAll('figure.drawing :is(button, a)'))"
    assert tab.says(f"{inside}.length") > 60
    assert tab.says(f"{inside}.filter(one => one.tabIndex >= 0).length") == 0
    assert tab.says("Array.from(document.querySelectorAll('.here')).every(a => a.tabIndex < 0)")

    tab.says("document.querySelector('#models figure.drawing').focus()")
    tab.press("Enter", "Tab")
    assert tab.here == "Smaller"
    tab.press("Escape").says(SETTLED)
    tab.press("Tab")
    assert not tab.says("Boolean(document.activeElement.closest('figure'))")


def test_back_leads_to_the_link_that_led_away(tab: Tab) -> None:
    """With the focus, so that reading goes on where it was left; forward leads on again."""
    link = "document.querySelector('#people article:nth-child(4) a[href^=\"#\"]:not(.here)')"
    tab.says(f"{link}.focus()")
    start = tab.here
    tab.press("Enter").says(SETTLED)
    there = tab.says("document.activeElement.id")
    tab.says("history.back()")
    tab.says(SETTLED)

    assert tab.here == start
    assert tab.says(f"document.activeElement === {link}")
    assert 0 <= tab.says("document.activeElement.getBoundingClientRect().top") < 900
    assert tab.says("document.querySelectorAll('.led').length") == 0
    tab.says("history.forward()")
    tab.says(SETTLED)
    assert tab.says("document.activeElement.id") == there


def test_back_leads_from_a_place_that_was_searched_to_the_search(tab: Tab) -> None:
    """It does not leave the report."""
    tab.press("/").write("still guess fifteen").press("ArrowDown", "Enter")
    tab.says("history.back()")
    tab.says(SETTLED)
    assert tab.says("document.activeElement.name") == "words"


def test_a_link_in_the_full_window_leads_to_its_place_and_back(tab: Tab) -> None:
    """The window is left; what was linked to has the focus, not the picture."""
    figure = "document.querySelector('figure.drawing:has(svg a)')"
    tab.says(f"{figure}.focus()")
    tab.press("Enter")
    tab.says("document.querySelector('dialog svg a').focus()")
    tab.press("Enter").says(SETTLED)

    assert not tab.says("document.querySelector('dialog').open")
    assert tab.says("document.activeElement.id.replaceAll(':', '.')") == tab.says(
        "location.hash.slice(1).replaceAll(':', '.')"
    )
    tab.says("history.back()")
    tab.says(SETTLED)
    assert tab.says("Boolean(document.activeElement.closest('svg'))")


def test_words_are_found_and_led_to_by_keys_alone(tab: Tab) -> None:
    """A slash opens the field; arrows choose; Enter opens the folds on the way."""
    tab.press("/").write("still guess fifteen")
    assert tab.says("document.querySelector('[role=status]').textContent").endswith("places")
    tab.press("ArrowDown", "Enter")

    assert "We still guess fifteen minutes" in tab.here
    folds = "Array.from(document.querySelectorAll('details')).filter(one => "
    assert tab.says(f"{folds}one.contains(document.activeElement)).every(one => one.open)")
    assert tab.says(f"{folds}one.contains(document.activeElement)).length") >= 0
    seen = "document.activeElement.getBoundingClientRect().top"
    assert 0 <= tab.says(seen) < 900


def test_enter_in_the_field_leads_to_the_first_place_and_escape_clears(tab: Tab) -> None:
    """Names and activities are found as headings and in pictures too."""
    tab.press("/").write("booking system").press("Enter")
    assert "Booking system" in tab.here or "booking system" in tab.here
    tab.press("/").press("Escape")
    assert tab.says("document.activeElement.value") == ""
    assert tab.says("document.querySelectorAll('.results li').length") == 0


def test_what_is_nowhere_is_told(tab: Tab) -> None:
    """In words that are read aloud."""
    tab.press("/").write("zzzz")
    told = tab.says("document.querySelector('[role=status]').textContent")
    assert told == "No words on this page are like that"


def test_hostile_words_are_found_as_words(hostile_out: Path, tmp_path: Path) -> None:
    """A place that is found holds text and nothing else."""
    with used(Browser(tmp_path), View(hostile_out / "index.html", width=1400)) as tab:
        tab.press("/").write("<script>")
        assert tab.says("document.querySelectorAll('.results a').length") > 0
        assert tab.says("document.querySelectorAll('.results script, .results b').length") == 0
        assert "<script>" in tab.says("document.querySelector('.results').textContent")


def test_a_picture_is_zoomed_moved_and_fitted_by_keys(tab: Tab) -> None:
    """Plus, arrows, minus, nought."""
    whole = tab.says(BOX)
    assert tab.tabbed_to("The outpatient clinic", 60)
    while tab.says("document.activeElement.tagName") != "FIGURE":
        tab.press("Tab")
    tab.press("+")
    near = tab.says(BOX)
    tab.press("ArrowRight")
    aside = tab.says(BOX)
    assert tab.says(LARGE)
    assert len({whole, near, aside}) == 3
    tab.press("0")
    assert tab.says(BOX) == whole
    assert not tab.says(LARGE)


def test_a_picture_in_the_full_window_keeps_the_focus_and_gives_it_back(tab: Tab) -> None:
    """Enter shows it, the tabulator stays in it, Esc leads back to where one was."""
    tab.says("document.querySelector('figure.drawing').focus()")
    tab.press("Enter")
    assert tab.says("document.querySelector('dialog').open")
    inside = "document.querySelector('dialog').contains(document.activeElement)"
    outside = "document.activeElement === document.body"
    for _ in range(12):
        assert tab.press("Tab").says(f"{inside} || {outside}")
    tab.press("Escape")
    assert not tab.says("document.querySelector('dialog').open")
    assert tab.says("document.activeElement.tagName") == "FIGURE"
    assert tab.says("document.querySelectorAll('main figure.drawing').length") > 10


def test_the_wheel_zooms_with_a_key_and_scrolls_without(tab: Tab) -> None:
    """A picture does not catch who only wants to read on."""
    tab.says("document.querySelector('figure.drawing').scrollIntoView({behavior: 'instant'})")
    whole = tab.says(BOX)
    tab.mouse("mouseWheel", 800, 400, deltaX=0, deltaY=-240)
    tab.says(SETTLED)
    assert tab.says(BOX) == whole
    tab.mouse("mouseWheel", 800, 400, deltaX=0, deltaY=-240, modifiers=2)
    tab.says(SETTLED)
    assert tab.says(LARGE)


def test_a_zoomed_picture_follows_the_pointer(tab: Tab) -> None:
    """It is dragged as a map is."""
    tab.says("document.querySelector('figure.drawing').scrollIntoView({behavior: 'instant'})")
    tab.says("document.querySelector('figure.drawing').focus({preventScroll: true})")
    tab.press("+", "+")
    before = tab.says(BOX)
    tab.mouse("mousePressed", 800, 400, button="left", clickCount=1)
    tab.mouse("mouseMoved", 700, 330, button="left")
    tab.mouse("mouseReleased", 700, 330, button="left", clickCount=1)
    assert tab.says(BOX) != before


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("#model.good-time.3", "Plan the day in one list"),
        ("#picture.week-1.nurses", "Nurses"),
        ("#root.good-time", "Seen at the agreed time"),
        ("#finding.n9", "The letters are sorted now."),
    ],
)
def test_everything_has_an_address(tab: Tab, address: str, leads_to: str) -> None:
    """Parts in pictures and findings in tables as well as cards."""
    tab.says(f"location.hash = '{address}'")
    tab.says(SETTLED)
    assert leads_to in tab.says("document.activeElement.textContent")
    assert -5 <= tab.says("document.activeElement.getBoundingClientRect().top") < 900


def test_headings_show_their_address(tab: Tab) -> None:
    """As a link to be copied."""
    links = "Array.from(document.querySelectorAll('main a.here'))"
    assert tab.says(f"{links}.length") > 40
    assert tab.says(f"{links}.every(one => document.getElementById(one.hash.slice(1)))")


def test_the_chapter_that_is_read_is_marked(tab: Tab) -> None:
    """One, and the right one."""
    current = "Array.from(document.querySelectorAll('nav [aria-current]'), one => one.hash)"
    assert tab.says(current) == ["#situation"]
    tab.says("document.getElementById('changes').scrollIntoView({behavior: 'instant'})")
    tab.says(SETTLED)
    assert tab.says(current) == ["#changes"]


def test_the_page_turns_dark_when_it_is_told_to(tab: Tab) -> None:
    """Pictures with it; and forgets it when it is opened again."""
    ground = "getComputedStyle(document.body).backgroundColor"
    drawn = "getComputedStyle(document.querySelector('svg.ssm > rect')).fill"
    light = (tab.says(ground), tab.says(drawn))
    tab.says("document.querySelector('button[name=scheme]').click()")
    dark = (tab.says(ground), tab.says(drawn))
    assert light[0] == light[1] != dark[0] == dark[1]
    assert tab.says("document.cookie + localStorage.length + sessionStorage.length") == "00"


def test_on_a_phone_the_contents_are_folded_and_nothing_sticks_out(
    page: Path, tmp_path: Path
) -> None:
    """The page itself never scrolls sideways."""
    with used(Browser(tmp_path), View(page, width=360, height=740)) as tab:
        assert not tab.says("document.querySelector('details.contents').open")
        assert tab.says("document.scrollingElement.scrollWidth") <= 360


def test_on_a_phone_a_table_of_many_columns_is_read_row_by_row(page: Path, tmp_path: Path) -> None:
    """No word is broken for want of room: “07:40” stays in one line."""
    cells = "document.querySelectorAll('table:has(thead > tr > :nth-child(4)) :is(th, td)')"
    with used(Browser(tmp_path), View(page, width=390)) as tab:
        tab.says("document.querySelectorAll('main details').forEach(one => { one.open = true })")
        seen = f"Array.from({cells}).filter(one => one.checkVisibility() && !one.closest('thead'))"
        widths = tab.says(f"{seen}.map(one => one.clientWidth)")
        bars = tab.says("document.querySelector('.search').clientHeight")
    assert len(widths) > 100
    assert min(widths) > 200
    assert bars < 60


def test_what_to_write_into_the_search_is_read_whole_on_a_phone(page: Path, tmp_path: Path) -> None:
    """Nothing takes the room of “Find words” before there is something to clear."""
    field = "document.querySelector('.search input')"
    pen = "Object.assign(document.createElement('canvas').getContext('2d'), {font})"
    with used(Browser(tmp_path), View(page, width=390)) as tab:
        room = tab.says(f"parseFloat(getComputedStyle({field}, '::placeholder').width)")
        font = f"{{const {{font}} = getComputedStyle({field}); "
        words = tab.says(f"{font}{pen}.measureText({field}.placeholder).width}}")
    assert 0 < words <= room


def test_words_below_a_question_neither_touch_it_nor_lean_where_there_is_none(tab: Tab) -> None:
    """In a table they stand below its last line; below a name they begin where it does."""
    below = "Array.from(document.querySelectorAll('td .question + .aside'))"
    box = "getBoundingClientRect()"
    apart = f"{below}.map(one => one.{box}.top - one.previousElementSibling.{box}.bottom)"
    found = tab.says(apart)
    assert len(found) > 3
    assert min(found) >= 0
    first = "document.querySelector('#asking h3 + .aside')"
    assert tab.says(f"getComputedStyle({first}).paddingInlineStart") == "0px"


def test_a_page_without_pictures_and_models_works_too(tmp_path: Path) -> None:
    """Week zero."""
    build(ssm.Study(title="Nothing yet"), tmp_path / "out")
    with used(Browser(tmp_path), View(tmp_path / "out" / "index.html")) as tab:
        tab.press("/").write("anything")
        assert "No words" in tab.says("document.querySelector('[role=status]').textContent")


@pytest.mark.parametrize("width", [1280, 768])
@pytest.mark.parametrize("example", ["outpatients", "customers"])
def test_a_chart_with_many_voices_leaves_the_page_as_wide_as_the_screen(
    project: Path, tmp_path: Path, example: str, width: int
) -> None:
    """It is moved about in its own place where it finds no room."""
    build(project / "examples" / example, tmp_path / "out")
    with used(Browser(tmp_path), View(tmp_path / "out" / "index.html", width=width)) as tab:
        assert tab.says("document.querySelectorAll('table.chart').length") > 0
        assert tab.says("document.scrollingElement.scrollWidth") <= width


def test_no_table_has_a_heading_that_says_nothing(page: Path) -> None:
    """A screen reader would read it out before every cell."""
    assert not re.search(r"<th[^>]*>\s*</th>", page.read_text(encoding="utf-8"))


def test_an_empty_corner_of_a_table_has_no_line_above_it(tab: Tab) -> None:
    """As the headings beside it have none."""
    assert tab.says("getComputedStyle(document.querySelector('thead td')).borderTopWidth") == "0px"
