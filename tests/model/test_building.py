"""A study built in Python: slips are told where they are made, in words that help."""

from collections.abc import Callable
from typing import Any, cast

import pytest

import ssm
from ssm.errors import AmbiguousRefError, InvalidValueError, SsmError, UnknownRefError

STUDY = ssm.Study(
    title="The fence",
    stakeholders=[ssm.Stakeholder(id="us"), ssm.Stakeholder(id="neighbours")],
    pictures=[
        ssm.Picture(id="yard", elements=[ssm.Element(id="us"), ssm.Element(id="neighbours")])
    ],
    roots=[ssm.Root(id="fence", what="paint the fence"), ssm.Root(id="hedge")],
    models=[
        ssm.Model(
            id="fence",
            activities=[ssm.Activity(id="1", do="Obtain paint"), ssm.Activity(id="2", do="Paint")],
            dependencies=["1 -> 2"],
        )
    ],
)
anything: Any = cast("Any", ssm)
"""The same package for a user whose editor checks no types."""

SLIPS: list[tuple[Callable[[], object], str]] = [
    (
        lambda: anything.Study(roots=[ssm.Model(id="m")]),
        "'roots' must hold only Root parts (got Model(id='m'))",
    ),
    (
        lambda: anything.Study(stakeholders=["us"]),
        "'stakeholders' must hold only Stakeholder parts (got 'us')",
    ),
    (
        lambda: anything.Model(id="m", activities=["Plan"]),
        "'activities' must hold only Activity parts (got 'Plan')",
    ),
    (
        lambda: anything.Model(id="m", dependencies=[("1", "2")]),
        "'dependencies' must hold only Link parts (got ('1', '2'))",
    ),
    (
        lambda: anything.Model(id="m", measures={"efficacy": "Is it painted?"}),
        "'measures' must be of class Measures (got {'efficacy': 'Is it painted?'})",
    ),
    (lambda: anything.Model(id="m", waive="CP01"), "'waive' must hold only Waiver parts (got 'C')"),
    (lambda: anything.Activity(id="1", do=4), "'do' must be a text (got 4)"),
    (lambda: anything.Activity(id=1, do="Paint"), "'id' must be a text (got 1)"),
    (lambda: anything.Root(id="r", because=[1]), "'because' must hold only texts (got 1)"),
    (lambda: anything.Root(id="r", owners=None), "'owners' must hold only texts (got None)"),
    (lambda: anything.Root(id="r", definition=3), "'definition' must be a text (got 3)"),
    (
        lambda: anything.Root(id="r", transformation=3),
        "'transformation' must be of class Transformation (got 3)",
    ),
    (
        lambda: ssm.Root(id="r", status="final"),
        "'status' must be one of idea, draft, chosen (got 'final')",
    ),
    (
        lambda: anything.Root(id="r", kind="task"),
        "'root kind' must be one of primary-task, issue-based (got 'task')",
    ),
    (lambda: anything.Transformation(3), "'text' must be a text (got 3)"),
    (
        lambda: ssm.Link(tail="1", op="->", head="2", weight=9),
        "'weight' must be a whole number from 1 to 5 (got 9)",
    ),
    (
        lambda: STUDY.add(ssm.Root(id="fence")),
        "another Root has this id already (got 'fence')",
    ),
    (
        lambda: STUDY.replace("root/hedge", id="fence"),
        "another Root has this id already (got 'fence')",
    ),
    (
        lambda: STUDY.replace("fence/2", id="1"),
        "another Activity has this id already (got '1')",
    ),
    (
        lambda: STUDY.replace("fence/1", du="Buy paint"),
        (
            "'du' is no field of Activity, which has id, do, traces, by, inputs, outputs, "
            "measures, origins, waive"
        ),
    ),
    (
        lambda: STUDY.replace("root/hedge", becuse=["us"]),
        "; did you mean 'because'?",
    ),
    (
        lambda: STUDY.replace("fence/monitor", do="Look"),
        "made by its Model and cannot be changed alone",
    ),
    (lambda: anything.check("fence"), "'study' must be a Study, or what ssm.load() gave"),
    (lambda: anything.draw("fence"), "'study' must be a Study, or what ssm.load() gave"),
    (lambda: anything.compare(None), "'study' must be a Study, or what ssm.load() gave"),
    (lambda: anything.trace({}, "fence"), "'study' must be a Study, or what ssm.load() gave"),
    (lambda: anything.save("fence", "x"), "'study' must be a Study, or what ssm.load() gave"),
]


