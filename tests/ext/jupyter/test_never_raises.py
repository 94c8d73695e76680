"""Showing never raises: whatever a study holds, and whatever is not there to draw it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import studies

import ssm
from ssm.ext.jupyter.bundle import bundle_of
from ssm.showing import Shown

MIMES = st.sampled_from(
    ["text/plain", "text/html", "text/markdown", "image/svg+xml", "image/png", "x/y", ""]
)
ASKED = st.none() | st.sets(MIMES) | st.lists(MIMES) | MIMES
DRAWN = ("image/svg+xml", "image/png", "application/pdf", "text/html")
VERBS = (
    ssm.agenda,
    ssm.as_is,
    ssm.ask,
    ssm.blank_chart,
    ssm.check,
    ssm.compare,
    ssm.customers,
    ssm.field_plan,
    ssm.information,
    ssm.suggest,
    ssm.tally,
    ssm.walk,
    ssm.worldviews,
)


class Broken(Shown):
    """A value that cannot even name itself."""

    def __repr__(self) -> str:
        raise ZeroDivisionError

    def _repr_markdown_(self) -> str:
        raise ZeroDivisionError


def a_study() -> ssm.Study:
    """A study with one part of each kind that is drawn."""
    return ssm.Study(title="The fence").add(
        ssm.Picture(id="week-1", elements=[ssm.Element(id="householder")]),
        ssm.Root(id="fence", what="paint the fence"),
        ssm.Model(id="fence", activities=[ssm.Activity(id="1", do="Paint it")]),
    )


@settings(max_examples=25, deadline=None)
@given(study=studies(), include=ASKED, exclude=ASKED)
def test_any_study_and_whatever_a_verb_gives_of_it(study: Any, include: Any, exclude: Any) -> None:
    """Every value has at least a text, unless that is not wanted."""
    parts = [part for ref, part in study.index.parts.items() if ref.count("/") == 1]
    for value in (study, *parts[:5], *(verb(study) for verb in VERBS)):
        if isinstance(value, Shown):
            undrawn = {*DRAWN} if exclude is None else exclude
            shown = value._repr_mimebundle_(include=include, exclude=undrawn, lazily=True)
            assert all(isinstance(text, str) for text in shown.values())
            assert value._repr_mimebundle_(["text/plain"])["text/plain"]


def test_a_value_that_cannot_name_itself() -> None:
    """Its class is better than a traceback."""
    assert bundle_of(Broken()) == {"text/plain": "<Broken>"}


@pytest.mark.parametrize("ref", ["picture/week-1", "root/fence", "model/fence"])
def test_where_nothing_can_be_drawn_there_is_text(
    ref: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Markdown and plain text are there without an engine."""
    monkeypatch.setattr("ssm.ext.jupyter.drawn.draw", lambda *_, **__: 1 / 0)
    shown = a_study()[ref]._repr_mimebundle_()

    assert set(shown) == {"text/markdown", "text/plain"}
    assert ref.partition("/")[2] in shown["text/plain"]


def test_without_the_extra_pdf_all_else_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """The PDF is left out, and nobody is told off."""
    monkeypatch.setattr("ssm.drawing.drawing.Drawing.pdf", lambda *_: 1 / 0)
    shown = ssm.draw(a_study(), "root/fence")._repr_mimebundle_()

    assert set(shown) == {*DRAWN, "text/markdown", "text/plain"} - {"application/pdf"}


def test_a_fault_of_ours_leaves_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where the study cannot be told."""
    monkeypatch.setattr("ssm.ext.jupyter.whole.overview", lambda *_, **__: 1 / 0)

    assert set(a_study()._repr_mimebundle_()) == {"text/plain"}
