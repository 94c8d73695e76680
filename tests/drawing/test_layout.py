"""Running the engine: ours by default, another only by name, and never a traceback."""

import os
import stat
from pathlib import Path

import pytest

from ssm.drawing.layout import ENGINE, find_engine, lay_out_all
from ssm.errors import EngineError

GRAPH = 'digraph { graph [nodesep="0.5"] a -> b a -> c }'

PLACED = """echo '{"bb": "0,0,9,9", "objects": [{"_gvid": 0, "name": "a", "pos": "%s"}]}'"""


@pytest.fixture
def engine(tmp_path):
    """A stand-in for an engine that runs a line of shell."""

    def make(script: str) -> str:
        path = tmp_path / "engine"
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    return make


@pytest.mark.exe
def test_positions_run_from_the_upper_left_corner():
    """X to the right, y down, in points."""
    (layout,) = lay_out_all([GRAPH])

    assert layout.nodes["a"][1] < layout.nodes["b"][1]
    assert all(0 <= x <= layout.width and 0 <= y <= layout.height for x, y in layout.nodes.values())


@pytest.mark.exe
def test_our_own_engine_is_found_without_a_path(monkeypatch):
    """An environment that is not activated is enough."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("SSM_ENGINE", raising=False)

    assert Path(find_engine()).stem == ENGINE
    assert lay_out_all([GRAPH])[0].nodes


def test_another_engine_is_used_when_it_is_named(engine, monkeypatch):
    """By argument or by `SSM_ENGINE`, the argument first."""
    other = engine("exit 0")
    monkeypatch.setenv("SSM_ENGINE", other)

    assert find_engine() == other
    assert find_engine(ENGINE) != other


def test_an_engine_that_is_not_to_be_found_says_what_to_do():
    """The name and a remedy, never another engine in silence."""
    with pytest.raises(EngineError, match=r"'no-such-engine' is not to be found: name another"):
        find_engine("no-such-engine")


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo 'syntax error in line 1' >&2; exit 1", "refused the graph: syntax error in line 1"),
        ("echo not json", "refused the graph: it gave no positions"),
        ("echo '{}'", "refused the graph: it gave no positions"),
        ("exit 3", "refused the graph"),
        ("echo '[1]'", "refused the graph: it gave no positions"),
        ("printf '%9999s' | tr ' ' '['", "refused the graph: it gave no positions"),
        ("echo null", "refused the graph: it gave no positions"),
        ("""echo '{"bb": 5}'""", "refused the graph: it gave no positions"),
        (PLACED % "nan,nan", "refused the graph: it gave no positions"),
        (PLACED % "1e308,1", "refused the graph: it gave no positions"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_an_engine_that_refuses_is_quoted_with_a_remedy(engine, script, said):
    """What it said, and what to try."""
    with pytest.raises(EngineError, match=said) as caught:
        lay_out_all([GRAPH], engine=engine(script))

    assert "try without --engine" in str(caught.value)


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_an_engine_that_does_not_end_is_stopped(engine, monkeypatch):
    """A layout takes milliseconds; a minute is a fault."""
    monkeypatch.setattr("ssm.drawing.layout._SECONDS", 0.2)

    with pytest.raises(EngineError, match="took longer than"):
        lay_out_all([GRAPH], engine=engine("exec sleep 5"))


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_a_node_that_an_engine_left_out_is_told_when_it_is_asked_for(engine):
    """Not every answer that reads well is whole."""
    (layout,) = lay_out_all([GRAPH], engine=engine(PLACED % "1,1"))

    assert layout.nodes["a"] == (1.0, 8.0)
    with pytest.raises(EngineError, match="gave no place to 'b'; try without --engine"):
        layout.nodes["b"]
