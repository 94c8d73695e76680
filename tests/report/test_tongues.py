"""A report in a language that is not ours: every word says whose it is, and runs its way."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import ssm
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study
from ssm.report import build
from ssm.report.tongues import Tongues, language_tag

VOID = {"meta", "link", "br", "hr", "img", "input", "use"}
LIBRARY = """\
ssm: 1
title: "{title}"
language: {language}
settings: {{as_of: 2026-05-31}}
situation: "{situation}"
inquiry: {{client: rat, practitioner: helfer, issue_owners: [leser]}}
stakeholders:
  leser: {{is: group, label: "{readers}", serves: []}}
  rat: {{is: group, label: "{council}", serves: [leser]}}
  helfer: {{is: practitioner, label: "{helper}"}}
pictures:
  woche:
    title: "{picture}"
    drawn_by: [rat]
    elements: {{leser: {{mood: unsure, says: "{says}"}}, rat: {{thinks: "{thinks}"}}}}
    links: [{{id: wer, link: leser >< rat, label: "{clash}"}}]
themes:
  tueren: {{label: "{theme}", seen_in: [woche/wer], raised_by: [leser]}}
roots:
  offen:
    {{label: "{root}", because: [tueren], what: "{what}", worldview: "{worldview}", actors: [rat]}}
models:
  offen:
    root: offen
    activities: {{1: {{do: "{first}"}}, 2: {{do: "{second}"}}}}
    dependencies: [1 -> 2]
sources:
  int-01: {{perspective: leser, method: "{method}", date: 2026-05-10, where: "{where}"}}
findings:
  - {{id: f1, text: "{finding}", source: int-01, about: {{offen/1: no}}}}
  - {{id: f2, text: "{other}", source: int-01, about: []}}
debate:
  schluessel: {{question: "{question}", about: [offen/1]}}
changes:
  samstag: {{what: "{change}", because: [offen/1]}}
"""
FIELDS = re.findall(r"\"\{(\w+)\}\"", LIBRARY)


class Spoken(HTMLParser):
    """The texts of a page, each with the language and the direction that it is said to have."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str, str]] = []
        self.texts: list[tuple[str, str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        _, lang, way = self.open[-1] if self.open else ("", "", "ltr")
        if tag not in VOID:
            self.open.append((tag, said.get("lang") or lang, said.get("dir") or way))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Holds no text."""

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and not {"script", "style", "svg"} & {tag for tag, *_ in self.open}:
            self.texts.append((" ".join(data.split()), *self.open[-1][1:]))


def report(folder: Path, language: str, say: "dict[str, str]") -> Spoken:
    """The report of a study, all of whose words are given."""
    (folder / "study.yaml").write_text(LIBRARY.format(language=language, **say), encoding="utf-8")
    assert not [p for p in ssm.load(folder).problems if p.severity.word == "error"]
    build(folder, folder / "out")
    return Spoken((folder / "out" / "index.html").read_text(encoding="utf-8"))


def test_in_a_german_report_each_word_is_in_its_language(tmp_path: Path) -> None:
    """What the study says is German, whatever else stands on the page is English."""
    say = {name: f"Das {name}xy muss so sein" for name in FIELDS}
    spoken = report(tmp_path, "de", say)

    theirs = {text for text, lang, _ in spoken.texts if lang == "de" and re.search("[a-z]", text)}
    ours = [text for text, lang, _ in spoken.texts if lang == "en"]
    assert {lang for _, lang, _ in spoken.texts} == {"de", "en"}
    ids = re.compile(r"(int-01|f\d|schluessel|samstag)")
    assert not [text for text in theirs if "xy muss" not in text and not ids.fullmatch(text)]
    assert not [text for text in ours if "xy" in text]
    assert len(theirs) > 15
    assert len(ours) > 100


def test_an_arabic_report_begins_at_the_right(tmp_path: Path) -> None:
    """English sentences in it run to the right, Arabic ones to the left."""
    say = {name: f"كل {n} من الناس يأتون" for n, name in enumerate(FIELDS)}
    spoken = report(tmp_path, "ar", say)
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")

    assert '<html lang="ar" dir="rtl">' in page
    ways = {
        (bool(re.search("[a-z]", text)), way) for text, _, way in spoken.texts if len(text) > 24
    }
    assert ways == {(True, "ltr"), (False, "rtl")} | (ways & {(True, "rtl")})
    assert "dir" not in re.findall(r"<svg[^>]*>", page)[1]


def test_words_of_the_other_direction_are_kept_together_in_an_english_report(
    tmp_path: Path,
) -> None:
    """Somebody was heard in Hebrew."""
    say = {name: f"The {name} of it" for name in FIELDS}
    say |= {"finding": "שאלנו פעמיים (בקיץ).", "readers": "הקוראים"}
    report(tmp_path, "en", say)
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")

    assert '<blockquote dir="rtl"><p>שאלנו פעמיים (בקיץ).</p>' in page
    assert "<bdi>הקוראים</bdi></a>" in page
    assert 'lang="en"' not in page.partition("<body")[2].partition("<script>")[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("asked by Der Verein, in June", "[asked by] Der Verein, [in June]"),
        ("in the theme “Der Verein”: so", "[in the theme] “Der Verein”: [so]"),
        ("der verein", "der verein"),
        ("3 Der Verein", "3 Der Verein"),
        ("6 March 2026", "[6 March 2026]"),
        ("(2 of them)", "[(2 of them)]"),
        ("Der Verein (so)", "Der Verein [(so)]"),
        ("Der Vereinigte", "[Der Vereinigte]"),
        ("für alle", "für [alle]"),
        ("Wer hat den … ", "Wer hat den … "),
        ("12", "12"),
        ("", ""),
        ("<b>", "[&lt;b&gt;]"),
    ],
)
def test_ours_and_theirs_are_told_apart(text: str, told: str) -> None:
    """However a sentence was put together; brackets here mean English."""
    club = Stakeholder(id="v", label="Der Verein")
    written = str(
        Tongues(
            Study(title="Wer hat den Schlüssel zum Haus?", language="de", stakeholders=[club])
        ).text(text)
    )
    assert written.replace('<span lang="en">', "[").replace("</span>", "]") == told


@pytest.mark.parametrize(
    ("said", "tag"),
    [("de_AT", "de-AT"), ("German", "de"), ("العربية", "ar"), ("en-GB", "en-GB"), ("ours?", "und")],
)
def test_a_language_is_named_as_browsers_want_it(said: str, tag: str) -> None:
    """Also where the study calls it by its name."""
    assert language_tag(said) == tag
