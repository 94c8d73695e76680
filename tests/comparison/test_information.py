"""What a model asks to be known: by activity, by dependency, and crosswise."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.checks.language.deficit import deficit_said
from ssm.comparison.formats.measure import wide
from ssm.comparison.information.asking import openings
from ssm.comparison.information.formats import as_csv, as_json, as_markdown, as_text

EXAMPLES = Path(__file__).parents[2] / "examples"


def activity(id_, do, needs=(), gives=(), measures=()):
    """An activity with what it would need and give."""
    return ssm.Activity(id=id_, do=do, inputs=needs, outputs=gives, measures=measures)


KITCHEN = ssm.Study().add(
    ssm.Stakeholder(id="cooks", label="The cooks"),
    ssm.Model(
        id="soup",
        label="Soup for all",
        activities=[
            activity("1", "Count the guests", ["list of guests"], ["number of guests"]),
            activity(
                "2", "Cook the soup", ["the number of the guests", "recipe"], ["soup is ready"]
            ),
            activity("3", "Ring the bell", [], [], ["minutes until all sit"]),
        ],
        dependencies=["1 -> 2", "2 -> 3"],
    ),
    ssm.AsIs(
        id="now",
        label="As told on Monday",
        tasks=[
            ssm.Task(id="a", do="Count plates", by="cooks", outputs=["Number of guests"]),
            ssm.Task(id="b", do="Count coats", outputs=["number of guests", "coats"], is_="soup/1"),
            ssm.Task(id="c", do="Stir"),
        ],
    ),
)


def of(study=KITCHEN):
    """The information of its one model."""
    (found,) = ssm.information(study)
    return found


def test_notes_with_the_same_stems_are_one_kind_of_information():
    """Articles, endings and great letters make no difference."""
    assert [category.name for category in of().categories] == [
        "list of guests",
        "number of guests",
        "recipe",
        "soup is ready",
        "coats",
    ]


def test_numbers_tell_kinds_of_information_apart():
    """Ward 1 is not ward 2."""
    wards = ssm.Model(
        id="m", activities=[activity("1", "Ask", ["list of ward 1", "list of ward 2"])]
    )

    assert len(of(ssm.Study().add(wards)).categories) == 2


def test_each_kind_lies_on_four_arms():
    """Needed and given by the model, used and yielded by what is done now."""
    number = of().categories[1]

    assert number.needed == ("model/soup/2",)
    assert number.given == ("model/soup/1",)
    assert number.used == ()
    assert number.yielded == ("as-is/now/a", "as-is/now/b")


def test_a_dependency_carries_what_one_end_gives_and_the_other_needs():
    """And where nothing is noted it asks."""
    flows = {flow.name: flow.carries for flow in of().flows}

    assert flows == {"1 -> 2": ("number of guests",), "2 -> 3": ()}
    asked = " ".join(str(question) for question in of().questions)
    assert "What would whoever does “Ring the bell” need to hear" in asked


def test_empty_arms_and_what_is_made_twice_become_questions():
    """Each with the arm where it is asked."""
    asked = [(each.category, each.arm) for each in openings(of())]

    assert asked == [
        (0, "given"),
        (1, "yielded"),
        (2, "given"),
        (3, "needed"),
        (4, "yielded"),
        (None, None),
        (None, None),
    ]
    assert all(each.ask.endswith("?") for each in openings(of()))


def test_what_is_asked_alike_of_several_kinds_is_asked_once():
    """On the cross each keeps its own place; what is read aloud is told together."""
    found = of()
    (brought,) = [w for w in found.questions if "Who brings each" in w.ask]

    assert "“list of guests” (for “Count the guests”) and “recipe”" in brought.ask
    assert set(brought.about) == {"model/soup/1", "model/soup/2"}
    assert len(openings(found)) > len(found.questions) - len(found.flows)


def test_an_account_laid_over_other_models_alone_stays_out():
    """It is the other model's cross that it lies on."""
    other = ssm.Model(id="salad", activities=[activity("1", "Cut", ["knife"])])
    laid = ssm.AsIs(id="salads", tasks=[ssm.Task(id="x", do="Chop", is_="salad/1")])
    study = KITCHEN.add(other, laid)

    soup, salad = ssm.information(study)
    assert {task.account for task in soup.procedures} == {"As told on Monday"}
    assert [task.text for task in salad.procedures] == ["Chop"]


