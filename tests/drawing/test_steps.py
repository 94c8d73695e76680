"""Drawings that ask for layouts: one run of the engine for many, and no one pays for another."""

import pytest

from ssm.drawing.layout import lay_out_all
from ssm.drawing.steps import alone, together
from ssm.errors import EngineError

ONE, TWO = "graph {a}", "graph {a -- b}"


def names(*sources):
    """Asks once, and tells which nodes were placed."""
    layouts = yield sources
    return [sorted(layout.nodes) for layout in layouts]


def twice():
    """Asks a second time when it knows the first answer."""
    (first,) = yield [ONE]
    (second,) = yield [TWO]
    return len(first.nodes), len(second.nodes)


def nothing():
    """Needs no layout at all."""
    yield from ()
    return "drawn"


def test_each_gets_the_layouts_it_asked_for():
    """In the order in which they were given, whoever asks once, twice or never."""
    assert together([names(ONE, TWO), nothing(), twice(), names(TWO)]) == [
        [["a"], ["a", "b"]],
        "drawn",
        (1, 2),
        [["a", "b"]],
    ]


def test_many_are_answered_by_one_run(monkeypatch):
    """To start the engine costs as much as to draw a model."""
    runs = []

    def counted(sources, **options):
        runs.append(len(sources))
        return lay_out_all(sources, **options)

    monkeypatch.setattr("ssm.drawing.steps.lay_out_all", counted)
    together([names(ONE), names(TWO), names(ONE, TWO)])

    assert runs == [4]


def test_a_graph_that_is_refused_hinders_no_other():
    """What the engine says is told to the one who asked, who may still make something of it."""
    good, bad = together([names(ONE), names("graph {")])

    assert good == [["a"]]
    assert isinstance(bad, EngineError)


def test_alone_it_raises():
    """There is no other to be spared."""
    with pytest.raises(EngineError, match="refused"):
        alone(names("graph {"))
