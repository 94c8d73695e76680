"""Whatever ssm gives shows itself in a notebook: the formats of each kind of value."""

import base64
import copy
import inspect
import pickle
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ssm
from ssm.ext.embedding.styling import stylesheet
from ssm.problems import Problem, Problems, Severity
from ssm.showing import Shown

CLINIC = Path(__file__).parents[3] / "examples" / "outpatients"
DRAWN = {"text/html", "image/svg+xml", "image/png", "application/pdf", "text/markdown"}
LISTED = {"text/html", "text/markdown"}
TOLD = {"text/markdown"}
VALUES: dict[str, tuple[Callable[[ssm.Loaded], Any], set[str]]] = {
    "study": (lambda at: at.study, LISTED),
    "loaded": (lambda at: at, LISTED),
    "picture": (lambda at: at.study["picture/june"], DRAWN),
    "root": (lambda at: at.study["root/good-time"], DRAWN),
    "model": (lambda at: at.study["model/good-time"], DRAWN),
    "drawing": (lambda at: ssm.draw(at, "root/good-time")[0], DRAWN),
    "one drawing": (lambda at: ssm.draw(at, "root/good-time"), DRAWN),
    "drawings": (lambda at: ssm.draw(at, "root/good-time", "root/full-slots"), DRAWN),
    "sheet": (lambda at: ssm.sheet(at, "root/good-time", "root/full-slots"), DRAWN),
    "no drawing": (lambda _: ssm.draw(ssm.Study()), TOLD),
    "stakeholder": (lambda at: at.study["nurses"], TOLD),
    "finding": (lambda at: at.study.findings[0], TOLD),
    "activity": (lambda at: at.study["good-time/1"], TOLD),
    "check": (ssm.check, LISTED),
    "problems": (lambda at: at.problems, LISTED),
    "problem": (lambda _: a_problem(), LISTED),
    "comparison": (ssm.compare, LISTED),
    "chart": (lambda at: ssm.compare(at).charts[0], LISTED),
    "agenda": (ssm.agenda, TOLD),
    "align": (lambda at: ssm.align(at, "march", "good-time"), TOLD),
    "as-is": (ssm.as_is, TOLD),
    "ask": (ssm.ask, TOLD),
    "as findings": (lambda _: ssm.as_findings([{"text": "By hand."}] * 2), TOLD),
    "blank chart": (ssm.blank_chart, TOLD),
    "coders": (ssm.coders, TOLD),
    "consensus": (ssm.consensus, TOLD),
    "customers": (ssm.customers, TOLD),
    "desk": (lambda at: ssm.Desk(at, by="first reader"), TOLD),
    "diff": (lambda at: ssm.diff(ssm.Study(), at), TOLD),
    "explanation": (lambda _: ssm.explain("CATWOE"), TOLD),
    "field plan": (ssm.field_plan, TOLD),
    "grade": (lambda at: ssm.grade(at, "activity-models"), TOLD),
    "guide": (lambda at: ssm.ask(at).guides[0], TOLD),
    "information": (ssm.information, TOLD),
    "masked": (ssm.mask, LISTED),
    "one account": (lambda at: ssm.walk(at).walked[0], TOLD),
    "one overlay": (lambda at: ssm.as_is(at)[0], TOLD),
    "one table": (lambda at: ssm.information(at)[0], TOLD),
    "picture read": (lambda at: ssm.read_picture(at, "june"), TOLD),
    "reading": (lambda at: ssm.read_definition(at, "good-time"), TOLD),
    "suggestion": (lambda at: ssm.suggest(at)[0], TOLD),
    "suggestions": (ssm.suggest, TOLD),
    "tally": (ssm.tally, TOLD),
    "trace": (lambda at: ssm.trace(at, "good-time/3"), TOLD),
    "walk": (ssm.walk, TOLD),
    "why": (lambda at: ssm.why(at, "good-time/1"), TOLD),
    "worldviews": (ssm.worldviews, TOLD),
}
"""What a person may look at, and its formats besides plain text."""
LONG = ("picture", "model", "tally")
"""Those that Python shows as they are built, or row by row."""


