"""Findings in bulk come from rows and frames as they come from a table."""

import datetime as dt
from typing import Any

import pytest

import ssm
from ssm.errors import InvalidValueError

SAID = "  Half of them\narrive. "
DAY = dt.date(2026, 3, 2)
ROWS = [
    {"id": "f1", "text": SAID, "row": "m/1", "happens": "partly", "date": DAY},
    {"id": "f1", "text": SAID, "row": "m/2", "happens": "no", "who": ["nurses", "us"]},
    {"id": "f2", "text": "=1+1", "row": "-", "codes": "Waiting; Parking"},
    {"id": "f3", "text": "'=quoted", "start": 4, "end": 12},
]
COLUMNS = ("id", "text", "row", "happens", "date", "codes", "start", "end", "who")


def test_rows_become_findings_in_their_exact_words() -> None:
    """Several rows of an id are one finding; nothing is stripped, computed or unquoted."""
    first, second, third = ssm.as_findings(ROWS)
    assert (first.text, second.text, third.text) == (SAID, "=1+1", "'=quoted")
    assert [(e.row, e.happens, e.who) for e in first.about or ()] == [
        ("m/1", "partly", ()),
        ("m/2", "no", ("nurses", "us")),
    ]
    assert (second.about, third.about) == ((), None)
    assert (first.date, third.start, third.end) == (DAY, 4, 12)
    assert second.codes == ("Waiting", "Parking")


@pytest.mark.parametrize("engine", ["polars", "pandas"])
def test_a_frame_does_as_well(engine: str) -> None:
    """What a frame has for nothing is nothing."""
    library = pytest.importorskip(engine)
    plain = [{**row, "who": "; ".join(row.get("who", []))} for row in ROWS]
    columns = {name: [row.get(name) for row in plain] for name in COLUMNS}
    assert ssm.as_findings(library.DataFrame(columns)) == ssm.as_findings(ROWS)


FAULTS: list[tuple[Any, str]] = [
    ([{"txt": "x"}], "row 1 has no 'text'.*'txt'"),
    ([{"text": "x"}, {"text": "y", "happens": "perhaps", "row": "m/1"}], "row 2: .*perhaps"),
    ([{"text": "x", "start": "four"}], "row 1: .*four"),
    ({"text": "x"}, "many rows, not one"),
    (["x"], "row 1 must be a mapping"),
]


@pytest.mark.parametrize(("rows", "message"), FAULTS)
def test_what_cannot_be_a_finding_is_refused_with_its_row(rows: Any, message: str) -> None:
    """A programmer's mistake is told at once."""
    with pytest.raises(InvalidValueError, match=message):
        ssm.as_findings(rows)
