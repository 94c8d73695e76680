"""Things of a study as pieces of HTML that any page can take."""

import html
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import ssm
from ssm import Activity, Loaded, Model, Picture, Root, Stakeholder, Study
from ssm.errors import InvalidValueError
from ssm.ext.embedding import Asked, Embedded, Embedder, embed
from ssm.ext.embedding.html import Frame, Page, blocks_html, fragment, notice
from ssm.ext.embedding.inwords import in_words
from ssm.ext.embedding.searching import is_told
from ssm.ext.embedding.styling import DARK_PAGES, stylesheet
from ssm.report.blocks import Card, Link, Mark, Para, Quote
from ssm.report.tongues import Tongues
from tests.accessibility import findings_of
from tests.browser import Browser, View

NASTY = '<b onclick="x">&"\' id="q" {{7}}'


def shown(kind: str = "root", *, title: str = "A fence", **asked: str) -> Embedded:
    """A thing of a small study."""
    study = Study(
        title=title,
        stakeholders=[Stakeholder(id="householder", label=title)],
        pictures=[Picture(id="yard", title=title)],
        roots=[Root(id="fence", label=title, what="paint the fence")],
        models=[Model(id="fence", root="fence", activities=[Activity(id="1", do=title)])],
    )
    return embed(Loaded(study=study), Asked(kind=kind, **asked))