PLAIN = {
    "codebook": "a text for a file",
    "frame": "a frame, which shows itself",
    "save": "the names of files",
    "schema": "data for an editor",
    "tally": "rows, or a frame of the kind that was given",
    "watch": "one thing after the other, for a loop",
}
"""What gives plain values of Python, and why."""


def a_problem() -> Problem:
    """A problem with all that there is to tell."""
    return Problem(
        code="CA02",
        name="t-no-io",
        severity=Severity.ERROR,
        message="What is <changed> into what?",
        hint="write it as before -> after",
        ref="root/fence",
    )


@pytest.fixture(scope="module")
def clinic() -> ssm.Loaded:
    """The example of an outpatient clinic."""
    return ssm.load(CLINIC)


@pytest.mark.exe
@pytest.mark.parametrize("name", VALUES)
def test_each_value_has_its_formats(name: str, clinic: ssm.Loaded) -> None:
    """Pictures as images, tables and lists as pages, all of it as Markdown and as text."""
    make, formats = VALUES[name]
    value = make(clinic)
    bundle = value._repr_mimebundle_(include=None, exclude=None)

    assert isinstance(value, Shown)
    assert set(bundle) == {"text/plain", *formats}
    assert all(isinstance(text, str) and text.strip() for text in bundle.values())
    assert " at 0x" not in bundle["text/plain"]
    assert re.search(r"\n[ \t]*\n", bundle.get("text/html", "")) is None


@pytest.mark.parametrize("name", [name for name in VALUES if name not in LONG])
def test_a_prompt_of_python_shows_each_value_in_a_few_words(name: str, clinic: ssm.Loaded) -> None:
    """But for parts, which are shown as they are built, and for rows."""
    assert len(repr(VALUES[name][0](clinic))) < 1000


@pytest.mark.parametrize("name", ["chart", "guide", "explanation", "picture read"])
def test_printed_it_says_what_the_command_says(name: str, clinic: ssm.Loaded) -> None:
    """A value of many parts is no list of them."""
    value = VALUES[name][0](clinic)

    assert repr(value).startswith("<")
    assert str(value).count("\n") > 5
    assert str(value) == value._repr_mimebundle_(["text/plain"])["text/plain"]


def test_what_loading_gave_is_looked_into_as_its_study_is(clinic: ssm.Loaded) -> None:
    """By a ref; it is no row of things."""
    assert clinic["good-time/3"] is clinic.study["good-time/3"]
    assert ("good-time/3" in clinic, "good-time/99" in clinic) == (True, False)
    with pytest.raises(TypeError):
        list(clinic)  # type: ignore[call-overload]


@pytest.mark.parametrize("name", [name for name in VALUES if name != "desk"])
def test_each_value_is_the_same_after_it_was_kept(name: str, clinic: ssm.Loaded) -> None:
    """The caches of notebooks and web pages copy what they keep, or pickle it."""
    value = VALUES[name][0](clinic)

    for same in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert same == value
        assert str(same) == str(value)


def test_whatever_a_verb_gives_shows_itself() -> None:
    """But for what Python has a value of its own for."""
    verbs = {name: getattr(ssm, name) for name in ssm.__all__ if name.islower()}
    given = {
        name: inspect.signature(verb).return_annotation
        for name, verb in verbs.items()
        if inspect.isfunction(verb)
    }
    bare = [
        name for name, of in given.items() if not (inspect.isclass(of) and issubclass(of, Shown))
    ]

    assert bare == list(PLAIN)


def test_a_page_that_is_served_says_where(tmp_path: Path) -> None:
    """In a notebook one follows the link."""
    with ssm.serve(tmp_path) as live:
        assert live._repr_mimebundle_() == {
            "text/markdown": f"<{live.address}>",
            "text/plain": f"<Live at {live.address}>",
        }


