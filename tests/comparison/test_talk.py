"""Walk the talk: what is said to be done beside what is seen to be done."""

import csv
import io
import json

import pytest

import ssm
from ssm.comparison import compare
from ssm.comparison.formats.measure import wide
from ssm.comparison.talking import talk
from ssm.comparison.talking.data import as_csv, as_json
from ssm.comparison.talking.markdown import as_markdown
from ssm.comparison.talking.text import as_text

FORMS = (as_text, as_markdown, as_csv, lambda talks: json.dumps(as_json(talks), ensure_ascii=False))


def study_of(*said):
    """One activity; lines of a basis (or None) and what is said."""
    return ssm.Study().add(
        ssm.Stakeholder(id="nurses"),
        ssm.Root(id="m", actors=["nurses"]),
        ssm.Model(id="m", activities=[ssm.Activity(id="1", do="Plan the day")]),
        *(
            ssm.Finding(
                id=f"f{n}",
                text=f"Number {n}.",
                perspective="nurses",
                about=[ssm.Evidence(row="m/1", basis=basis, happens=happens)],
            )
            for n, (basis, happens) in enumerate(said, 1)
        ),
    )


ORDINARY = "What is an ordinary day like?"


def talked(*said):
    """What is told beside what is seen."""
    return talk(compare(study_of(*said)).charts[0])


@pytest.mark.parametrize(
    ("said", "heard", "asks"),
    [
        (
            [("told", "yes"), ("seen", "no")],
            "told and seen differ",
            ORDINARY,
        ),
        ([("hearsay", "no"), ("record", "no")], "told and seen alike", ""),
        ([("told", "partly")], "only told", "When could we be there?"),
        ([("told", "no")], "only told", "What is done instead, and when could we see that?"),
        ([("record", "yes")], "only seen", "Tell us about the last time."),
        (
            [("told", None), ("seen", "yes")],
            "told and seen differ",
            ORDINARY,
        ),
    ],
)
def test_both_sides_are_kept_apart_and_one_side_alone_is_a_question(said, heard, asks):
    """Whom to ask, or what to watch; where they differ, what an ordinary day is like."""
    (row,) = talked(*said).rows

    assert row.heard == heard
    assert row.ask == asks
    assert (row.whom == ("Nurses",)) is bool(asks)


def test_claims_and_observations_have_their_words_on_their_own_side():
    """No statement stands on both."""
    (row,) = talked(("claimed", "yes"), ("observed", "no"), ("told", "no"), (None, "yes")).rows

    assert [a.finding for a in row.told] == ["f1", "f3"]
    assert [a.finding for a in row.seen] == ["f2"]
    assert (row.claimed, row.observed) == ("contested", "absent")


def test_rows_of_which_nobody_noted_a_basis_are_named(clinic):
    """They are neither told nor seen, and not lost."""
    made = talk(compare(clinic, round="before").charts[0])

    assert [row.name for row in made.unsaid] == ["5", "4 -> 5"]
    assert made.rows[0].name == "3"


def test_a_round_in_which_nobody_spoke_says_so():
    """An empty page would look like a mistake."""
    assert "Nobody has spoken about it in this round." in as_text([talked()])
    assert "Nobody has spoken about it in this round." in as_markdown([talked()])


@pytest.mark.parametrize("form", FORMS)
def test_every_format_has_the_words_of_both_sides_and_the_question(clinic, form):
    """A reader sees what was said beside what was seen."""
    told = " ".join(form([talk(compare(clinic, round="before").charts[0])]).split())

    for words in ("Two lists lay", "We plan it all in", "f3", "f5"):
        assert words in told
    assert "an ordinary day like?" in told


@pytest.mark.parametrize("width", [40, 69, 70, 80, 120])
def test_no_line_is_wider_than_the_terminal(clinic, width):
    """Two columns where there is room, else one below the other."""
    text = as_text([talk(compare(clinic, round="before").charts[0])], width)
    beside = "said to be done: accounts differ  " in text

    assert max(wide(line) for line in text.splitlines()) <= width
    assert beside is (width >= 70)


def test_csv_has_a_line_a_row_and_no_formula_in_it():
    """Both sides in one line."""
    study = study_of(("told", "yes"), ("seen", "no")).replace("f1", text="=1+1")
    (line,) = csv.DictReader(io.StringIO(as_csv([talk(compare(study).charts[0])])))

    assert (line["said to be done"], line["seen to be done"]) == ("yes", "no")
    assert not line["said to be done: words"].startswith("=")


def test_text_of_a_study_is_no_markup():
    """A pipe in a quote stays in its cell."""
    study = study_of(("told", "yes")).replace("f1", text="a | b <b>c</b>")

    assert "a \\| b \\<b\\>c" in as_markdown([talk(compare(study).charts[0])])