class Parts(HTMLParser):
    """The elements and attributes that a browser finds."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.ids: set[str | None] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.names |= {tag, *(name for name, _ in attrs)}
        self.ids |= {value for name, value in attrs if name == "id"}


@pytest.mark.exe
def test_a_fragment_holds_a_drawing_for_light_and_one_for_dark() -> None:
    """Both are in the page, each with the alternative text; one of them is seen."""
    written = fragment(shown())

    assert re.findall(r'<img class="(only-\w+)', written) == ["only-light", "only-dark"]
    assert written.count('alt="Root definition: A fence"') == 2
    assert written.count("data:image/svg+xml;base64,") == 2


@pytest.mark.exe
def test_the_drawing_is_told_in_words() -> None:
    """Who cannot see it reads it."""
    embedded = shown("model")

    assert html.escape(embedded.description)[:40] in fragment(embedded)


@pytest.mark.exe
@pytest.mark.parametrize("kind", ["root", "model", "picture", "customers", "checks", "glossary"])
def test_whatever_a_study_says_stays_text(kind: str) -> None:
    """No markup of a study becomes markup of the page."""
    written = fragment(shown(kind, title=NASTY), Frame(caption=NASTY, number=NASTY))

    parts = Parts()
    parts.feed(written)

    assert parts.names >= {"div", "figure"}
    assert [name for name in parts.names if name == "b" or name.startswith("on")] == []
    assert "q" not in parts.ids


@pytest.mark.exe
def test_a_page_may_keep_drawings_as_files() -> None:
    """Then each image leads to its file, and the page carries the style itself."""
    page = Page(image=lambda drawing: f"{drawing.theme.name}.svg", linked=True, styled=False)
    written = fragment(shown(), page=page)

    assert re.findall(r'href="(\w+\.svg)"', written) == ["light.svg", "dark.svg"]
    assert "<style>" not in written
    assert "base64" not in written


@pytest.mark.exe
def test_the_author_s_frame_stands_round_the_drawing() -> None:
    """Caption, number, width and name."""
    written = fragment(shown(), Frame(caption="Why?", number="Figure 2", width="60%", name="why"))

    assert '<figcaption><span class="number">Figure 2</span> Why?</figcaption>' in written
    assert 'style="--width:60%"' in written
    assert written.startswith('<div class="ssm ssm-root" id="why">')


@pytest.mark.parametrize("frame", [{"width": "wide"}, {"width": "1px;x:y"}, {"name": 'a"b'}])
def test_a_frame_refuses_what_no_page_can_take(frame: dict[str, str]) -> None:
    """Widths and names go into attributes."""
    with pytest.raises(InvalidValueError):
        Frame(**frame)


def test_links_lead_to_what_is_shown_and_are_words_otherwise() -> None:
    """A page knows what is on it."""
    words = Para((Link("here", "a.b"), " and ", Link("there", "c")))
    embedded = Embedded(
        kind=shown("checks").kind,
        ref="checks",
        title="x",
        blocks=(words, Card(anchor="a.b", title="A", blocks=())),
    )

    assert '<p><a href="#a.b">here</a> and there</p>' in fragment(embedded)
    led = fragment(embedded, page=Page(lead=lambda name: f"other/#{name}"))
    assert '<a href="other/#c">there</a>' in led


def test_a_page_gives_out_its_ids() -> None:
    """An id stands once in a page: the second one is left out."""
    blocks = (Card(anchor="a", title="A", blocks=()), Card(anchor="b", title="B", blocks=()))
    written = blocks_html(blocks, lambda name: "" if name == "a" else f"x-{name}")

    assert re.findall(r'id="([^"]*)"', written) == ["x-b"]


def test_marks_need_nothing_else_of_the_page() -> None:
    """The report keeps its marks in one place; a fragment has them with it."""
    written = blocks_html((Mark(mark="unknown", text="not asked"),))

    assert "<use" not in written
    assert 'viewBox="0 0 24 24"><path' in written


def test_a_notice_says_what_stood_in_the_way() -> None:
    """In a paragraph each, as text."""
    assert notice("a", "<b>").count("<p>") == 2
    assert "<b>" not in notice("<b>")


def test_the_style_touches_nothing_outside() -> None:
    """Every selector names our class."""
    rules = re.sub(r"@media[^{]*\{|\}\}", "", stylesheet())
    selectors = re.findall(r"(?:^|\})([^{}]+)\{", rules)

    assert len(selectors) > 60
    assert [each for each in selectors if ".ssm" not in each] == []
    assert f":is({','.join(DARK_PAGES)}) .ssm{{color-scheme:dark;" in stylesheet()


@pytest.mark.exe
def test_a_list_lies_below_its_heads_whatever_the_page_does(tmp_path: Path) -> None:
    """Notebooks put terms to the left of what is told of them."""
    page = tmp_path / "page.html"
    theirs = ".book dt{float:left;width:20%;clear:left}.book dd{float:left;width:80%}"
    body = f'<style>{theirs}</style><div class="book">{fragment(shown("checks"))}</div>'
    page.write_text(f"<!DOCTYPE html><meta charset=utf-8>{body}", encoding="utf-8")
    lies = "[...document.querySelectorAll('dt, dd')].map(each => getComputedStyle(each).float)"
    (floats,) = Browser(tmp_path).answers([View(page)], lies)

    assert set(floats) == {"none"}


@pytest.mark.exe
def test_the_chart_opens_on_the_words() -> None:
    """Each cell of the outpatients' comparison, as in the report."""
    study = ssm.load("examples/outpatients")
    written = fragment(embed(study, Asked(kind="comparison", ref="good-time")))

    assert written.count("<details>") > 20
    assert "<blockquote><p>The letters are sorted now" in written


@pytest.mark.exe
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_fragment_keeps_nobody_out(theme: str, tmp_path: Path) -> None:
    """In a real browser, on a light page and on a dark one, with all its cells and words."""
    clinic = Embedder(ssm.load("examples/outpatients"))
    kinds = (("root", "good-time"), ("comparison", "good-time"), ("customers", ""), ("checks", ""))
    shown = clinic.embed(*(Asked(kind=kind, ref=ref) for kind, ref in kinds))
    colours = {"light": "#ffffff;color:#222", "dark": "#1d1f28;color:#eee"}[theme]
    body = "".join(fragment(each) for each in shown).replace("<details", "<details open")
    page = tmp_path / "page.html"
    head = f'<html lang="en" data-theme="{theme}"><meta charset="utf-8"><title>x</title>'
    rest = f'<body style="background:{colours}"><main><h1>x</h1><h2>y</h2>{body}</main></body>'
    page.write_text(f"<!DOCTYPE html>{head}{rest}</html>", encoding="utf-8")

    assert findings_of(page) == ()


