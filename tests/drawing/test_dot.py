"""DOT: made by the graphviz package, with labels that come out literally."""

import json
import subprocess

import pytest

from ssm.drawing.dot.drawn import dot_source
from ssm.drawing.dot.source import dot_of
from ssm.drawing.layout import find_engine
from ssm.drawing.rows.plan import plan_of
from ssm.drawing.rows.shape import Around
from ssm.drawing.steps import alone
from ssm.model.activity import Activity, Model
from ssm.model.links import parse_link
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.root import Root
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study
from tests.drawing.models import FOURTEEN, chain

HOSTILE = (r"\N", "<b>bold</b>", "</svg>", "]]>", 'say "yes"', "a\\", "{a|b}", "two\nlines")
STUDY = Study(
    stakeholders=[Stakeholder(id="nurses"), Stakeholder(id="managers", label="The managers")],
    pictures=[
        Picture(
            id="week-1",
            elements=[
                Element(id="nurses", says="We keep a list."),
                Element(id="managers"),
                Element(id="booking", label="The system"),
            ],
            boundaries=[
                Boundary(id="clinic", label="Clinic", holds=["nurses", "booking"]),
                Boundary(id="hospital", holds=["clinic", "managers"]),
            ],
            links=["nurses >< booking", "managers watches nurses"],
        )
    ],
    roots=[Root(id="fence", what="paint the fence", transformation="bare -> painted")],
    models=[chain(4), FOURTEEN],
)


def rendered(source: str) -> str:
    """What the engine makes of it."""
    done = subprocess.run(
        [find_engine(), "-Tjson0"],
        input=source,
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout


@pytest.mark.parametrize("ref", ["picture/week-1", "root/fence", "model/chain", "comparison/chain"])
def test_the_dot_of_every_kind_is_the_golden_one(ref, golden):
    """Same study, same bytes."""
    golden(f"drawing/{ref.replace('/', '-')}.dot", dot_source(STUDY, ref))


@pytest.mark.parametrize("model", [chain(4), FOURTEEN], ids=["chain", "fourteen"])
def test_the_positions_of_a_model_are_the_golden_ones(model, golden):
    """The layout of the pinned engine, on an integer grid."""
    plan = alone(plan_of(model, Around(beside=300, above=150)))
    at = {id: [blob.x, blob.y, blob.w, blob.h] for id, blob in plan.blobs.items()}

    golden(f"drawing/layout-{model.id}.json", json.dumps(at, indent=1) + "\n")


@pytest.mark.exe
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_labels_come_out_literally(text):
    """No escape is read, no markup is opened, nothing ends the file."""
    model = Model(id="m", label=text, activities=[Activity(id="1", do=text)])
    drawn = json.loads(rendered(dot_of(model, Study(models=[model]))))

    (label,) = [o["label"] for o in drawn["objects"] if o["name"] == "1"]

    assert _read(label).split() == f"1. {text}".split()


def _read(label: str) -> str:
    """What a label shows: escapes of DOT undone."""
    return label.replace(r"\n", "\n").replace("\\\\", "\\") if "\\" in label else label


def test_a_heavier_link_is_thicker_in_dot_too():
    """A weight of 1 says nothing."""
    links = [parse_link("a -> b", weight=3), parse_link("b -> a")]
    picture = Picture(id="p", elements=[Element(id="a"), Element(id="b")], links=links)
    heavy, light = (line for line in dot_of(picture, Study()).splitlines() if "->" in line)

    assert "penwidth=4" in heavy
    assert "penwidth" not in light


def test_a_part_of_another_kind_has_no_dot():
    """A programmer's mistake, said at once."""
    with pytest.raises(TypeError, match="nothing is known about writing a Stakeholder as DOT"):
        dot_of(Stakeholder(id="us"), Study())
