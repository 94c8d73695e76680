"""Counted: every row of a table is a statement, told, or counted; none is lost or there twice."""

import csv
import io
import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.items import Statement, Unread
from ssm.findings.importing.tables.delimited import Delimited

COLUMNS = ["id", "text", "source", "codes"]
_text = st.text(st.sampled_from("ab\",;\n\r '=é\t|"), min_size=1, max_size=12).map("w{}w".format)
_cell = st.text(st.sampled_from('ab";,\n é'), max_size=5)


def unclosed(raw: bytes, cell: str) -> bytes:
    """A row in which a quote was opened in front of its words."""
    return raw.replace(b"w", b'"w', 1) if b'"w' not in raw else raw.replace(b'"w', b"w", 1)


def wider(raw: bytes, cell: str) -> bytes:
    """A row with one cell more than there are columns."""
    return raw.removesuffix(b"\n") + b";more\n"


def undecodable(raw: bytes, cell: str) -> bytes:
    """A row with a byte that is no UTF-8."""
    return raw.replace(b"w", b"w\xff", 1)


def zeroed(raw: bytes, cell: str) -> bytes:
    """A row with a zero byte."""
    return raw.replace(b"w", b"w\0", 1)


DAMAGE = (None, None, None, None, unclosed, wider, undecodable, zeroed)


def line(cells: list[str], sign: str) -> bytes:
    """A row as it stands in a file."""
    out = io.StringIO()
    csv.writer(out, delimiter=sign, lineterminator="\n", quoting=csv.QUOTE_ALL).writerow(cells)
    return out.getvalue().encode()


@given(
    st.lists(st.tuples(_text, _cell, _cell, st.sampled_from(DAMAGE)), min_size=1, max_size=12),
    st.randoms(use_true_random=False),
)
def test_every_row_is_a_statement_or_told_and_only_once(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[str, str, str, object]],
    chance: random.Random,
) -> None:
    """Whatever is broken, a row that is sound comes in with its words as they are."""
    whole = {f"s{n}s": "Half of them arrive." for n in range(len(rows) + 1)}
    data = line(COLUMNS, ";") + b"".join(line([k, t, "", ""], ";") for k, t in whole.items())
    for n, (text, source, codes, damage) in enumerate(rows):
        key = f"k{n}k"
        raw = line([key, text, source, codes], ";")
        if damage is None:
            whole[key] = text
        data += raw if damage is None else damage(raw, text)  # type: ignore[operator]
        data += b"\n" * chance.choice([0, 0, 1])
    path = tmp_path_factory.mktemp("counted") / "a.csv"
    path.write_bytes(data)

    found = list(Delimited().read(probe(path), How(separator=";", encoding="utf-8")))

    made = [item for item in found if isinstance(item, Statement)]
    lost = [item for item in found if isinstance(item, Unread)]
    assert {each.key: each.text for each in made if each.key in whole} == whole
    places = Counter(item.where.split(" (")[0] for item in (*made, *lost))
    assert set(places.values()) <= {1}
    for n in range(len(rows)):
        key = f"k{n}k"
        assert any(each.key == key for each in made) or any(key in str(each) for each in lost)
    keys = [each.key for each in made if each.key]
    assert len(set(keys)) == len(keys)


@given(
    st.lists(
        st.lists(
            st.sampled_from(["", "n/a", "-", "They rang back late", "So I ring"]),
            min_size=3,
            max_size=3,
        ),
        min_size=4,
        max_size=12,
    )
)
def test_every_answer_of_a_survey_is_a_statement_or_counted(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    """Empty cells and those that say nothing are counted, column by column."""
    names = ["What was good?", "What was bad?", "What else is there?"]
    path = tmp_path_factory.mktemp("counted") / "a.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["Respondent", *names])
        table.writerows([f"r{n}", *answers] for n, answers in enumerate(rows))
    listed = "".join(f"\n  q{n}: {name}" for n, name in enumerate(names))
    mapping = f'columns: {{source: Respondent}}\nquestions:{listed}\nskip: ["n/a", "-"]\n'

    found = list(Delimited().read(probe(path), How(mapping=("a.import.yaml", mapping))))

    made = [item for item in found if isinstance(item, Statement)]
    told = "\n".join(item.text for item in found if not isinstance(item, Statement | Unread))
    for n, name in enumerate(names):
        cells = [answers[n] for answers in rows]
        spoken = [cell for cell in cells if cell and cell not in ("n/a", "-")]
        assert [each.text for each in made if each.note == name] == spoken
        empty, skipped = cells.count(""), cells.count("n/a") + cells.count("-")
        for count, rest in ((empty, "empty."), (skipped, "no statement:")):
            are = "1 cell is" if count == 1 else f"{count} cells are"
            assert (f"In '{name}', {are} {rest}" in told) == bool(count)
    assert len({each.key for each in made}) == len(made)
