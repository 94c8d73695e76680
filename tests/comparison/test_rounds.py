"""Rounds: March's no and June's yes are a change, and not a dispute."""

import datetime as dt

import pytest

import ssm
from ssm.comparison import compare

MARCH, JUNE, AUTUMN = dt.date(2026, 3, 2), dt.date(2026, 6, 1), dt.date(2026, 9, 1)


def study_of(*said):
    """One activity, rounds in March, June and September; lines (source, date, word)."""
    return ssm.Study().add(
        ssm.Stakeholder(id="nurses"),
        ssm.Model(id="m", activities=[ssm.Activity(id="1", do="Plan the day")]),
        ssm.Round(id="autumn", from_=AUTUMN),
        ssm.Round(id="before", from_=MARCH),
        ssm.Round(id="after", from_=JUNE),
        *(ssm.Source(id=id_, perspective="nurses", date=date) for id_, date, _ in said),
        *(
            ssm.Finding(
                id=f"f-{id_}",
                text="Said.",
                source=id_,
                about=[ssm.Evidence(row="m/1", happens=word)],
            )
            for id_, _, word in said
        ),
    )


def verdicts(study, **options):
    """Verdict and earlier verdict of the row, from the newest round back."""
    chart = compare(study, **options).charts[0]
    return [
        (each.round, str(each.row("1").overall.verdict), each.row("1").was)
        for each in (chart, *chart.earlier)
    ]


def test_the_newest_round_is_the_chart_and_earlier_ones_are_in_it():
    """Before stands beside now, and rounds count by date, not by place."""
    study = study_of(("a", MARCH, "no"), ("b", JUNE, "yes"), ("c", AUTUMN, "partly"))

    assert verdicts(study) == [
        ("autumn", "partial", "present"),
        ("after", "present", "absent"),
        ("before", "absent", None),
    ]


def test_a_round_can_be_asked_for_and_knows_only_those_before_it():
    """What was heard in September does not reach back to June."""
    study = study_of(("a", MARCH, "no"), ("b", JUNE, "yes"), ("c", AUTUMN, "partly"))

    assert verdicts(study, round="after") == [
        ("after", "present", "absent"),
        ("before", "absent", None),
    ]


def test_a_row_that_nobody_asked_about_again_is_not_asked_and_knows_what_it_was():
    """An old answer is shown as old; it does not speak for today."""
    assert verdicts(study_of(("a", MARCH, "no"))) == [
        ("autumn", "unknown", "absent"),
        ("after", "unknown", "absent"),
        ("before", "absent", None),
    ]


@pytest.mark.parametrize(
    ("date", "round_"),
    [
        (None, "before"),
        (dt.date(2025, 1, 1), "before"),
        (MARCH, "before"),
        (dt.date(2026, 5, 31), "before"),
        (JUNE, "after"),
        (dt.date(2030, 1, 1), "autumn"),
    ],
    ids=str,
)
def test_a_finding_belongs_to_the_last_round_begun_when_it_was_heard(date, round_):
    """Without a date, or earlier than all, it belongs to the first."""
    chart = compare(study_of(("a", date, "yes"))).charts[0]
    heard = [each.round for each in (chart, *chart.earlier) if each.row("1").overall.answers]

    assert heard == [round_]


def test_findings_without_a_date_are_named():
    """Nobody has to guess why a quote stands in the first round."""
    assert compare(study_of(("a", None, "yes"), ("b", MARCH, "no"))).undated == ("f-a",)


def test_without_rounds_dates_make_no_difference():
    """And nothing is said about them."""
    study = study_of(("a", None, "no"), ("b", JUNE, "yes"))
    for name in ("before", "after", "autumn"):
        study = study.remove(f"round/{name}")
    found = compare(study)

    assert found.charts[0].round is None
    assert found.charts[0].row("1").overall.verdict == "contested"
    assert found.undated == ()


def test_a_change_of_verdict_is_asked_about():
    """What made the change, and for whom is it better?"""
    row = (
        compare(study_of(("a", MARCH, "no"), ("b", JUNE, "yes")), round="after").charts[0].row("1")
    )

    assert [str(question.reason) for question in row.agenda] == [
        "one-voice",
        "changed",
        "not-judged",
    ]


def test_a_round_is_told_with_the_changes_it_follows(clinic):
    """The reader learns what happened in between."""
    assert compare(clinic).charts[0].period == (
        "After, from 1 June 2026, following: One list, kept at the nurses' desk"
    )
