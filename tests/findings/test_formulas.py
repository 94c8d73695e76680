"""Texts that a spreadsheet would compute, asleep in a cell and awake again."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.findings.formulas import guarded, runs, unguarded
from ssm.findings.read import read_findings_file
from tests.strategies import hostile_texts

TEXTS = st.one_of(st.text("'=+-@\t\r\n 1a\uff1d", max_size=6), hostile_texts)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+SUM(A1)", "'+SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("- they ring back", "'- they ring back"),
        ("@cmd", "'@cmd"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        ("  =1", "'  =1"),
        ("\uff1d1", "'\uff1d1"),
        ("'=1", "''=1"),
        ("''=1", "'''=1"),
        ("'twas late", "'twas late"),
        ("'", "'"),
        ("-5", "-5"),
        ("+3.5", "+3.5"),
        ("-", "-"),
        ("3 -> 4", "3 -> 4"),
        ("model/good-time/3..4", "model/good-time/3..4"),
        ("", ""),
        ("“=1” (f1)", "“=1” (f1)"),
    ],
)
def test_only_what_would_run_is_guarded(text: str, cell: str) -> None:
    """Numbers, refs and the sign for 'fits nothing' stay as they are."""
    assert guarded(text) == cell
    assert unguarded(cell) == text


@given(TEXTS)
def test_any_text_comes_back_from_its_cell(text: str) -> None:
    """Whatever apostrophes it begins with, and no cell runs."""
    assert unguarded(guarded(text)) == text
    assert not runs(guarded(text))


@given(TEXTS)
def test_a_cell_that_needs_no_guard_is_the_text(text: str) -> None:
    """Guarding alters a text by one apostrophe in front, or not at all."""
    assert guarded(text) in (text, f"'{text}")


def test_a_table_of_findings_gives_the_words_without_the_guard() -> None:
    """What was written asleep is read awake, in every field."""
    out = io.StringIO()
    rows = [["id", "text", "note"], ["f1", guarded("=1+1, she said"), guarded("@home")]]
    csv.writer(out).writerows([*rows, ["f2", "'twas late", "-5"]])
    one, two = read_findings_file(out.getvalue(), "a.csv")[0].parts
    assert (one.text, one.note) == ("=1+1, she said", "@home")
    assert (two.text, two.note) == ("'twas late", "-5")