def test_an_event_log_that_was_brought_in_says_what_was_done(tmp_path: Path) -> None:
    """As the command does."""
    ssm.save(ssm.Study(title="The fence"), tmp_path)
    log = tmp_path / "log.csv"
    log.write_text("case,activity,time\n1,Paint,2026-06-01\n", encoding="utf-8")
    shown = ssm.import_walk(log, tmp_path)._repr_mimebundle_()

    assert "one step in" in shown["text/plain"]
    assert shown["text/markdown"].startswith("```\nwalk/log")


def test_a_masked_study_shows_what_stands_instead_and_never_what_stood(
    tmp_path: Path,
) -> None:
    """A notebook is handed on with all that it shows."""
    fence = ssm.Study(title="The fence").add(ssm.Stakeholder(id="us", label="Mrs Hall"))
    masks = tmp_path / "masks.yaml"
    masks.write_text('names: {"Mrs Hall": "a neighbour"}', encoding="utf-8")
    shown = ssm.mask(fence, masks)._repr_mimebundle_()

    assert [text for text in shown.values() if "Hall" in text] == []
    assert [text for text in shown.values() if "1 × a neighbour" not in text] == []


def test_suggestions_are_shown_with_the_words_that_they_are_about(clinic: ssm.Loaded) -> None:
    """Markup in them is text, and whoever copies them has the same ones."""
    study = ssm.Study(
        models=[ssm.Model(id="m", activities=[ssm.Activity(id="1", do="Paint <i>it</i>")])],
        findings=[ssm.Finding(id="f1", text="Paint <b>now</b>"), ssm.Finding(id="f2", text="?")],
    )
    found = ssm.suggest(study)
    shown = found._repr_mimebundle_()

    assert "“Paint \\<b\\>now\\</b\\>”" in shown["text/markdown"]
    assert "- `m/1` Paint \\<i\\>it\\</i\\> (shares Paint)" in shown["text/markdown"]
    assert copy.copy(found) == found == pickle.loads(pickle.dumps(found))
    assert copy.copy(found).study == study
    assert "every finding is decided" in ssm.suggest(ssm.Study())._repr_mimebundle_()["text/plain"]


@pytest.mark.parametrize("name", VALUES)
def test_only_what_is_asked_for_is_made(name: str, clinic: ssm.Loaded) -> None:
    """`include` and `exclude` as IPython passes them: sets, lists, or one word."""
    value = VALUES[name][0](clinic)
    show = value._repr_mimebundle_

    assert set(show({"text/plain"})) == {"text/plain"}
    assert set(show(["text/plain", "text/x-no-such-thing"])) == {"text/plain"}
    assert show(include=["text/plain"], exclude=["text/plain"]) == {}
    assert "image/png" not in show(exclude={"image/png", "application/pdf", "image/svg+xml"})


@pytest.mark.exe
def test_an_image_is_no_wider_than_a_page(clinic: ssm.Loaded) -> None:
    """It has a width, and the PNG has twice as many pixels at the most, or its own size."""
    drawing = ssm.draw(clinic, "picture/week-1")[0]
    bundle = drawing._repr_mimebundle_()
    pixels = int.from_bytes(base64.b64decode(bundle["image/png"])[16:20], "big")

    assert 'width="960"' in bundle["text/html"]
    assert pixels == 1920


@pytest.mark.exe
def test_a_drawing_is_the_same_bytes_whenever_it_is_shown(clinic: ssm.Loaded) -> None:
    """So that a notebook that is run again differs in nothing; only what is asked for is made."""
    once, again = (ssm.draw(clinic, "root/good-time") for _ in range(2))

    assert once._repr_mimebundle_() == again._repr_mimebundle_()
    assert set(once._repr_mimebundle_(include={"image/png"})) == {"image/png"}