@pytest.mark.parametrize(
    ("language", "way"), [("de", '<div lang="de">'), ("ar", '<div lang="ar" dir="rtl">')]
)
def test_a_page_is_told_which_words_are_the_study_s_and_which_are_ours(
    language: str, way: str
) -> None:
    """The page may be in either language, or in a third one."""
    root = Root(id="zaun", label="Zaun", what="den Zaun streichen", owners=["gemeinde"])
    model = Model(id="zaun", root="zaun", activities=[Activity(id="1", do="Farbe kaufen")])
    study = Study(language=language, roots=[root], models=[model])
    made = fragment(embed(Loaded(study=study), Asked(kind="root")))

    assert way in made
    assert way.replace("<div", '<details class="words"') in made
    assert '<summary lang="en"' in made
    assert re.search(r'<(span|bdi) lang="en">[^<]*who could stop it</\1>', made)
    assert '<span lang="en">gemeinde' not in made


def test_a_piece_of_a_page_is_no_landmark_of_it() -> None:
    """Neither the foot of the page nor its head, whatever somebody said."""
    told = blocks_html((Quote(text="It is grey.", cite=("Neighbour",)),))

    assert "Neighbour" in told
    assert re.findall(r"<(?:header|footer|main|nav|aside)\b", told) == []


@pytest.mark.parametrize(
    ("told", "marked"),
    [
        ("Den Zaun streichen. Bald.", ["details"]),
        ("Den Zaun streichen.", ["summary", "span"]),
        ("Tea.", ["summary"]),
    ],
)
def test_what_a_table_says_too_is_searched_there(told: str, marked: list[str]) -> None:
    """All of it, or a sentence; the words that are left are found in the drawing's."""
    written = in_words("Den Zaun streichen. Bald (assumed).", Tongues(), told)
    bare = in_words("Den Zaun streichen. Bald (assumed).", Tongues())

    found = re.findall(r"<(\w+)[^>]* data-search-exclude", written)
    assert found == marked
    assert re.sub("</?span[^>]*>| data-search-exclude", "", written) == bare


def test_a_drawing_in_another_language_keeps_the_marks_of_its_languages() -> None:
    """Left out of the search as a whole, or not at all."""
    study = Study(language="de", roots=[Root(id="zaun", what="Den Zaun streichen. Bald")])
    words = "A system to Den Zaun streichen. Bald. Tea."
    bare = in_words(words, Tongues(study))

    for told, marks in (("Den Zaun streichen. Bald", 1), (words, 1)):
        written = in_words(words, Tongues(study), told)
        assert written.count(" data-search-exclude") == marks
        assert written.replace(" data-search-exclude", "") == bare


@pytest.mark.exe
def test_what_a_drawing_alone_says_is_searched() -> None:
    """The steps of a model, say, but not what leads to them."""
    written = fragment(shown("model"), page=Page(searched=True))

    assert re.findall(r"<(\w+)[^>]* data-search-exclude", written) == ["summary"]


def test_the_heads_of_tables_promise_no_sorting() -> None:
    """A theme may show a sign for that beside whatever is called a head of columns."""
    rules = stylesheet()

    assert ".ssm th::after{content:none}" in rules
    assert ".ssm th{cursor:auto}" in rules


def test_signs_that_html_is_made_of_hide_no_words_from_the_search() -> None:
    """In what is told they are words as others, and in what is drawn no tags."""
    assert is_told("Fewer: <5 pots, >2 tins.", "<p>Fewer: &lt;5 pots, &gt;2 tins.</p>")
    assert not is_told("Tea <cold milk> tea.", "<p>Tea</p>")