@pytest.mark.parametrize(("slip", "told"), SLIPS, ids=[told for _, told in SLIPS])
def test_a_slip_is_told_at_once(slip: Callable[[], object], told: str) -> None:
    """The field and the value are named, and what would be right."""
    with pytest.raises(InvalidValueError) as caught:
        slip()
    assert told in str(caught.value)


LOOKED_FOR: list[tuple[object, type[SsmError], str]] = [
    ("neighbors", UnknownRefError, "called 'neighbors'; did you mean 'neighbours'?"),
    ("fence", AmbiguousRefError, "'fence' could be root/fence or model/fence"),
    ("The Fence", UnknownRefError, "must be written kind/id/part"),
    (3, UnknownRefError, "must be written kind/id/part, as in model/good-time/3 (got 3)"),
    (None, UnknownRefError, "(got None)"),
]


@pytest.mark.parametrize(("ref", "error", "told"), LOOKED_FOR)
def test_what_is_not_there_is_told_with_the_nearest(
    ref: Any, error: type[SsmError], told: str
) -> None:
    """Whatever stands between the brackets, the answer is ours."""
    with pytest.raises(error) as caught:
        STUDY[ref]
    assert told in str(caught.value)


ONE_OR_MANY: list[tuple[object, object]] = [
    (ssm.Boundary(id="b", holds="us"), ssm.Boundary(id="b", holds=["us"])),
    (ssm.Picture(id="p", links="us -> it"), ssm.Picture(id="p", links=["us -> it"])),
    (ssm.Element(id="e", says="Hm."), ssm.Element(id="e", says=[ssm.Statement(text="Hm.")])),
    (
        ssm.Finding(id="f", text="x", about="fence/1"),
        ssm.Finding(id="f", text="x", about=[ssm.Evidence(row="fence/1")]),
    ),
    (ssm.Root(id="r", actors="us"), ssm.Root(id="r", actors=("us",))),
]


@pytest.mark.parametrize(("one", "many"), ONE_OR_MANY)
def test_one_stands_for_a_list_of_one(one: object, many: object) -> None:
    """A bare text is never taken for a list of its letters."""
    assert one == many


def test_a_study_says_whether_it_has_a_part() -> None:
    """`in` understands what brackets understand; a study itself is no list."""
    assert "root/fence" in STUDY
    assert "fence/1->2" in STUDY
    assert "fence" not in STUDY
    assert "nobody" not in STUDY
    assert 3 not in STUDY
    with pytest.raises(TypeError, match="not iterable"):
        list(cast("Any", STUDY))


def test_parts_are_replaced_and_removed_at_their_places() -> None:
    """The order of the study is kept, and the old study is what it was."""
    changed = STUDY.replace("fence/1", do="Buy paint").remove("neighbours")
    assert [one.do for one in changed["model/fence"].activities] == ["Buy paint", "Paint"]
    assert [one.id for one in changed.stakeholders] == ["us"]
    assert STUDY["fence/1"].do == "Obtain paint"


def test_results_show_themselves_in_one_line() -> None:
    """What a session in Python prints when a result is not given a name."""
    shown = [ssm.compare(STUDY), ssm.check(STUDY), ssm.trace(STUDY, "fence/1"), STUDY]
    shown += ssm.draw(STUDY, "root/fence")
    assert [repr(one).split()[0] for one in shown] == [
        "<Comparison",
        "<Checked:",
        "<Trace",
        "<Study",
        "<Drawing",
    ]
    assert all(len(repr(one)) < 100 for one in shown)


def test_a_name_of_the_package_that_is_mistyped_is_offered_aright() -> None:
    """Python itself offers the nearest name when it knows where it was looked for."""
    with pytest.raises(AttributeError) as caught:
        anything.chek  # noqa: B018
    assert (caught.value.name, caught.value.obj) == ("chek", ssm)


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_nobody_says_nothing(text: str) -> None:
    """A bubble without words would be drawn; with a finding it holds the words of that."""
    with pytest.raises(InvalidValueError, match="a text or a finding"):
        ssm.Statement(text=text)

    assert ssm.Statement(text=text, findings=["f1"]).findings == ("f1",)