@pytest.mark.exe
def test_an_image_says_what_it_shows(clinic: ssm.Loaded) -> None:
    """A title in its place, and the whole of it in words below."""
    shown = ssm.draw(clinic, "root/good-time")._repr_mimebundle_()

    assert 'alt="Seen at the agreed time"' in shown["text/html"]
    assert "<summary>The drawing in words</summary>" in shown["text/html"]
    assert '<title id="root:good-time:title">' in shown["image/svg+xml"]
    assert "Seen at the agreed time" in shown["text/markdown"]


@pytest.mark.exe
def test_a_notebook_is_written_as_any_document_is(clinic: ssm.Loaded) -> None:
    """The same style, once for each output; a drawing that turns dark with its page."""
    drawings = ssm.draw(clinic, "root/good-time", "model/good-time")
    shown = [drawings, ssm.check(clinic), ssm.compare(clinic), clinic]

    for value in shown:
        page = value._repr_mimebundle_(["text/html"])["text/html"]
        assert page.count(f"<style>{stylesheet()}</style>") == 1
        assert not re.search(r' id="', page)
    assert 'class="any-light' in drawings._repr_mimebundle_(["text/html"])["text/html"]


@pytest.mark.exe
def test_several_drawings_are_figures_on_a_page_and_one_sheet_on_paper(
    clinic: ssm.Loaded,
) -> None:
    """A page has room for one below the other; an image format holds one."""
    shown = ssm.draw(clinic, "root/good-time", "root/full-slots")._repr_mimebundle_()

    assert shown["text/html"].count("<img ") == 2
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in shown["image/svg+xml"]
    assert "Root definitions" in shown["image/svg+xml"]


def test_problems_say_rule_place_and_what_to_try() -> None:
    """In each format, and nothing of them is taken for markup."""
    shown = Problems([a_problem()])._repr_mimebundle_()

    for text in shown.values():
        assert "CA02 t-no-io" in text
        assert "root/fence" in text
        assert "before -" in text
    assert "<changed>" not in shown["text/html"]
    assert "\\<changed\\>" in shown["text/markdown"]


def test_no_problems_are_a_sentence_too() -> None:
    """A person is told that there is nothing, instead of an empty pair of brackets."""
    assert "Nothing to look at again." in Problems()._repr_mimebundle_()["text/html"]


def test_a_chart_opens_on_the_words_behind_it(clinic: ssm.Loaded) -> None:
    """Each cell folds; no link leads out of the piece, whose page is not ours."""
    shown = ssm.compare(clinic)._repr_mimebundle_()["text/html"]

    assert shown.count("<details>") > 20
    assert "<blockquote>" in shown
    assert not re.search(r'href="#(?!mark-)', shown)


def test_labels_come_out_literally() -> None:
    """Markup in a label is text."""
    study = ssm.Study(title="A <b>fence</b>").add(ssm.Stakeholder(id="us", label="<i>We</i>"))
    shown = study._repr_mimebundle_()

    assert "<b>" not in shown["text/html"]
    assert "&lt;b&gt;fence" in shown["text/html"]
    assert "\\<i\\>We" in shown["text/markdown"]


def test_a_part_without_a_drawing_is_shown_as_the_study_file_has_it() -> None:
    """So that a learner sees how it is written."""
    shown = ssm.Stakeholder(id="nurses", serves=["patients"])._repr_mimebundle_()

    assert shown["text/markdown"] == ("```yaml\nstakeholders:\n  nurses: {serves: [patients]}\n```")


def test_many_rows_of_a_tally_are_cut_and_counted() -> None:
    """A notebook shows the first ones, and says how many there are besides."""
    lines = [
        {"row": f"m/{n}", "perspective": "us", "source": "a", "happens": "no"} for n in range(50)
    ]
    shown = ssm.tally(lines)._repr_mimebundle_()["text/markdown"]

    assert "*and 10 more rows*" in shown
