"""The report page: whole in itself, safe, accessible, and silent on what is private."""

import json
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from ssm.model.study import Study
from ssm.report import build
from ssm.report.page import page

VOID = {"meta", "link", "br", "hr", "img", "input", "use", "path", "circle", "rect", "line"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Page(HTMLParser):
    """What a browser would see of a page: elements, ids, links, texts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]

    @property
    def links(self) -> list[str]:
        names = ("href", "src", "xlink:href")
        return [attrs[name] or "" for _, attrs in self.tags for name in names if name in attrs]

    def named(self, *tags: str) -> list[tuple[str, dict[str, str | None]]]:
        return [(tag, attrs) for tag, attrs in self.tags if tag in tags]


@pytest.fixture(scope="session")
def text(hostile_out: Path) -> str:
    """The page of a study in which every text is hostile."""
    return (hostile_out / "index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def seen(text: str) -> Page:
    """What a browser would see of it."""
    return Page(text)


def test_hostile_text_comes_out_literally(seen: Page, hostile_study: Study) -> None:
    """Markup, template words and formulas are text like any other."""
    hostile = hostile_study.situation
    assert hostile is not None
    shown = [" ".join(text.split()) for text in seen.texts]
    assert sum(hostile in text for text in shown) > 20


def test_no_element_of_the_study_is_an_element_of_the_page(seen: Page) -> None:
    """No script, no bold of theirs, nothing that loads or sends; ours are there once each."""
    forbidden = {"b", "iframe", "object", "embed", "link", "base", "img"}
    assert forbidden & {tag for tag, _ in seen.tags} == set()
    assert [tag for tag, _ in seen.named("script", "form")] == ["form", "script"]
    assert not [name for _, attrs in seen.tags for name in attrs if name.startswith("on")]


def test_the_page_needs_no_other_file(seen: Page, text: str) -> None:
    """Every link leads into the page itself; styles fetch nothing."""
    assert [link for link in seen.links if not link.startswith("#")] == []
    assert set(re.findall(r"url\((?!data:)[^)]*\)", text)) == set()
    assert "@import" not in text


def test_every_link_leads_somewhere(seen: Page) -> None:
    """No anchor is a dead end."""
    ids = set(seen.ids)
    assert [link for link in seen.links if link[1:] not in ids] == []


def test_ids_are_unique_in_the_whole_page(seen: Page) -> None:
    """Drawings and page share one space of ids."""
    assert [id_ for id_, count in Counter(seen.ids).items() if count > 1] == []


def test_labels_point_at_what_is_there(seen: Page) -> None:
    """Names of drawings and sections for screen readers are there to be read."""
    ids = set(seen.ids)
    named = [attrs["aria-labelledby"] or "" for _, attrs in seen.tags if "aria-labelledby" in attrs]
    assert named
    assert [one for names in named for one in names.split() if one not in ids] == []


def test_headings_go_down_one_step_at_a_time(seen: Page) -> None:
    """A screen reader can walk them."""
    levels = [int(tag[1]) for tag, _ in seen.named(*HEADINGS)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_have_captions_and_heads(seen: Page) -> None:
    """Every table says what it is, every head whose it is."""
    assert len(seen.named("table")) == len(seen.named("caption")) > 0
    assert all("scope" in attrs for _, attrs in seen.named("th"))


def test_the_page_says_its_language_and_fits_narrow_screens(seen: Page) -> None:
    """Two things that every reader's software asks first."""
    assert dict(seen.named("html")[0][1])["lang"] == "en"
    assert any(attrs.get("name") == "viewport" for _, attrs in seen.named("meta"))


def test_each_font_is_carried_once(text: str) -> None:
    """However many drawings there are."""
    faces = re.findall(r"@font-face\{[^}]*\}", text)
    assert len(faces) == len(set(faces)) > 0


def test_what_is_private_is_not_published(text: str) -> None:
    """Analysis Three stays in its file."""
    assert "secret" not in text


def test_what_is_private_is_published_when_asked_for(hostile: Path, tmp_path: Path) -> None:
    """And is marked as confidential."""
    build(hostile, tmp_path / "out", with_politics=True)
    text = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "secret" in text
    assert "Confidential" in text


def test_lint_never_appears_in_the_clients_report(seen: Page, hostile_out: Path) -> None:
    """The check report has files of its own."""
    codes = set(re.findall(r"\b[A-Z]{2}[0-9]{2}\b", (hostile_out / "check.txt").read_text("utf-8")))
    assert codes
    words = {word for text in seen.texts if "@font-face" not in text for word in text.split()}
    assert codes & words == set()


@pytest.mark.parametrize("word", ["missing", "gap", "failed", "score", "total"])
def test_our_own_words_never_judge_the_clients_world(hostile: Path, word: str) -> None:
    """With a study of neutral texts, no such word is on the page."""
    templates = Path(page.__code__.co_filename).parent
    sources = [*templates.rglob("*.html"), *(templates / "sections").glob("*.py")]
    told = " ".join(
        string
        for path in sources
        for string in re.findall(r'"([^"\n]*)"', path.read_text(encoding="utf-8"))
    )
    assert not re.search(rf"\b{word}\b", told, re.IGNORECASE)


@pytest.mark.parametrize(
    ("theme", "turns_dark"), [("light", True), ("auto", True), ("dark", False), ("print", False)]
)
def test_only_a_page_that_may_turn_dark_does(theme: str, turns_dark: bool) -> None:
    """A page in a theme that somebody asked for stays in it."""
    text = page(Study(title="x"), (), {}, theme=theme)
    assert ("@media (prefers-color-scheme:dark)" in text) is turns_dark


def test_a_page_has_the_colours_of_ones_own(tmp_path: Path) -> None:
    """And says to the browser whether it is light or dark; what it says of both turns."""
    for content, scheme in (
        ({"base": "print", "ink": "#101112"}, "light"),
        ({"base": "dark", "ink": "#fafbfc"}, "dark"),
        ({"ink": "#101112", "dark": {"ink": "#fafbfc"}}, "light dark"),
    ):
        file = tmp_path / "ours.json"
        file.write_text(json.dumps(content), encoding="utf-8")
        text = page(Study(title="x"), (), {}, theme=file)
        assert content["ink"] in text
        assert f'content="{scheme}"' in text
        assert ("@media (prefers-color-scheme:dark)" in text) is ("dark" in content)


def test_a_study_in_another_language_says_so() -> None:
    """Their words are in theirs, ours in English."""
    text = page(Study(title="Die Ambulanz", language="de"), (), {})
    assert '<html lang="de">' in text
    assert 'lang="en"' in text


def test_a_drawing_that_leads_to_another_leads_to_it_on_the_page(project: Path, tmp_path: Path):
    """Files are for single drawings; in the report all stand on one page."""
    build(project / "examples" / "outpatients", tmp_path, with_politics=False)
    seen = Page((tmp_path / "index.html").read_text(encoding="utf-8"))

    assert "#model:learn-times" in seen.links
    assert not any(link.endswith(".svg") for link in seen.links)
    assert "model:learn-times" in seen.ids
