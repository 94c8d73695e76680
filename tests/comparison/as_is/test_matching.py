"""Proposals: candidates for each task, a beginning of one to one, and nothing linked."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ssm
from ssm.comparison.as_is import align
from ssm.comparison.as_is.assignment import paired

SCORES = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 9), min_size=width, max_size=width), min_size=1, max_size=4
    )
)


@given(SCORES)
def test_pairs_sum_to_the_most_that_any_choice_gives(scores):
    """By brute force over all choices; each row and column is in one pair at most."""
    found = paired(scores)
    rows, columns = len(scores), len(scores[0])
    size = min(rows, columns)
    best = max(
        sum(scores[r][c] for r, c in zip(chosen, order, strict=True))
        for chosen in itertools.combinations(range(rows), size)
        for order in itertools.permutations(range(columns), size)
    )
    assert sum(scores[r][c] for r, c in found) == best
    assert len({r for r, _ in found}) == len({c for _, c in found}) == size


@pytest.mark.parametrize("scores", [[], [[]], [[], []]])
def test_nothing_is_paired_with_nothing(scores):
    """An account without tasks, or a model without activities."""
    assert paired(scores) == ()


def study(tasks, links=(), dependencies=()):
    """A study of one model and one account."""
    activities = {"1": "Plan the day", "2": "Call each patient", "3": "Tell each patient the time"}
    return ssm.Study(
        models=[
            ssm.Model(
                id="m",
                monitoring=None,
                activities=[ssm.Activity(id=id, do=do) for id, do in activities.items()],
                dependencies=dependencies,
            )
        ],
        as_is=[
            ssm.AsIs(
                id="today",
                tasks=[ssm.Task(id=id, do=do) for id, do in tasks.items()],
                links=links,
            )
        ],
    )


def test_candidates_share_words_and_say_which():
    """The likeliest first, the best one as a hint."""
    found = align(study({"a": "Make the plan of the day", "b": "Ring patients"}), "today", "m")
    assert next(each.ref for each in found.candidates["a"]) == "model/m/1"
    assert found.candidates["a"][0].why == ("plan", "day")
    assert found.hints["a"] == "model/m/1"


def test_what_shares_no_word_is_neither_candidate_nor_hint():
    """A person looks at the whole matrix for that."""
    found = align(study({"a": "Stamp it"}), "today", "m")
    assert (found.candidates["a"], dict(found.hints)) == ((), {})


def test_what_stands_round_a_task_tells_two_activities_apart():
    """Both speak of the patient; only one comes after the plan."""
    tasks = {"p": "Plan the day", "x": "Patient"}
    after = ["1 -> 3"]
    plain = align(study(tasks, [], after), "today", "m").candidates["x"]
    beside = align(study(tasks, ["p -> x"], after), "today", "m").candidates["x"]
    assert (plain[0].ref, beside[0].ref) == ("model/m/2", "model/m/3")


def test_nothing_is_linked_by_it():
    """The study is as it was."""
    whole = study({"a": "Plan the day"})
    align(whole, "today", "m")
    assert whole["as-is/today/a"].is_ is None


def test_hundreds_of_tasks_have_candidates():
    """In a circle, with links to themselves."""
    tasks = {f"t{n}": f"Call patient {n} of the day" for n in range(500)}
    links = [f"t{n} -> t{(n * 7 + 1) % 500}" for n in range(500)]
    found = align(study(tasks, links), "today", "m")
    assert len(found.candidates) == 500
    assert len(found.hints) == 3
