"""Rules on activity models, by tables of models that are sound and models that are not."""

from itertools import pairwise

import pytest
from attrs import evolve

from ssm.checks import check
from ssm.model.activity import Activity, Measures, Model
from ssm.model.root import Root
from ssm.model.study import Study

ROOT = Root(
    id="m",
    status="chosen",
    what="bring people in difficulty ashore",
    how=["keeping a boat ready"],
    why="let fishermen earn a living",
    transformation="people in difficulty at sea -> people brought ashore",
    actors=["crew", "the launchers"],
)


def weights(code: str, model: Model, root: Root = ROOT, profile: str = "checkland") -> list[str]:
    """How much one rule says weighs, remark by remark."""
    study = Study(roots=[root], models=[model])
    problems = check(study, select=[code], profile=profile).problems
    return [problem.severity.word for problem in problems if problem.code == code]


def model(*activities: Activity, **more: object) -> Model:
    """A chosen model of these activities, each needing the one before."""
    ids = [one.id for one in activities]
    links = [f"{one} -> {other}" for one, other in pairwise(ids)]
    more.setdefault("dependencies", links)
    return Model(id="m", status="chosen", activities=activities, **more)  # type: ignore[arg-type]


def doing(*texts: str, traces: tuple[tuple[str, ...], ...] = ()) -> tuple[Activity, ...]:
    """Activities numbered from one, with traces where some are given."""
    return tuple(
        Activity(id=str(n), do=text, traces=traces[n - 1] if traces else ())
        for n, text in enumerate(texts, start=1)
    )


@pytest.mark.parametrize(
    ("traces", "told"),
    [
        ((("P",), ("R",)), []),
        ((("E1",), ("T",)), []),
        ((("E1",), ("t", "R")), []),
        ((("E1",), ("R",)), ["error"]),
        ((("W",), ("E1", "E2")), ["error"]),
    ],
)
def test_where_all_traces_are_written_one_leads_to_p_or_t(
    traces: tuple[tuple[str, ...], ...], told: list[str]
) -> None:
    """Whatever the words are."""
    assert weights("AM13", model(*doing("Watch", "Report", traces=traces))) == told


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("Muster hands", "Launch the boat", "Bring the casualty in"), []),
        (("Plan", "Draw near those in difficulty"), []),
        (("Hold a dance", "Count the takings"), ["warning"]),
        (("Write the report", "Send the report"), ["warning"]),
    ],
)
def test_where_traces_are_not_written_words_are_looked_at_and_no_error_comes_of_it(
    texts: tuple[str, ...], told: list[str]
) -> None:
    """A sound model may speak in other words."""
    assert weights("AM13", model(*doing(*texts))) == told


def test_half_written_traces_and_traces_to_the_means_are_no_error() -> None:
    """Who traces a few activities has not said that the others answer nothing."""
    half = (Activity(id="1", do="Count", traces=["R"]), Activity(id="2", do="Launch the boat"))
    means = doing("Launch the boat", "Count", traces=(("Q1",), ("R",)))

    assert weights("AM13", model(*half)) == []
    assert weights("AM13", model(*means)) == []


def test_an_idea_without_its_change_is_no_concern_and_a_draft_is_advised() -> None:
    """What is not there yet is excused."""
    bare = model(*doing("Watch", "Report", traces=(("R",), ("R",))))
    assert weights("AM13", evolve(bare, status="idea")) == []
    assert weights("AM13", evolve(bare, status="draft")) == ["advice"]


@pytest.mark.parametrize(
    ("measures", "told"),
    [
        (("Are people ashore?", "Hours per rescue?", "Do fishermen earn a living?"), 0),
        (("Are people ashore?", "With as little fuel as possible?", "Do men still fish?"), 0),
        (("Are people ashore?", "Are people ashore?", "Do fishermen earn a living?"), 1),
        (("Are people ashore?", "Is it tidy?", "Do fishermen earn a living?"), 1),
        (("Are people ashore?", "Hours per rescue?", "How many people came ashore?"), 1),
        (("Is it good?", "Is it good?", "Is it good?"), 2),
    ],
)
def test_each_measure_asks_something_of_its_own(measures: tuple[str, ...], told: int) -> None:
    """Efficiency after what it takes, effectiveness after the wider aim."""
    names = ("efficacy", "efficiency", "effectiveness")
    held = Measures(**dict(zip(names, measures, strict=True)))

    assert weights("AM06", model(*doing("Launch"), measures=held)) == ["advice"] * told


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("Find out who waits", "Carry them", "Tell the fleet"), []),
        (("Obtain oil", "Burn it", "Shine"), ["advice"]),
        (("Burn oil", "Shine", "Report"), ["advice"]),
        (("Burn oil", "Shine"), []),
    ],
)
def test_what_comes_before_the_change_and_after_it_is_asked_for(
    texts: tuple[str, ...], told: list[str]
) -> None:
    """Of models that are more than a beginning."""
    assert weights("AM14", model(*doing(*texts))) == told


def test_where_traces_tell_which_activities_change_something_those_around_them_count() -> None:
    """Whatever verbs they begin with."""
    traced = doing("Oil the winch", "Launch", "Wash down", traces=(("Q1",), ("T",), ("R",)))

    assert weights("AM14", model(*traced)) == []


@pytest.mark.parametrize(
    ("by", "told"),
    [
        (["crew"], []),
        (["Crew"], []),
        (["stakeholder/crew"], []),
        (["Launchers"], []),
        (["police"], ["advice"]),
        (["crew", "police"], ["advice"]),
        ([], []),
    ],
)
def test_whoever_does_an_activity_is_among_the_actors(by: list[str], told: list[str]) -> None:
    """By id, as a ref or in words."""
    assert weights("AM15", model(Activity(id="1", do="Launch", by=by))) == told


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("Run the school", "Ring the school bell"), ["advice"]),
        (("Manage bookings", "Confirm each booking by letter"), ["advice"]),
        (("Run the boat", "Ring the bell"), []),
        (("Organise the day", "Plan meals"), []),
        (("Handle complaints", "Publish the rota"), []),
        (("Teach a class", "Teach a class to read"), []),
    ],
)
def test_an_activity_that_is_a_whole_beside_its_part_is_asked_about(
    texts: tuple[str, ...], told: list[str]
) -> None:
    """Run, manage and the like, with another activity about a piece of it."""
    assert weights("AM16", model(*doing(*texts))) == told


def test_monitoring_taken_out_weighs_less_in_a_model_that_opens_an_activity() -> None:
    """And nothing where it stands among the operations."""
    bare = model(*doing("Launch", "Carry"), monitoring=None)
    opened = model(*doing("Launch", "Carry"), monitoring=None, expands="n/1")
    own = model(*doing("Launch", "Monitor the launches", "Take control action"), monitoring=None)

    assert weights("AM04", bare) == ["warning"]
    assert weights("AM04", opened) == ["advice"]
    assert weights("AM04", own) == []


def test_an_activity_that_needs_only_itself_is_joined_to_nothing() -> None:
    """A loop joins nothing to anything."""
    alone = model(*doing("Launch", "Carry", "Sing"), dependencies=["1 -> 2", "3 -> 3"])

    assert weights("AM07", alone) == ["warning"]


def test_the_message_on_size_says_how_authors_differ() -> None:
    """Seven is a custom and no law."""
    large = model(*doing(*(f"Launch boat {n}" for n in range(12))))
    told = check(Study(roots=[ROOT], models=[large]), select=["AM03"]).problems

    assert ["Wilson" in problem.message for problem in told] == [True]
    assert weights("AM03", large, profile="wilson") == []
