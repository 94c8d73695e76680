"""The report on paper: what a client reads, where the rest is, and no sheet for nothing."""

import re
import zlib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

import ssm
from ssm.report import build
from ssm.report.paper import foot
from tests.browser import Browser, View
from tests.tab import Tab, used

A4 = {"paperWidth": 8.27, "paperHeight": 11.69}
LETTER = {"paperWidth": 8.5, "paperHeight": 11}
AFTER = "getComputedStyle(one, '::after').content"
CLOSED = "Array.from(document.querySelectorAll('main details:not([open]) > summary'))"


@pytest.fixture
def tab(page: Path, tmp_path: Path) -> Iterator[Tab]:
    """The report in front of somebody who is about to print it."""
    with used(Browser(tmp_path), View(page, width=1400)) as opened:
        opened.ask("Emulation.setEmulatedMedia", opened.session, media="print")
        yield opened


def sheets(pdf: bytes) -> list[tuple[bool, int]]:
    """For each sheet whether it lies across, and how many pieces of text are set on it."""
    found = {int(n): body for n, body in re.findall(rb"(?s)(\d+) 0 obj\n(.*?)endobj", pdf)}
    told = []
    for body in found.values():
        if not re.search(rb"/Type /Page\b", body):
            continue
        box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", body)
        content = re.search(rb"/Contents (\d+) 0 R", body)
        assert box is not None
        assert content is not None
        stream = found[int(content[1])].partition(b"stream\n")[2].rpartition(b"\nendstream")[0]
        told.append(
            (float(box[1]) > float(box[2]), len(re.findall(rb"T[jJ]\b", zlib.decompress(stream))))
        )
    return told


@pytest.mark.exe
@pytest.mark.parametrize("size", [A4, LETTER], ids=["A4", "Letter"])
def test_a_printed_report_is_as_long_as_a_client_reads(tab: Tab, size: dict[str, float]) -> None:
    """No sheet is empty but for a line or two; what is wide lies across."""
    found = sheets(tab.printed(**size))
    assert 30 < len(found) < 60
    assert [n for n, (_, texts) in enumerate(found, start=1) if texts < 25] == []
    assert {across for across, _ in found} == {True, False}


