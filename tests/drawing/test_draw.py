"""draw(): everything that can be drawn, one drawing each, problems beside."""

import os
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

from ssm.drawing.draw import draw
from ssm.drawing.kinds import drawable
from ssm.drawing.layout import lay_out_all
from ssm.errors import AmbiguousRefError, EngineError, InvalidValueError, UnknownRefError
from ssm.model.activity import Activity, Model
from ssm.model.finding import Evidence, Finding, Source
from ssm.model.loaded import Loaded
from ssm.model.root import Root
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study
from tests.drawing.models import chain

STUDY = Study(
    stakeholders=[Stakeholder(id="nurses")],
    roots=[Root(id="chain", what="go on"), Root(id="other")],
    models=[chain(3), Model(id="quiet", activities=[Activity(id="1", do="Wait")])],
    sources=[Source(id="s", perspective="nurses")],
    findings=[
        Finding(id="f", text="No.", source="s", about=[Evidence(row="chain/1", happens="no")])
    ],
)


def test_everything_that_can_be_drawn_is_drawn_when_nothing_is_named():
    """Comparisons only of models that somebody spoke about."""
    refs = ("root/chain", "root/other", "model/chain", "model/quiet", "comparison/chain")

    assert drawable(STUDY) == refs
    assert tuple(drawing.ref for drawing in draw(STUDY)) == refs


@pytest.mark.parametrize(
    ("named", "ref", "stem"),
    [
        ("root/chain", "root/chain", "root-chain"),
        ("model/chain", "model/chain", "model-chain"),
        ("quiet", "model/quiet", "model-quiet"),
        ("comparison/quiet", "comparison/quiet", "comparison-quiet"),
        ("comparison/chain", "comparison/chain", "comparison-chain"),
    ],
)
def test_a_part_is_drawn_by_its_name(named, ref, stem):
    """Canonical, or short where that is clear; what loading gave is as good as a study."""
    (drawing,) = draw(Loaded(study=STUDY), named)

    assert (drawing.ref, drawing.file_stem, drawing.failed) == (ref, stem, False)
    assert ET.fromstring(drawing.svg).tag.endswith("svg")


@pytest.mark.parametrize(
    ("ref", "error"),
    [
        ("model/chian", UnknownRefError),
        ("comparison/nothing", UnknownRefError),
        ("stakeholder/nurses", UnknownRefError),
        ("chain", AmbiguousRefError),
    ],
)
def test_a_name_that_leads_nowhere_is_an_error_with_the_nearest(ref, error):
    """Before anything is drawn."""
    with pytest.raises(error):
        draw(STUDY, ref)


def test_unknown_looks_themes_and_engines_are_refused_at_once():
    """Before anything is drawn."""
    with pytest.raises(InvalidValueError, match="'look' must be"):
        draw(STUDY, look="oil")
    with pytest.raises(InvalidValueError, match="'theme' must be"):
        draw(STUDY, theme="pink")
    with pytest.raises(EngineError, match="not to be found"):
        draw(STUDY, engine="no-such-engine")


def test_a_part_that_cannot_be_drawn_hinders_no_other(monkeypatch):
    """A notice stands in its place, with a problem of severity error."""

    def refuse(sources, *args, **options):
        if any("1 -> 2" in source for source in sources):
            msg = "it has refused"
            raise EngineError(msg)
        return lay_out_all(sources, *args, **options)

    monkeypatch.setattr("ssm.drawing.steps.lay_out_all", refuse)
    drawn = {drawing.ref: drawing for drawing in draw(STUDY, "model/chain", "model/quiet")}

    assert drawn["model/chain"].failed
    assert "it has refused" in drawn["model/chain"].svg
    assert [problem.code for problem in drawn["model/chain"].problems] == ["DR02"]
    assert not drawn["model/quiet"].failed


def test_characters_without_a_font_are_a_problem_and_still_there():
    """They are shown in a font of the machine; nobody is left in the dark."""
    model = Model(id="m", activities=[Activity(id="1", do="Plan with 看板")])
    (drawing,) = draw(Study(models=[model]), "m")

    assert "看板" in drawing.svg
    assert [problem.code for problem in drawing.problems] == ["DR01"]
    assert "U+770B" in drawing.problems[0].message
    assert not drawing.failed


def test_a_notebook_gets_svg_png_and_words():
    """Whatever it can show."""
    (drawing,) = draw(STUDY, "root/chain")

    bundle = drawing._repr_mimebundle_()

    assert {"image/svg+xml", "image/png", "text/html", "text/plain"} <= set(bundle)
    assert bundle["text/plain"] == "root/chain: A system to go on"


def test_an_empty_study_has_no_drawings():
    """Nothing to draw is no fault."""
    assert draw(Study()) == ()


SCRIPT = """
import hashlib
from tests.drawing.test_draw import STUDY
from ssm.drawing.draw import draw
for drawing in draw(STUDY):
    print(drawing.ref, hashlib.sha256(drawing.svg.encode()).hexdigest())
"""


@pytest.mark.exe
def test_the_same_study_gives_the_same_bytes_whatever_the_hash_seed(project):
    """No set order, no hash decides anything."""
    seen = set()
    for seed in ("0", "1", "77"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(project)}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=env, capture_output=True, text=True, check=True
        )
        seen.add(done.stdout)

    assert len(seen) == 1
    assert seen.pop().count("\n") == 5


LIGHT = """
import sys
from ssm.model.study import Study
from ssm.model.activity import Activity, Model
from ssm.drawing.draw import draw
study = Study(models=[Model(id="m", activities=[Activity(id="1", do="Ask")])])
assert draw(study, "m")[0].svg
heavy = {"networkx", "fontTools", "resvg_py", "rich", "yaml", "cattrs"} & set(sys.modules)
assert not heavy, heavy
"""


@pytest.mark.exe
def test_drawing_a_model_loads_no_heavy_packages():
    """A cold `ssm draw` is quick because it leaves out what it does not need."""
    subprocess.run([sys.executable, "-c", LIGHT], check=True)
