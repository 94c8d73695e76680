"""A sheet goes out, is filled in, comes back by id: and never over a newer decision unasked."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import HOSTILE
from talks import LINKS, STUDY, study_folder

from ssm.errors import UnreadableError
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.deciding.queue import Scope
from ssm.gathering.deciding.suggesting import rows_for
from ssm.gathering.decisions.saying import said
from ssm.gathering.sheets.reading import read_sheet
from ssm.gathering.sheets.taking import Taken, take
from ssm.gathering.sheets.workbook import workbook
from ssm.gathering.sheets.writing import as_csv, sheet
from ssm.loading import load

Fill = Callable[[dict[str, dict[str, str]]], None]


def desk_of(folder: Path, by: str = "ann") -> Desk:
    """The desk of one person."""
    return Desk(load(folder), by=by, date="2026-06-01")


def table(desk: Desk) -> list[list[str]]:
    """The sheet of all findings."""
    return sheet(desk, rows_for(desk, Scope(again=True), order="source", top=3))


def filled(folder: Path, by: str = "ann", **cells: dict[str, str]) -> Path:
    """A sheet in which somebody filled in some cells, finding by finding."""
    header, *rest = table(desk_of(folder, by))
    for line in rest:
        for column, text in cells.get(line[0], {}).items():
            line[header.index(column)] = text
    out = io.StringIO()
    csv.writer(out).writerows([header, *rest])
    path = folder.parent / "sheet.csv"
    path.write_text(out.getvalue(), encoding="utf-8-sig")
    return path


def taken(folder: Path, path: Path, by: str = "ann", **how: str) -> Taken:
    """What comes of taking a sheet."""
    return take(desk_of(folder, by), read_sheet(path), **how)


def decided(folder: Path) -> list[str]:
    """The lines of the file in few words."""
    desk = desk_of(folder)
    return [f"{each.finding} {said(each, desk.rows)}" for each in desk.decisions.all()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a study with findings to read."""
    return study_folder(tmp_path / "fence")


@pytest.mark.parametrize(
    ("cells", "lines"),
    [
        ({"row": "fence/3"}, ["f1 fence/3"]),
        ({"row": "model/fence/3", "happens": "Yes"}, ["f1 fence/3: happens yes"]),
        ({"row": "1", "judged": "well"}, ["f1 fence/1: judged well"]),
        ({"row": "-"}, ["f1 it fits nothing"]),
        ({"status": "nothing"}, ["f1 it fits nothing"]),
        ({"status": "later"}, ["f1 to look at later"]),
        ({"row": "fence/1", "status": "rejected"}, ["f1 not fence/1"]),
        ({}, []),
    ],
)
def test_what_is_filled_in_is_decided_once(
    folder: Path, cells: dict[str, str], lines: list[str]
) -> None:
    """And taking the sheet again changes nothing."""
    path = filled(folder, f1=cells)

    assert taken(folder, path).taken == (("f1",) if lines else ())
    assert decided(folder) == lines

    again = taken(folder, path)
    assert (again.taken, again.told, again.unchanged) == ((), (), 5)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (
            {"row": "fence/33"},
            "row 2, column I: no row is called 'fence/33'; did you mean",
        ),
        (
            {"row": "fence/1", "happens": "yess"},
            "column J: happens is none of our words",
        ),
        (
            {"row": "fence/1", "status": "maybe"},
            "column L: 'maybe' is no status",
        ),
        ({"happens": "yes"}, "column I: what is said is filled in, but no row; name one"),
        ({"status": "rejected"}, "column I: it is rejected, but no row is named"),
        ({"row": "fence/1", "status": "later"}, "column L: it is later, but a row is named"),
        (
            {"finding": ""},
            "column A: this row names no finding; put its id back, or delete the row",
        ),
        ({"finding": "f11"}, "column A: no finding is called 'f11' now; did you mean 'f1'?"),
        ({"finding": "f2", "row": "-"}, "it fits nothing, and speaks of a row too"),
    ],
)
def test_what_is_unclear_is_told_with_its_place_and_not_taken(
    folder: Path, cells: dict[str, str], told: str
) -> None:
    """The nearest right word is offered; the rest of the sheet comes in."""
    path = filled(folder, f1=cells, f2={"row": "fence/3"}, f3={"row": "-"})
    found = taken(folder, path)

    assert any(told in str(each) for each in found.told), found.told
    assert not any(line.startswith("f1 ") for line in decided(folder))
    assert "f3 it fits nothing" in decided(folder)


def test_a_newer_decision_is_never_overwritten_unasked(folder: Path) -> None:
    """It is told what both say; then a person chooses a side."""
    path = filled(folder, f1={"row": "fence/1"}, f2={"row": "-"})
    desk_of(folder).nothing("f1")

    found = taken(folder, path)
    assert found.taken == ("f2",)
    (told,) = found.told
    assert told.place == "sheet.csv, row 2, column I"
    assert "since (study: it fits nothing. sheet: fence/1)" in told.message
    assert "--theirs" in told.hint
    assert taken(folder, path, side="ours").kept == ("f1",)
    assert decided(folder)[0] == "f1 it fits nothing"
    assert taken(folder, path, side="theirs").taken == ("f1",)
    assert decided(folder)[0] == "f1 fence/1"