@pytest.mark.exe
def test_on_paper_nothing_is_for_screens(tab: Tab) -> None:
    """Black on white, without buttons and addresses, whatever the screen."""
    tab.says("document.querySelector('button[name=scheme]').click()")
    assert tab.says("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert tab.says("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"
    for gone in (".search", ".zoom", ".here"):
        assert tab.says(f"getComputedStyle(document.querySelector('{gone}')).display") == "none"
    sticky = "Array.from(document.querySelectorAll('body *')).filter(one => "
    assert tab.says(f"{sticky}getComputedStyle(one).position === 'sticky').length") == 0


@pytest.mark.exe
def test_a_closed_fold_says_on_paper_where_to_read_on(tab: Tab) -> None:
    """None is lost: each line that is printed has its place, on the screen or in the appendix."""
    hidden = "!one.nextElementSibling.checkVisibility()"
    seen = f"{CLOSED}.filter(one => one.checkVisibility() && {hidden})"
    assert tab.says(f"{seen}.length") > 50
    assert tab.says(f"{seen}.filter(one => {AFTER} === 'none')") == []
    assert tab.says("document.querySelector('.on-paper').checkVisibility()")


@pytest.mark.exe
def test_the_numbers_that_a_chart_cites_stand_at_findings(tab: Tab) -> None:
    """Who reads “n9” in a cell finds n9 with its words; “obs-3” is the number of a source."""
    cited = tab.says(
        "Array.from(document.querySelectorAll('[data-paper]'), one => one.dataset.paper)"
    )
    numbers = {one for told in cited for one in told.split(", ")}
    there = set(
        tab.says(
            "Array.from(document.querySelectorAll('.number, .source h3 small'), "
            "one => one.textContent)"
        )
    )
    assert len(numbers) > 40
    assert numbers <= there
    assert tab.says("document.querySelector('.number').checkVisibility()")


@pytest.mark.exe
def test_a_number_is_not_broken_and_no_word_above_quotations_is_left_behind(tab: Tab) -> None:
    """“obs-3” stands in one line, a theme on the sheet of what was said of it."""
    cited = "document.querySelector('td [data-paper=obs-3]')"
    assert tab.says(f"getComputedStyle({cited}, '::after').whiteSpace") == "nowrap"
    theme = "document.querySelector('.note:has(+ blockquote)')"
    assert tab.says(f"getComputedStyle({theme}).breakAfter") == "avoid"
    more = "document.querySelector('#asking ul + details')"
    assert tab.says(f"getComputedStyle({more}).breakBefore") == "avoid"


@pytest.mark.exe
def test_what_lies_open_is_printed(tab: Tab) -> None:
    """One fold, or all of them by one button, which closes them again."""
    inside = "document.querySelector('#pictures details .folded').checkVisibility()"
    assert not tab.says(inside)
    tab.says("document.querySelector('#pictures details').open = true")
    assert tab.says(inside)

    closed = len(tab.says(f"{CLOSED}.map(one => 1)"))
    button = "document.querySelector('button[name=folds]')"
    tab.says(f"{button}.click()")
    assert tab.says(f"{CLOSED}.length") == 0 < closed
    assert tab.says(f"{button}.textContent") == "Fold everything"
    tab.says(f"{button}.click()")
    assert tab.says(f"{CLOSED}.length") == closed + 1


@pytest.mark.exe
def test_definitions_are_printed_in_words_too(tab: Tab) -> None:
    """Without being opened first."""
    assert tab.says("document.querySelector('#roots .by-part .folded').checkVisibility()")


@pytest.mark.exe
def test_a_model_is_printed_in_words_below_its_drawing(tab: Tab) -> None:
    """Whoever cannot read the drawing on paper reads these; where it comes up stays folded."""
    words = "document.querySelector('#models .in-words td:not(.back)').checkVisibility()"
    assert tab.says(words)
    assert not tab.says("document.querySelector('#models .in-words td.back').checkVisibility()")
    tab.says("document.querySelector('#models .in-words').open = true")
    assert tab.says("document.querySelector('#models .in-words td.back').checkVisibility()")


@pytest.mark.exe
def test_no_chapter_on_paper_is_a_list_of_what_is_on_the_screen(tab: Tab) -> None:
    """Models side by side are printed with their lists."""
    lists = "Array.from(document.querySelectorAll('#worldviews .printed > .folded li'))"
    assert tab.says(f"{lists}.length") > 30
    assert tab.says(f"{lists}.every(one => one.checkVisibility())")


@pytest.mark.exe
def test_a_row_on_paper_is_no_grid_that_would_be_printed_over(tab: Tab) -> None:
    """A row that goes on in the next column or on the next page leaves room for the next row."""
    rows = "Array.from(document.querySelectorAll('.people dl > div, .catwoe > div'))"
    assert tab.says(f"{rows}.length") > 10
    assert tab.says(f"{rows}.every(one => getComputedStyle(one).display !== 'grid')")


@pytest.mark.exe
def test_a_page_without_folds_offers_to_open_none(tmp_path: Path) -> None:
    """Week zero."""
    build(ssm.Study(title="Nothing yet"), tmp_path / "out")
    with used(Browser(tmp_path), View(tmp_path / "out" / "index.html")) as tab:
        assert tab.says("document.querySelector('button[name=folds]').hidden")


@pytest.mark.parametrize("name", ["style.css", "report.css", "chart.css", "paper.css"])
def test_rules_for_narrow_screens_are_not_for_narrow_paper(name: str) -> None:
    """An upright sheet is as narrow as a small screen; a table stays a table there."""
    text = (files("ssm.report") / "templates" / name).read_text(encoding="utf-8")
    asked = re.findall(r"@media ([^{]*width[^{]*)", text)
    assert [one for one in asked if not one.startswith("screen")] == []


def test_a_title_at_the_foot_of_a_sheet_is_a_title_and_nothing_else() -> None:
    """Neither style nor markup."""
    rule = foot('a" } </style> \\ \n <b>')
    assert rule.count('"') == 4
    assert "<" not in rule
    assert "\\22 " in rule


@pytest.mark.exe
def test_paper_explains_its_own_marks(tab: Tab) -> None:
    """What folds say in their line is told at the beginning, and the button by its name."""
    told = tab.says("document.querySelector('.on-paper').textContent")
    marks = tab.says(f"{CLOSED}.map(one => {AFTER}).filter(text => text.includes('screen'))")
    name = tab.says("document.querySelector('button[name=folds]').textContent")
    assert {mark.strip('" ·') for mark in marks} == {"on the screen"}
    assert "“on the screen”" in told
    assert f"“{name}”" in told
