"""Tables of imports are read quickly, and what comes out is what the slow way gives."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from ssm.files.read import read_findings_node
from ssm.findings.csv import csv_records
from ssm.findings.formulas import guarded
from ssm.findings.imported import read_imported
from ssm.findings.mapping import FIELDS, MARKS, Mapping
from ssm.findings.read import read_findings_file
from ssm.findings.table import findings_of
from ssm.problems import sort_problems
from tests.strategies import hostile_texts

_words = st.one_of(
    st.sampled_from(
        ["", "Half of them.", "=1", "'", "a\r\nb", "\r", " ", "f1", "2026-03-01", "12"]
    ),
    hostile_texts.filter(lambda text: "\x00" not in text),
)
_line = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["f1", "f2", "f3", "F 4", ""]),
        "text": _words,
        "source": _words,
        "start": st.sampled_from(["", "", "3", "x"]),
        "date": st.sampled_from(["", "", "2026-03-01", "20260301", "1.3.2026"]),
        "codes": st.sampled_from(["", "late; letters", ";"]),
        "row": st.sampled_from(["", "", "", "m/1", "-"]),
        "happens": st.sampled_from(["", "", "no", "never"]),
        "own": _words,
    }
)


@given(st.lists(_line, max_size=5), st.sampled_from(",;\t"))
def test_the_quick_way_is_the_slow_way(lines: list[dict[str, str]], delimiter: str) -> None:
    """Findings, problems and the lines they are told at."""
    out = io.StringIO(newline="")
    columns = [*FIELDS, MARKS, "own"]
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n", delimiter=delimiter)
    writer.writeheader()
    writer.writerows({name: guarded(text) for name, text in line.items()} for line in lines)
    text = out.getvalue()

    quick, _ = read_findings_file(text, "a.csv")

    records, more = csv_records(text, "a.csv", Mapping())
    node, twice = findings_of(records, Mapping())
    slow = read_findings_node(node, "a.csv")
    problems = sort_problems([*more, *twice, *slow.problems])
    assert quick.parts == slow.parts
    assert [str(p) for p in sort_problems(quick.problems)] == [str(p) for p in problems]
    for finding in quick.parts:
        key = (f"finding/{finding.id}", ())
        assert quick.spans[key].line == slow.spans[key].line


def test_a_plain_line_is_read_quickly() -> None:
    """The promise of speed is worth nothing when no line is plain."""
    text = f"{','.join((*FIELDS, MARKS))}\nf1,Half of them.{',' * (len(FIELDS) - 1)}x\n"
    piece = read_imported(text, "a.csv")

    assert piece is not None
    assert [key for key in piece.spans if key[1]] == []


def test_a_table_that_no_import_wrote_is_read_as_any() -> None:
    """It has other columns."""
    assert read_imported("id,text\nf1,Half of them.\n", "a.csv") is None