def test_a_finding_with_other_words_now_is_told(folder: Path) -> None:
    """Nobody decides on words that they have not read."""
    path = filled(folder, f1={"row": "fence/1"})
    study_folder(folder, STUDY.replace("Paint, paint", "No paint"))

    (told,) = taken(folder, path).told
    assert "the words of f1 are others than when the sheet was written" in told.message
    assert decided(folder) == []


def test_an_empty_line_says_nothing(folder: Path) -> None:
    """What was decided in the terminal meanwhile stays, and is no conflict."""
    path = filled(folder)
    desk_of(folder).nothing("f1")

    assert (taken(folder, path).told, decided(folder)) == ((), ["f1 it fits nothing"])


def test_what_was_filled_in_already_comes_along_and_can_be_taken_out(folder: Path) -> None:
    """A line for each row; an emptied line is undecided again; notes and more are kept."""
    desk = desk_of(folder)
    desk.confirm("f1", "model/fence/1", happens="yes", who="neighbour")
    desk.confirm("f1", "model/fence/3")
    header, *rest = table(desk_of(folder))
    lines = [line for line in rest if line[0] == "f1"]
    assert [line[header.index("row")] for line in lines] == ["fence/1", "fence/3"]

    lines[1][header.index("row")] = ""
    lines[0][header.index("note")] = "=sure"
    out = io.StringIO()
    csv.writer(out).writerows([header, *lines])
    path = folder.parent / "sheet.csv"
    path.write_text(out.getvalue(), encoding="utf-8")
    taken(folder, path)

    (line,) = desk_of(folder).decisions.all()
    assert (line.row, line.happens, line.who, line.reason) == (
        "fence/1",
        "yes",
        "neighbour",
        "=sure",
    )


def test_two_people_have_a_sheet_each(folder: Path) -> None:
    """The column `by` says whose a line is."""
    for by, row in (("ann", "fence/1"), ("bob", "-")):
        taken(folder, filled(folder, by, f1={"row": row}), by)

    assert [(each.by, each.row) for each in desk_of(folder).decisions.all()] == [
        ("ann", "fence/1"),
        ("bob", "-"),
    ]


def test_a_workbook_holds_texts_and_lists_to_choose_from(folder: Path, tmp_path: Path) -> None:
    """Formulas are words; the header stays in sight; the same bytes each time."""
    study_folder(folder, STUDY.replace("Paint, paint: the neighbours", "=1+1 paint \\a\\x07"))
    desk = desk_of(folder)
    found = rows_for(desk, Scope(), order="source", top=3)
    data = workbook(desk, found)
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(data)

    page = openpyxl.load_workbook(path)["findings"]
    assert page["B2"].data_type == "s"
    assert page["B2"].value.startswith("=1+1 paint")
    assert (page.freeze_panes, page.column_dimensions["B"].width) == ("C2", 60)
    offered = {each.formula1 for each in page.data_validations.dataValidation}
    assert '"yes,partly,no,unclear"' in offered
    assert "rows!$A$2:$A$5" in offered
    assert data == workbook(desk, found)


def test_a_workbook_comes_back_as_a_table_does(folder: Path, tmp_path: Path) -> None:
    """A figure typed as a number is the candidate of that number."""
    desk = desk_of(folder)
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(workbook(desk, rows_for(desk, Scope(), order="source", top=3)))
    book = openpyxl.load_workbook(path)
    book["findings"]["I2"].value = 1
    book["findings"]["J2"].value = "partly"
    book["findings"]["I3"].value = "-"
    book.save(path)

    assert taken(folder, path).taken == ("f1", "f2")
    assert decided(folder) == ["f1 fence/1: happens partly", "f2 it fits nothing"]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.xlsx", b"no zip at all", "a.xlsx"),
        ("a.csv", b"", "the sheet is empty"),
        ("a.csv", b"id,words\nf1,x\n", "the columns 'finding' and 'row' are needed"),
        ("a.csv", b'finding,row\nf1,"x\n', "a quote opened here is never closed"),
    ],
)
def test_what_is_no_sheet_is_refused(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    """With a word on what to try."""
    path = tmp_path / name
    path.write_bytes(data)

    with pytest.raises(UnreadableError, match=told):
        read_sheet(path)


def test_a_sheet_in_the_encoding_of_some_spreadsheet_is_read(folder: Path, tmp_path: Path) -> None:
    """Semicolons and an old encoding, as some countries save CSV."""
    path = tmp_path / "sheet.csv"
    path.write_bytes("Finding;Row;Note\r\nf1;fence/1;für später\r\n".encode("cp1252"))
    taken(folder, path)

    assert desk_of(folder).decisions.all()[0].reason == "für später"


@given(st.sampled_from([text for text in HOSTILE if "\r" not in text]))
def test_no_text_of_a_finding_or_a_note_is_a_formula_in_a_table(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    """Whatever somebody said, the cells that hold it begin harmlessly."""
    folder = study_folder(tmp_path_factory.mktemp("study"))
    desk = desk_of(folder)
    desk.confirm("f1", "model/fence/1", reason=text)
    table = as_csv(desk, rows_for(desk, Scope(again=True), order="source", top=3))

    for line in csv.reader(io.StringIO(table)):
        assert not any(cell.lstrip(" ")[:1] in ("=", "+", "@", "\t") for cell in line)
    path = folder / "sheet.csv"
    path.write_text(table, encoding="utf-8", newline="")
    assert taken(folder, path).unchanged == 5
    assert (folder / LINKS).exists()
