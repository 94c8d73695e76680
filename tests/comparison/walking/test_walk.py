"""A walk says what happened, in sentences that a client understands, and judges nobody."""

import itertools
import json

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.checks.language.deficit import deficit_said
from ssm.comparison.walking.formats import as_csv, as_json, as_markdown, as_text, as_xes
from ssm.comparison.walking.outcomes import OrderShown, StepShown
from ssm.comparison.walking.proposing import proposals, proposed_for
from ssm.comparison.walking.questions import questions
from ssm.comparison.walking.sentences import order_sentence, step_remark
from ssm.findings.logs.csv import csv_log
from ssm.findings.logs.xes import xes_log


def monday(study):
    """The account of one morning."""
    (found,) = ssm.walk(study, "monday").walked
    return found


def test_each_step_is_told_beside_the_order_of_the_model(mornings):
    """In order, early, added, once more, keeping watch."""
    found = monday(mornings)

    assert [step.shown for step in found.steps] == [
        *("early", "early", "added", "in order", "control", "repeat")
    ]
    assert [step_remark(found, step) for step in found.steps] == [
        "nothing of “Agree urgency” or “Learn how long visits take” by then",
        "before “Tell each patient the time”",
        "not in the model",
        "",
        "keeping watch",
        "once more",
    ]
    assert found.steps[0].who == ("Reception",)
    assert found.steps[0].words == "Two lists lay side by side."


def test_each_dependency_is_a_sentence_with_its_steps_and_times(mornings):
    """Whoever was there can say whether it was so."""
    found = monday(mornings)

    assert [order_sentence(found, order) for order in found.orders] == [
        "“Plan the day” took place (step 1, 08:10); “Agree urgency” is left out in this account.",
        (
            "“Plan the day” took place (step 1, 08:10); “Learn how long visits take” is left "
            "out in this account."
        ),
        "“Plan the day” (step 1, 08:10) came before “Tell each patient the time” (step 4, 08:40).",
        (
            "“See the patient” (step 2, 08:20) came before “Tell each patient the time” (step 4, "
            "08:40)."
        ),
    ]


def test_it_ends_in_open_questions(mornings):
    """About that day, never whether one does what the model asks."""
    assert questions(monday(mornings)) == (
        (
            "What made it possible to do “See the patient” (Nurses) before “Tell each patient the "
            "time”?"
        ),
        (
            "“Plan the day” took place (Reception): on what did it rest, where “Agree urgency” and "
            "“Learn how long visits take” are not heard of?"
        ),
        "“Looked for notes” (step 3, 08:25): what was it for, and for whom?",
        "“Plan the day” took place more than once (steps 1 and 6): what brought it back?",
        (
            "“Monitor activities 1 to 5” took place (step 5): what did it change in what was done "
            "afterwards?"
        ),
    )


def test_a_name_in_doubt_is_read_with_the_fewest_early_steps_and_says_so(mornings):
    """Nobody has said which of two it was; the other is named."""
    (found,) = ssm.walk(mornings, "tuesday").walked

    assert [step.activities for step in found.steps] == [("1",), ("3",), (), ("4",), ()]
    assert step_remark(found, found.steps[0]) == "it may be 4 instead; nobody has said which"
    assert found.open == ("Came in",)
    assert {order.ref[-4:]: order.sure for order in found.orders} == {
        "1..3": False, "2..3": False, "3..4": False, "4..5": False,
    }  # fmt: skip


def test_what_is_not_placed_yet_is_not_called_left_out(mornings):
    """The step that waits to be placed may be what seems left out."""
    (found,) = ssm.walk(mornings, "tuesday").walked
    told = as_text(ssm.walk(mornings, "tuesday"))

    assert "not among the steps that are placed so far" in order_sentence(found, found.orders[1])
    assert "left out in this account" not in told


def test_accounts_stand_side_by_side_by_name(mornings):
    """Which walk shows what, and no share of anything."""
    found = ssm.walk(mornings)

    assert [row.walks for row in found.side_by_side("good-time")] == [
        {"held": ("Tuesday",), "left out first": ("Monday morning",)},
        {"left out first": ("Monday morning", "Tuesday")},
        {"held": ("Monday morning", "Tuesday")},
        {"early": ("Monday morning",), "stopped short": ("Tuesday",)},
    ]
    assert "%" not in as_text(found) + as_markdown(found)


def test_an_account_stands_beside_the_models_it_speaks_of(mornings):
    """Another model is asked for by its name; a step may be in both."""
    other = ssm.Model(id="full-slots", activities=[ssm.Activity(id="1", do="Fill each slot")])
    study = mornings.add(
        other, ssm.Walk(id="friday", steps=[ssm.Step(did="Rang", is_=["full-slots/1"])])
    )

    assert ssm.walk(study, "monday").models == ("good-time",)
    assert ssm.walk(study, "friday").models == ("full-slots",)
    (found,) = ssm.walk(study, "friday", "good-time").walked
    assert found.steps[0].shown is StepShown.ADDED


def test_circles_have_a_question_of_their_own(mornings):
    """No order is asked of what goes round."""
    model = attrs.evolve(
        mornings["good-time"],
        activities=mornings["good-time"].activities,
        dependencies=["3 -> 4", "4 -> 5", "5 -> 3", "monitor -> 3"],
    )
    found = monday(attrs.evolve(mornings, models=[model]))

    assert [order.shown for order in found.orders] == ["goes round"] * 3 + ["watches"]
    assert any("go round in a circle: what did one time round change" in q
               for q in questions(found))  # fmt: skip
    assert found.left_out == ("1", "2")


