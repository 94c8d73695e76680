"""Workbooks: the right sheet, cells as they are shown, nothing computed, bombs refused."""

import builtins
import datetime as dt
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssm.errors import MissingExtraError, UnreadableError
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.importers import importer_of
from ssm.findings.importing.items import Item, Remark, Statement, Unread
from ssm.findings.importing.tables.proposals import needs_mapping, propose
from ssm.findings.importing.tables.shown import shown
from ssm.findings.importing.tables.workbook import Workbook

HEAD = ["id", "text", "source", "note"]


def book(folder: Path, *rows: list[Any], also: Callable[[Any], None] | None = None) -> Path:
    """A workbook with one sheet of some rows, and what else is done to it."""
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)
    if also is not None:
        also(workbook)
    path = folder / "a.xlsx"
    workbook.save(path)
    return path


def items(path: Path, **how: Any) -> list[Item]:
    """What a workbook gives."""
    return list(Workbook().read(probe(path), How(**how)))


def statements(found: list[Item]) -> list[Statement]:
    """The statements among some items."""
    return [item for item in found if isinstance(item, Statement)]


def unread(found: list[Item]) -> list[Unread]:
    """What could not be read among some items."""
    return [item for item in found if isinstance(item, Unread)]


def remarks(found: list[Item]) -> str:
    """The remarks among some items, as one text."""
    return "\n".join(item.text for item in found if isinstance(item, Remark))


_words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\n\t"),
    max_size=20,
).filter(lambda text: text.strip() and text[0] not in "='" and "_x" not in text)


