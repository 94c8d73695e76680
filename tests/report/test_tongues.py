"""A report in a language that is not ours: every word says whose it is, and runs its way."""

import re
from pathlib import Path

import pytest
from tongues import FIELDS, LIBRARY, Spoken

import ssm
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study
from ssm.report import build
from ssm.report.tongues import Tongues, language_tag


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
