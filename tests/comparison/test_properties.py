"""What holds for every study: two thousand small ones for each promise."""

import datetime as dt

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.comparison import Answer, Cell, compare
from ssm.model.words import Basis, Happens, Judged, Verdict

MARCH, JUNE = dt.date(2026, 3, 2), dt.date(2026, 6, 1)
SOURCES = (
    ssm.Source(id="a", perspective="nurses", method="interview", date=MARCH),
    ssm.Source(id="b", perspective="nurses", method="observation", date=JUNE),
    ssm.Source(id="c", perspective="patients", method="interview"),
    ssm.Source(id="d"),
)
WORLD = ssm.Study().add(
    ssm.Stakeholder(id="nurses"),
    ssm.Stakeholder(id="patients"),
    ssm.Model(
        id="m",
        activities=[ssm.Activity(id="1", do="Ask"), ssm.Activity(id="2", do="Answer")],
        dependencies=["1 -> 2"],
    ),
    *SOURCES,
)
ROUNDS = (ssm.Round(id="before", from_=MARCH), ssm.Round(id="after", from_=JUNE))
ROWS = ("m/1", "m/2", "m/1->2", "m/monitor", "m/9")
SAID = st.tuples(
    st.sampled_from([None, "a", "b", "c", "d"]),
    st.none() | st.lists(st.tuples(st.sampled_from(ROWS), st.sampled_from(Happens)), max_size=2),
)
STANCES = [None, *Happens]
ANSWERS = st.lists(
    st.builds(
        Answer,
        finding=st.sampled_from(["f1", "f2", "f3", "f4"]),
        text=st.just("Said."),
        source=st.sampled_from("abcde"),
        perspective=st.sampled_from(["nurses", "patients"]),
        row=st.just("model/m/1"),
        happens=st.sampled_from(STANCES),
        judged=st.sampled_from([None, *Judged]),
        basis=st.sampled_from([None, *Basis]),
    ),
    max_size=6,
)


def often(test):
    """A promise that is tried two thousand times."""
    return settings(max_examples=2000)(test)


def study_of(said, *, rounds):
    """A study with a finding for each line (source, evidence)."""
    findings = tuple(
        ssm.Finding(
            id=f"f{n}",
            text=f"Number {n}.",
            source=source,
            about=None if about is None else [ssm.Evidence(row=r, happens=h) for r, h in about],
        )
        for n, (source, about) in enumerate(said)
    )
    return attrs.evolve(WORLD, findings=findings, rounds=ROUNDS if rounds else ())


def charts(found):
    """All charts of a comparison, those of earlier rounds too."""
    return [each for chart in found.charts for each in (chart, *chart.earlier)]


@often
@given(st.lists(SAID, max_size=5), st.booleans(), st.randoms(use_true_random=False))
def test_the_order_of_findings_never_matters(said, rounds, random):
    """Whoever is heard first has no more say."""
    study = study_of(said, rounds=rounds)
    turned = list(study.findings)
    random.shuffle(turned)

    assert compare(study) == compare(attrs.evolve(study, findings=turned))


@often
@given(st.lists(SAID, max_size=5), st.booleans())
def test_every_finding_is_in_a_cell_or_in_a_list(said, rounds):
    """Nothing that was heard is lost, and nothing stands in two places at once."""
    found = compare(study_of(said, rounds=rounds))
    placed = {id_ for c in charts(found) for row in c.rows for id_ in row.overall.findings}
    lists = [{q.finding for q in some} for some in (found.unmatched, found.unread, found.unplaced)]

    assert placed.union(*lists) == {f"f{n}" for n in range(len(said))}
    assert len(placed) + sum(map(len, lists)) == len(said)


@often
@given(st.lists(SAID, max_size=5), st.booleans())
def test_each_cell_leads_back_to_exactly_its_findings(said, rounds):
    """Those that name its row, whose view is its own, and that were heard in its round."""
    study = study_of(said, rounds=rounds)
    for chart in charts(compare(study)):
        for row in chart.rows:
            for cell in (*row.cells, row.overall):
                mine = {f.id for f in study.findings if belongs(study, f, chart, row, cell)}
                assert set(cell.findings) == mine


def belongs(study, finding, chart, row, cell):
    """Whether a finding is about a row, in a round, and gives the view of a cell."""
    source = next((each for each in SOURCES if each.id == finding.source), ssm.Source(id="none"))
    about = {study.index.found(e.row, ("row",)) for e in finding.about or ()}
    round_ = "after" if source.date == JUNE else "before"
    view = source.perspective or "not said whose view"
    return (
        (row.ref,) in about and chart.round in (None, round_) and cell.perspective in (None, view)
    )


@often
@given(ANSWERS, st.data())
def test_repeating_a_source_changes_nothing(answers, data):
    """A loud voice is one voice, however often it says the same."""
    again = data.draw(st.lists(st.sampled_from(answers), max_size=6)) if answers else []
    copies = [attrs.evolve(answer, finding=f"g{n}") for n, answer in enumerate(again)]
    once, often_ = Cell.of(answers), Cell.of([*answers, *copies])

    assert [getattr(once, name) for name in HEARD] == [getattr(often_, name) for name in HEARD]
    assert once.resting_on() == often_.resting_on()


HEARD = (
    *("verdict", "claimed", "observed", "yes", "partly", "no", "unclear", "voices", "sources"),
    *("judged", "step", "roles", "methods", "bases"),
)


@often
@given(ANSWERS, ANSWERS)
def test_more_evidence_never_removes_a_dispute_nor_lowers_knowledge(answers, more):
    """One voice is enough; nothing that is heard later drowns it."""
    before, after = Cell.of(answers), Cell.of([*answers, *more])

    assert before.verdict is not Verdict.CONTESTED or after.verdict is Verdict.CONTESTED
    assert before.verdict is Verdict.UNKNOWN or after.verdict is not Verdict.UNKNOWN


@often
@given(ANSWERS)
def test_unknown_means_that_nothing_was_said_and_nothing_else(answers):
    """Silence, and words that leave it open: no more and no less."""
    spoke = any(a.happens in (Happens.YES, Happens.PARTLY, Happens.NO) for a in answers)

    assert (Cell.of(answers).verdict is Verdict.UNKNOWN) is not spoke


@pytest.mark.parametrize("rounds", [True, False])
def test_a_study_in_which_nobody_spoke_has_every_row_and_knows_nothing(rounds):
    """The model alone says nothing of the world."""
    found = compare(study_of([], rounds=rounds))

    assert {row.overall.verdict for row in found.charts[0].rows} == {Verdict.UNKNOWN}
    assert len(found.charts[0].rows) == 6