def test_what_nobody_has_placed_gets_proposals_and_nothing_more(mornings):
    """The likeliest first, by shared words; a person decides."""
    walk = ssm.Walk(id="w", steps=["The patient was told a time", "Nurses see patients", "Tea"])
    study = mornings.add(walk)

    found = proposals(study, walk)

    assert [candidates[0].ref[-1] for candidates in list(found.values())[:2]] == ["4", "5"]
    assert all(candidate.ref.count("..") == 0 for of in found.values() for candidate in of)
    assert [step.shown for step in ssm.walk(study, "w").walked[0].steps] == ["open"] * 3


def test_text_stays_within_its_width(mornings):
    """Narrow terminals too; every sentence whole."""
    found = ssm.walk(mornings)
    proposed = proposed_for(mornings, found)

    for width in (40, 60, 80, 100):
        lines = as_text(found, width, proposed=proposed).split("\n")
        assert max(map(len, lines)) <= width


def test_no_text_judges_anybody(mornings):
    """Neither people by the model, nor the account by its order."""
    texts = [as_text(ssm.walk(mornings), 100), as_markdown(ssm.walk(mornings))]
    lines = [line for text in texts for line in text.split("\n") if line.strip()]

    assert [line for line in lines if deficit_said(line, how=True)] == []
    words = " ".join(texts).lower()
    assert not [w for w in ("deviat", "violat", "conform", "missing", "skipp") if w in words]


def test_markdown_takes_no_words_for_markup(mornings):
    """What happened may hold pipes and stars."""
    walk = ssm.Walk(id="w", steps=[ssm.Step(did="a | b *c* <i>", is_="good-time/1")])

    assert r"a \| b \*c\* \<i\>" in as_markdown(ssm.walk(mornings.add(walk), "w"))


def test_json_has_refs_and_sentences(mornings):
    """A public shape, of plain data."""
    data = json.loads(json.dumps(as_json(ssm.walk(mornings))))

    assert data["walks"][0]["ref"] == "walk/monday"
    assert data["walks"][0]["steps"][1]["waits_for"] == ["model/good-time/4"]
    assert data["walks"][0]["orders"][3]["shown"] == "early"
    assert data["side_by_side"][3] == {
        "ref": "model/good-time/4..5",
        "walks": {"early": ["walk/monday"], "stopped short": ["walk/tuesday"]},
    }


def test_a_table_of_steps_comes_back_as_it_was(mornings):
    """What was placed for certain stays so; what is in doubt does not become certain."""
    log = csv_log(as_csv(ssm.walk(mornings)), "walks.csv")

    assert [case.name for case in log.cases] == ["monday", "tuesday"]
    first, *_ = log.cases[0].events
    assert (first.did, first.at, first.who, first.finding, first.is_) == (
        "Opened both lists", "08:10", ("reception",), "f3", ("good-time/3",),
    )  # fmt: skip
    assert [event.is_ for event in log.cases[1].events] == [None, ("good-time/3",), (), None, None]


def test_an_event_log_comes_back_as_it_was(mornings):
    """Words with every sign that XML has, and times of a known day as time stamps."""
    odd = ssm.Walk(id="odd", steps=['<a> & "b" \n\x07', "c"])
    log = xes_log(as_xes(ssm.walk(mornings.add(odd))).encode(), "walks.xes")

    assert [event.did for event in log.cases[2].events] == ['<a> & "b" \n�'.strip(), "c"]
    assert log.cases[0].events[0].at == "2026-03-09T08:10:00"


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.text(max_size=8),
            st.one_of(st.none(), st.lists(st.sampled_from("12345"), max_size=2, unique=True)),
        ),
        max_size=6,
    )
)
def test_every_step_is_told_once_whatever_happened(mornings_, steps):
    """As many steps as the account has; the numbers of dependencies and steps agree."""
    walk = ssm.Walk(
        id="w",
        steps=[
            ssm.Step(did=did, is_=None if is_ is None else [f"good-time/{n}" for n in is_])
            for did, is_ in steps
        ],
    )
    (found,) = ssm.walk(mornings_.add(walk), "w").walked

    assert [step.did for step in found.steps] == [did for did, _ in steps]
    for order in found.orders:
        for end, at in ((order.tail, order.tail_at), (order.head, order.head_at)):
            places = [n for n, (_, is_) in enumerate(steps, 1) if end in (is_ or ())]
            assert at == min(places, default=None)
    assert as_text(ssm.walk(mornings_.add(walk)))


@pytest.fixture(scope="module")
def mornings_():
    """A model alone, the same for every example."""
    return ssm.Study(
        models=[
            ssm.Model(
                id="good-time",
                activities=[ssm.Activity(id=n, do=f"Do {n}") for n in "12345"],
                dependencies=["1 -> 3", "2 -> 3", "3 -> 4", "4 -> 5"],
            )
        ]
    )


def placed(study, steps):
    """What the whole of an account comes to for one dependency, in every way to place it."""
    found = ssm.walk(study.add(ssm.Walk(id="w", steps=steps)), "w").walked[0]
    return found.orders[0]


def test_an_order_is_sure_only_where_no_way_to_place_the_rest_turns_it(mornings_):
    """Every way to place the open steps of short accounts is tried."""
    choices = ["good-time/1", "good-time/3", None]
    for rows in itertools.product(choices, repeat=4):
        order = placed(mornings_, [ssm.Step(did="x", is_=row) for row in rows])
        if order.shown not in (OrderShown.HELD, OrderShown.EARLY):
            continue
        ways = itertools.product(*([row] if row else ["good-time/1", "good-time/3", []]
                                   for row in rows))  # fmt: skip
        shown = {
            placed(mornings_, [ssm.Step(did="x", is_=row) for row in way]).shown for way in ways
        }
        assert order.sure == (shown == {order.shown})