def test_without_an_account_of_what_is_done_now_nothing_is_asked_about_it():
    """Silence is not a no."""
    found = of(KITCHEN.remove("as-is/now"))

    assert found.procedures == ()
    assert not any("today" in str(question) for question in found.questions)


def test_only_models_with_information_are_given_unless_one_is_named():
    """A model without any is named with a plain word."""
    study = KITCHEN.add(ssm.Model(id="bare", activities=[ssm.Activity(id="1", do="Sit")]))

    assert [one.model for one in ssm.information(study)] == ["soup"]
    (bare,) = ssm.information(study, "bare")
    assert "No inputs, outputs or measures are noted" in as_text((bare,))


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("cross", [False, True])
def test_no_line_is_wider_than_the_terminal(width, cross):
    """Tables become lines where there is no room for them."""
    assert max(map(wide, as_text((of(),), width, cross=cross).split("\n"))) <= width


def test_the_cross_is_laid_out_with_the_activities_above_and_what_is_done_now_below():
    """West what goes in, east what comes out, the same list mirrored."""
    rows = list(csv.reader(io.StringIO(as_csv((of(),), cross=True))))

    band = rows[3]
    assert band[:5] == band[:5:-1][:5]
    assert band[5] == "goes in ← · → comes out"
    assert [row[5] for row in rows[:3]] == [
        "1 Count the guests",
        "2 Cook the soup",
        "3 Ring the bell",
    ]
    assert [row[5] for row in rows[4:]] == ["Count plates", "Count coats", "Stir"]
    assert rows[1] == ["", "", "x", "x", "", "2 Cook the soup", "", "", "", "x", ""]
    assert rows[5] == ["", "", "", "", "", "Count coats", "", "x", "", "", "x"]


@pytest.mark.parametrize(
    "form",
    [lambda f: as_text(f, 200), as_markdown, as_csv, lambda f: json.dumps(as_json(f))],
)
def test_every_format_has_every_note(form):
    """Nothing is only in the picture."""
    told = form((of(),))

    for text in ("list of guests", "recipe", "coats", "minutes until all sit", "Stir"):
        assert text in told


def test_what_is_done_now_is_told_in_its_words_and_not_by_its_id():
    """Those who read of it did not name the tasks."""
    told = as_markdown((of(),))

    assert "| coats |  |  |  | Count coats |" in told
    assert "b:" not in told


@pytest.mark.parametrize("example", ["outpatients", "customers"])
def test_our_own_words_judge_nobody(example):
    """What is done now is asked about, never marked."""
    found = ssm.information(ssm.load(EXAMPLES / example))

    assert found
    assert [line for line in as_text(found, 400).split("\n") if deficit_said(line)] == []
    assert all(q.ask.endswith("?") for one in found for q in one.questions)


NOTES = st.lists(
    st.sampled_from(["list", "the list", "post", "a note", "=1+1", "日本"]), max_size=3
)


@st.composite
def studies(draw):
    """A model of some activities, and perhaps an account of what is done now."""
    acts = [
        activity(str(n), f"Do {n}", draw(NOTES), draw(NOTES))
        for n in range(draw(st.integers(1, 4)))
    ]
    tasks = [
        ssm.Task(id=f"t{n}", do=f"Now {n}", inputs=draw(NOTES), outputs=draw(NOTES))
        for n in range(draw(st.integers(0, 3)))
    ]
    study = ssm.Study().add(ssm.Model(id="m", activities=acts))
    return study.add(ssm.AsIs(id="now", tasks=tasks)) if tasks else study


@settings(max_examples=300, deadline=None)
@given(studies())
def test_every_note_lies_on_exactly_one_arm_of_one_kind(study):
    """None is lost, and no part stands twice on an arm."""
    (found,) = ssm.information(study, "m")
    arms = ("needed", "given", "used", "yielded")

    refs = [(arm, ref) for one in found.categories for arm in arms for ref in getattr(one, arm)]
    kinds = sum(len(getattr(one, arm)) for one in found.categories for arm in arms)
    assert len(refs) == kinds
    for one in found.categories:
        assert any(getattr(one, arm) for arm in arms)
        assert all(len(set(getattr(one, arm))) == len(getattr(one, arm)) for arm in arms)
    noted = {("needed", a.ref) for a in found.lines if a.inputs}
    noted |= {("given", a.ref) for a in found.lines if a.outputs}
    noted |= {("used", t.ref) for t in found.procedures if t.inputs}
    noted |= {("yielded", t.ref) for t in found.procedures if t.outputs}
    assert set(refs) == noted