@settings(max_examples=25)
@given(st.lists(_words, min_size=1, max_size=5))
def test_every_row_is_one_statement_in_its_exact_words(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    """Whatever stands in the cells."""
    rows = [[f"f{n}", text] for n, text in enumerate(texts)]
    found = items(book(tmp_path_factory.mktemp("books"), ["id", "text"], *rows))
    assert [[each.key, each.text] for each in statements(found)] == rows
    assert unread(found) == []


SHOWN = [
    (17, "General", "17"),
    (17.0, "General", "17"),
    (0.1 + 0.2, "General", "0.3"),
    (1.5, "0.00", "1.50"),
    (0.256, "0%", "26%"),
    (0.256, "0.0%", "25.6%"),
    (1234567.5, "#,##0.00", "1,234,567.50"),
    (42, "00000", "00042"),
    (-3, "000", "-003"),
    (1.5, '#,##0.00 "€"', "1.5"),
    (True, "General", "TRUE"),
    (dt.datetime(2026, 4, 17, tzinfo=dt.UTC), "dd.mm.yyyy", "2026-04-17"),
    (dt.datetime(2026, 4, 17, 10, 15, tzinfo=dt.UTC), "General", "2026-04-17 10:15"),
    (dt.time(10, 15), "hh:mm", "10:15"),
    (None, "General", ""),
    ("a_x000D_\nb", "General", "a\r\nb"),
    (" a ", "General", " a "),
]


@pytest.mark.parametrize(("value", "number_format", "text"), SHOWN)
def test_cells_are_taken_as_they_are_shown(value: Any, number_format: str, text: str) -> None:
    """Numbers with their places, days year first."""
    assert shown(value, number_format) == text


def test_days_of_a_workbook_are_days(tmp_path: Path) -> None:
    """Whatever their format."""
    path = book(tmp_path, ["id", "text", "date"], [1, "They rang back", dt.date(2026, 4, 17)])
    (one,) = statements(items(path))
    assert (one.key, one.date) == ("1", dt.date(2026, 4, 17))


def test_the_sheet_with_the_statements_is_found_and_told(tmp_path: Path) -> None:
    """And which were not read, were empty, or hidden."""

    def more(workbook: Any) -> None:
        workbook.active.title = "Codes"
        for title, rows in {
            "Coded": [["id", "document", "tag", "content"], [1, "a.txt", "late", "They rang"]],
            "Empty": [],
            "Talk": [["What was said"], ["They rang back after nine days"]],
            "Old": [["id", "text"], [1, "Hidden words"]],
        }.items():
            sheet = workbook.create_sheet(title)
            for row in rows:
                sheet.append(row)
        workbook["Old"].sheet_state = "hidden"

    path = book(tmp_path, ["Code", "Count"], ["late", 4], also=more)
    found = items(path)
    assert [each.text for each in statements(found)] == ["They rang"]
    told = remarks(found)
    assert "The sheet 'Coded' was read" in told
    assert "Not read: 'Talk'" in told
    assert "Without statements: 'Codes', 'Empty'" in told
    assert "Hidden, and not read: 'Old'" in told
    for name in ("old", "5"):
        assert [each.text for each in statements(items(path, sheet=name))] == ["Hidden words"]
    with pytest.raises(UnreadableError, match="did you mean 'Talk'"):
        items(path, sheet="Tlk")
    mapping = ("a.import.yaml", "table: {sheet: Talk}\ncolumns: {text: What was said}")
    assert len(statements(items(path, mapping=mapping))) == 1


def test_formulas_are_never_computed(tmp_path: Path) -> None:
    """What was last shown is taken; where nothing was, the formula's own text."""

    def cached(workbook: Any) -> None:
        workbook.active["B2"] = "=UPPER(A1)"
        workbook.active["B3"] = '=HYPERLINK("http://x")'

    path = book(tmp_path, HEAD, [1], [2, ""], [3, "plain"], also=cached)
    altered(path, b"<f>UPPER(A1)</f><v></v>", b"<f>UPPER(A1)</f><v>LATE</v>")
    altered(path, b'<c r="B2">', b'<c r="B2" t="str">')
    found = items(path)
    told = {each.key: each.text for each in statements(found)}
    assert told == {"1": "LATE", "2": '=HYPERLINK("http://x")', "3": "plain"}
    assert "nothing is computed" in remarks(found)


def test_words_that_taguette_wrote_as_formulas_are_words(tmp_path: Path) -> None:
    """Its export makes a formula worth 0 of a quote or a tag that begins with `=`."""

    def highlights(workbook: Any) -> None:
        workbook.active.title = "highlights"
        workbook.active["C2"], workbook.active["D2"] = "=late", "=twice a week, they said"

    path = book(tmp_path, ["id", "document", "tag", "content"], ["1", "ann"], also=highlights)
    altered(path, b"<v></v>", b"<v>0</v>")
    found = items(path)
    assert [(each.text, each.codes) for each in statements(found)] == [
        ("=twice a week, they said", ("=late",))
    ]
    assert "their own text is taken" in remarks(found)


def test_errors_in_cells_are_told(tmp_path: Path) -> None:
    """They are no words."""

    def error(workbook: Any) -> None:
        cell = workbook.active["B2"]
        cell.value, cell.data_type = "#REF!", "e"

    found = items(book(tmp_path, HEAD, [1, "x"], [2, "fine"], also=error))
    assert [each.key for each in statements(found)] == ["2"]
    assert [each.why for each in unread(found)] == ["the cell holds the error #REF!"]


def test_merged_cells_count_for_each_of_their_rows(tmp_path: Path) -> None:
    """But words only once."""

    def merge(workbook: Any) -> None:
        workbook.active.merge_cells("C2:C3")
        workbook.active.merge_cells("B3:B4")

    rows = [[1, "one", "int-01"], [2, "two"], [3, None, "int-02"], [4, "four", "int-02"]]
    found = items(book(tmp_path, HEAD, *rows, also=merge))
    told = [(each.key, each.text, each.source) for each in statements(found)]
    assert told == [("1", "one", "int-01"), ("2", "two", "int-01"), ("4", "four", "int-02")]
    assert "1 row only continues the words of a merged cell" in remarks(found)
    assert unread(found) == []


def test_rows_keep_the_numbers_that_a_person_sees(tmp_path: Path) -> None:
    """Empty rows and title lines count."""
    rows = [["Interviews in spring"], [], ["id", "text"], [1, "one"], [], [2, "two"]]
    found = items(book(tmp_path, *rows))
    assert [each.where for each in statements(found)] == ["row 4", "row 6"]


def test_a_workbook_that_claims_to_be_small_is_read_to_its_end(tmp_path: Path) -> None:
    """Some programs write the size of the sheet as one cell."""
    path = book(tmp_path, HEAD, *([n, f"words {n}"] for n in range(50)))
    altered(path, b'<dimension ref="A1:D51"/>', b'<dimension ref="A1"/>')
    assert len(statements(items(path))) == 50


def test_unknown_columns_get_a_proposal(tmp_path: Path) -> None:
    """As those of any table."""
    path = book(tmp_path, ["Nr", "What was said"], [1, "They rang back after nine days"])
    assert needs_mapping(probe(path), How())
    assert 'text: "What was said"' in propose(probe(path), How())


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "no zip archive"),
        (b"PK\x03\x04 and nothing", "no zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old workbook"),
        (b"id,text\n1,x\n", "no zip archive"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, data: bytes, told: str) -> None:
    """With what to try."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    with pytest.raises(UnreadableError, match=told):
        items(path)


def test_entities_and_bombs_are_refused(tmp_path: Path) -> None:
    """Before any library opens them."""
    path = book(tmp_path, HEAD, [1, "x"])
    altered(path, b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet')
    with pytest.raises(UnreadableError, match="document type"):
        items(path)
    path = book(tmp_path, HEAD, [1, "x"])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/big.bin", bytes(20_000_000))
    with pytest.raises(UnreadableError):
        items(path)


@settings(max_examples=40)
@given(st.integers(0, 6_000), st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_is_read_or_refused_with_a_message(
    tmp_path_factory: pytest.TempPathFactory, at: int, data: bytes
) -> None:
    """There is no traceback."""
    path = book(tmp_path_factory.mktemp("books"), HEAD, [1, "They rang back"], [2, "So I ring"])
    content = path.read_bytes()
    at %= len(content)
    path.write_bytes(content[:at] + data + content[at + len(data) :])
    try:
        found = items(path)
    except UnreadableError:
        return
    assert found


def test_without_openpyxl_it_is_told_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the extra, or by saving as CSV."""
    path = book(tmp_path, HEAD, [1, "x"])
    real = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "openpyxl":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match=r"ssm-workshop\[office\].*as CSV"):
        items(path)


def test_workbooks_are_recognised(tmp_path: Path) -> None:
    """By their endings, old ones too, so that they can be refused with a word."""
    for name in ("a.xlsx", "a.XLSM", "a.xls", "called.csv"):
        (tmp_path / name).write_bytes(b"PK\x03\x04")
        importer = importer_of(probe(tmp_path / name))
        assert importer is not None
        assert importer.name == "xlsx"


def altered(path: Path, old: bytes, new: bytes) -> None:
    """Changes the bytes of the first sheet of a workbook."""
    with zipfile.ZipFile(path) as packed:
        parts = {info.filename: packed.read(info) for info in packed.infolist()}
    name = "xl/worksheets/sheet1.xml"
    assert old in parts[name], parts[name]
    parts[name] = parts[name].replace(old, new)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for part, data in parts.items():
            packed.writestr(part, data)
