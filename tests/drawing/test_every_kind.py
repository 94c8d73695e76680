"""Every kind of drawing has everything that a drawing has, or says kindly what has it."""

import copy
import pickle
import subprocess
from collections.abc import Callable
from functools import cache

import pytest

import ssm
from ssm.drawing.changes import draw_changes
from ssm.drawing.drawing import Drawing
from ssm.drawing.kinds import KINDS
from ssm.drawing.layout import find_engine
from ssm.errors import InvalidValueError
from tests.conftest import ROOT

STUDY = ssm.load(ROOT / "examples" / "customers")
MODEL = "hear-wearers"
REFS = (
    "customers",
    "picture/attention",
    f"root/{MODEL}",
    f"model/{MODEL}",
    f"comparison/{MODEL}",
    "walk/first-evening",
    f"cross/{MODEL}",
    f"discussion/{MODEL}",
    "as-is/winter",
)
SHEETS = ("sheet", "sheet-debate", "sheet of nothing")
NAMES = (*REFS, *SHEETS, "changes")
HAS: dict[str, Callable[[Drawing], object]] = {
    "title": lambda drawing: drawing.title,
    "description": lambda drawing: drawing.scene.description,
    "file_stem": lambda drawing: drawing.file_stem,
    "svg": lambda drawing: drawing.svg,
    "outline": lambda drawing: drawing.outline,
    "png": lambda drawing: drawing.png(0.5),
    "html": lambda drawing: drawing.html(),
    "dark": lambda drawing: drawing.in_theme("dark").svg,
    "repr": repr,
    "str": str,
}


@cache
def drawn(name: str) -> Drawing:
    """A drawing of each kind, made once."""
    if name == "sheet":
        return ssm.sheet(STUDY, f"root/{MODEL}", "walk/first-evening", look="plain")
    if name == "sheet-debate":
        other = ssm.Model(id="other", activities=[ssm.Activity(id="1", do="Listen")])
        both = STUDY.study.add(other)
        return ssm.sheet(both, f"model/{MODEL}", "model/other", look="plain")
    if name == "sheet of nothing":
        return ssm.sheet(ssm.Study(), look="plain")
    if name == "changes":
        new = STUDY.study.replace(f"{MODEL}/1", do="Find those who never wrote to us")
        (change,) = draw_changes(ssm.diff(STUDY, new), look="plain")
        return change
    (drawing,) = ssm.draw(STUDY, name, look="plain")
    return drawing


def test_every_kind_of_drawing_is_here() -> None:
    """A new kind cannot be forgotten."""
    assert {ref.partition("/")[0] for ref in REFS} == {kind.name for kind in KINDS}


@pytest.mark.parametrize("has", HAS)
@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_has_it(name: str, has: str) -> None:
    """Whatever is drawn, in every form."""
    assert HAS[has](drawn(name)) or (has, name) == ("description", "sheet of nothing")


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_shows_itself_and_can_be_kept(name: str) -> None:
    """In a notebook; and in the caches of other programs, which copy and pickle."""
    drawing = drawn(name)
    shown = drawing._repr_mimebundle_(exclude=["application/pdf"])

    assert set(shown) == {
        "text/html",
        "image/svg+xml",
        "image/png",
        "text/markdown",
        "text/plain",
    }
    for same in (copy.deepcopy(drawing), pickle.loads(pickle.dumps(drawing))):
        assert same == drawing
        assert same.svg == drawing.svg


@pytest.mark.parametrize("name", [*REFS, *SHEETS])
def test_every_drawing_of_a_study_has_dot_that_the_engine_reads(name: str) -> None:
    """A graph for each part of it."""
    source = drawn(name).dot
    done = subprocess.run(
        [find_engine(), "-Tdot"], input=source.encode(), capture_output=True, check=True
    )

    assert source.startswith("digraph")
    assert b"syntax" not in done.stderr


def test_what_changed_has_no_dot_and_says_what_has() -> None:
    """DOT knows no before and after."""
    with pytest.raises(InvalidValueError, match=f"svg, png or pdf, .* of 'model/{MODEL}'"):
        _ = drawn("changes").dot


def test_a_walk_in_dot_tells_its_steps_beside_the_activities() -> None:
    """In their order, with what each is; a step that is nothing of the model has no line."""
    source = drawn("walk/first-evening").dot

    assert '"step 2" -> 4 [constraint=false dir=none style=dashed]' in source
    assert "(before “Ask leave to\ncome and to take notes”)" in source
    assert "(not in the model)" in source
    assert '"step 4" -> "step 5"\n' in source
    assert '"step 4" -> 4' not in source


@pytest.mark.parametrize("ref", ["walk/monday", "walk/quiet"])
def test_a_walk_without_a_model_or_steps_is_dot_too(ref: str) -> None:
    """What there is of it."""
    study = ssm.Study(
        walks=[ssm.Walk(id="monday", steps=["Rang"]), ssm.Walk(id="quiet", label="A quiet day")]
    )
    (drawing,) = ssm.draw(study, ref, look="plain")

    assert drawing.dot.startswith("digraph")


def test_questions_of_a_discussion_hang_at_what_they_are_about() -> None:
    """At an activity as a note, at an arrow as a letter."""
    source = drawn(f"discussion/{MODEL}").dot

    assert "3 -> 4 [label=A]" in source
    assert '"question B" -> 6' in source


def test_no_question_of_a_discussion_is_left_out_for_want_of_letters() -> None:
    """After Z come AA and AB."""
    many = [ssm.Activity(id=str(n), do=f"Sort pile {n}") for n in range(1, 29)]
    study = ssm.Study(models=[ssm.Model(id="piles", activities=many)])
    (drawing,) = ssm.draw(study, "discussion/piles", look="plain")

    assert '"question Z" -> 26' in drawing.dot
    assert '"question AB" -> 28' in drawing.dot
