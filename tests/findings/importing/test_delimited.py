"""Delimited text: every row is a statement, or told; the words as they are."""

import codecs
import csv
import io
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ssm.errors import UnreadableError
from ssm.findings.formulas import unguarded
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.importers import importer_of
from ssm.findings.importing.items import Item, Remark, Statement, Unread
from ssm.findings.importing.tables.delimited import Delimited
from tests.strategies import hostile_texts


def items(folder: Path, data: bytes | str, name: str = "a.csv", **how: object) -> list[Item]:
    """What an importer gives for a file."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(Delimited().read(probe(path), How(**how)))


def statements(found: list[Item]) -> list[Statement]:
    """The statements among some items."""
    return [item for item in found if isinstance(item, Statement)]


def unread(found: list[Item]) -> list[Unread]:
    """What could not be read among some items."""
    return [item for item in found if isinstance(item, Unread)]


def remarks(found: list[Item]) -> str:
    """The remarks among some items, as one text."""
    return "\n".join(item.text for item in found if isinstance(item, Remark))


SAID = "Sie war höflich, und „pünktlich“ – für 5 € sogar."
ENCODINGS = [
    ("utf-8", b"", "UTF-8, as all"),
    ("utf-8", codecs.BOM_UTF8, "byte order mark"),
    ("utf-16-le", codecs.BOM_UTF16_LE, "UTF-16, little-endian, as the byte order mark"),
    ("utf-16-be", codecs.BOM_UTF16_BE, "UTF-16, big-endian, as the byte order mark"),
    ("utf-16-le", b"", "UTF-16, little-endian, as its zero bytes"),
    ("utf-16-be", b"", "UTF-16, big-endian, as its zero bytes"),
    ("cp1252", b"", "Windows-1252, to judge by its words"),
    ("mac-roman", b"", "Mac Roman, to judge by its words"),
]


@pytest.mark.parametrize(("encoding", "mark", "told"), ENCODINGS)
def test_the_encoding_is_found_and_told(
    tmp_path: Path, encoding: str, mark: bytes, told: str
) -> None:
    """Also when only the last row has a letter beyond ASCII."""
    rows = "".join(f"{n};They ring back.\r\n" for n in range(2_000))
    text = f"id;text\r\n{rows}x;{SAID}\r\n"
    found = items(tmp_path, mark + text.encode(encoding))
    assert statements(found)[-1].text == SAID
    assert len(statements(found)) == 2_001
    assert told in remarks(found)
    assert unread(found) == []


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac-roman", "utf-16", "cp850"])
def test_the_encoding_may_be_told(tmp_path: Path, encoding: str) -> None:
    """What a person says is taken without looking."""
    found = items(tmp_path, "id,text\n1,café müde\n".encode(encoding), encoding=encoding)
    assert [each.text for each in statements(found)] == ["café müde"]
    assert f"The encoding is {encoding}, as you said." in remarks(found)


def test_what_two_encodings_read_alike_is_said(tmp_path: Path) -> None:
    """Latin-1 is Windows-1252 where no byte lies in the gap."""
    found = items(tmp_path, "id,text\n1,café\n".encode("latin-1"))
    assert "Windows-1252 or Latin-1, which read this file alike" in remarks(found)


def test_an_encoding_that_cannot_be_told_is_said_to_be_so(tmp_path: Path) -> None:
    """With what it would be in another one."""
    found = items(tmp_path, b"id,text\n1,na\xefve \x8a caf\x8e\n")
    assert "cannot be told" in remarks(found)


@pytest.mark.parametrize("told", ["utf-99", "rot13", "hex"])
def test_an_encoding_that_is_none_is_refused(tmp_path: Path, told: str) -> None:
    """With names of some."""
    with pytest.raises(UnreadableError, match="no encoding"):
        items(tmp_path, "id,text\n1,x\n", encoding=told)


def test_rows_with_bytes_that_are_no_text_are_told_one_by_one(tmp_path: Path) -> None:
    """The others come in."""
    good = "".join(f"{n},für {n}\n" for n in range(50))
    found = items(tmp_path, f"id,text\n{good}".encode() + b"x,caf\xe9\ny,fine\nz,\xff\n")
    assert len(statements(found)) == 51
    assert [each.where for each in unread(found)] == ["row 52 (line 52)", "row 54 (line 54)"]
    assert all("bytes that are no" in each.why for each in unread(found))


def test_a_file_that_ends_within_a_character_loses_its_last_row_only(tmp_path: Path) -> None:
    """And that is told."""
    data = codecs.BOM_UTF16_LE + "id,text\n1,first\n2,second".encode("utf-16-le")[:-1]
    found = items(tmp_path, data)
    assert [each.text for each in statements(found)] == ["first"]
    assert len(unread(found)) == 1


def test_zero_bytes_cost_their_row(tmp_path: Path) -> None:
    """No finding could be written with them."""
    found = items(tmp_path, b"id,text\n1,a\x00b\n2,fine\n")
    assert [each.text for each in statements(found)] == ["fine"]
    assert [each.why for each in unread(found)] == ["a zero byte stands in it"]


SEPARATORS = [
    ("id,text\n1,one\n2,two\n", "a comma"),
    ("id;text\n1;one, two\n2;three\n", "a semicolon"),
    ("id\ttext\n1\tone, two; three\n2\tfour\n", "a tab"),
    ("id|text\n1|one, two; three\n2|four\n", "a bar"),
    ("sep=;\nid;text\n1;one\n", "a semicolon, as the first line says"),
    ("sep=~\r\nid~text\r\n1~one\r\n", "the sign '~', as the first line says"),
    ('id;text;n\n1;"a; b, c, d";1,5\n2;x;2,5\n', "a semicolon"),
]


@pytest.mark.parametrize(("text", "told"), SEPARATORS)
def test_the_separator_is_found_and_told(tmp_path: Path, text: str, told: str) -> None:
    """By the rows, not by the first line alone."""
    found = items(tmp_path, text)
    assert f"parted by {told}" in remarks(found)
    assert [each.key for each in statements(found)] == ["1", "2"][: len(statements(found))]


def test_one_column_has_no_separator(tmp_path: Path) -> None:
    """However many commas people speak."""
    found = items(tmp_path, "text\nWell, no, never\nYes\nPerhaps, perhaps\n")
    texts = [each.text for each in statements(found)]
    assert texts == ["Well, no, never", "Yes", "Perhaps, perhaps"]


@pytest.mark.parametrize("told", [";;", "", '"', "\n"])
def test_a_separator_that_is_none_is_refused(tmp_path: Path, told: str) -> None:
    """A sign, or its name."""
    with pytest.raises(UnreadableError, match="a separator is one sign"):
        items(tmp_path, "id,text\n1,x\n", separator=told)


@pytest.mark.parametrize("told", ["tab", "\t", "\\t"])
def test_the_separator_may_be_told(tmp_path: Path, told: str) -> None:
    """As a sign or as a word."""
    found = items(tmp_path, "id,a\ttext\n1,2\tx\n", separator=told)
    assert [each.text for each in statements(found)] == ["x"]


BROKEN = [
    ('id,text\n1,"Half of them\n2,So I ring\n3,Never\n', ["2", "3"], [2]),
    ('id,text\n1,"Half of them\n2,"So I ring"\n3,Never\n', ["2", "3"], [2]),
    ('id,text\n1,"Half" of them\n2,So I ring\n', ["2"], [2]),
    ('id,text\n1,She said "no" twice\n2,x\n', ["1", "2"], []),
    ("id,text,note\n1,one,\n2,two,,\n3,three,a,b\n4,x,y\n", ["1", "2", "4"], [4]),
    ("id,text,note\n1,one\n2,two,x\n3\n4,four,\n", ["1", "2", "4"], [4]),
    ("id,text,note\n1,one,x\n2,tw\no,y\n3,three,z\n", ["1", "3"], [3, 4]),
    ("id,text\n1,one\n\n,\n2,two\n\n\n", ["1", "2"], []),
    ('id,text\n1,"a\n2,b\n3,"c, d"\n4,e\n', ["2", "3", "4"], [2]),
    ('id,text\n1,""\n2,x\n', ["2"], [2]),
]


@pytest.mark.parametrize(("text", "keys", "rows"), BROKEN)
def test_a_row_that_is_none_costs_only_itself(
    tmp_path: Path, text: str, keys: list[str], rows: list[int]
) -> None:
    """A quote that is not closed never takes in the rest of the file."""
    found = items(tmp_path, text, separator=",")
    assert [each.key for each in statements(found)] == keys
    assert [int(each.where.split()[1]) for each in unread(found)] == rows
    assert all(each.what == "statement" and each.why for each in unread(found))


def test_an_unclosed_quote_in_a_large_file_is_given_up_in_bounded_space(tmp_path: Path) -> None:
    """No row takes in more than a row may hold."""
    many = "".join(f"{n},They ring back after a while\n" for n in range(300_000))
    found = items(tmp_path, f'id,text\nx,"open\n{many}')
    assert len(statements(found)) == 300_000
    assert [each.where for each in unread(found)] == ["row 2 (line 2)"]


def test_quotes_may_be_written_with_a_backslash(tmp_path: Path) -> None:
    """As databases write them."""
    found = items(tmp_path, 'id,text\n1,"She said \\"no\\", twice"\n2,"x"\n')
    assert [each.text for each in statements(found)] == ['She said "no", twice', "x"]


_words = st.one_of(hostile_texts, st.text(max_size=30)).filter(
    lambda text: text.strip() and "\0" not in text
)


@given(
    st.lists(_words, min_size=1, max_size=8),
    st.sampled_from(",;\t|"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]),
    st.sampled_from(["\r\n", "\n"]),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
)
def test_every_row_is_one_statement_in_its_exact_words(
    tmp_path_factory: pytest.TempPathFactory,
    texts: list[str],
    sign: str,
    encoding: str,
    end: str,
    quoting: int,
) -> None:
    """Whatever the separator, the encoding, the quotes and the line breaks in cells."""
    assume(quoting == csv.QUOTE_ALL or "\r" not in "".join(texts))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=sign, lineterminator=end, quoting=quoting)
    writer.writerow(["id", "text", "source"])
    writer.writerows([n, text, "int-01"] for n, text in enumerate(texts))
    folder = tmp_path_factory.mktemp("tables")
    found = items(folder, out.getvalue().encode(encoding), separator=sign)
    assert unread(found) == []
    told = [(each.key, each.text, each.source) for each in statements(found)]
    assert told == [(str(n), unguarded(text), "int-01") for n, text in enumerate(texts)]


@given(st.text(st.sampled_from("ab\",;\t\n\r' =\x00é"), max_size=80), st.binary(max_size=60))
def test_any_file_is_read_or_refused_with_a_message(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: bytes
) -> None:
    """There is no traceback, and nothing said twice."""
    folder = tmp_path_factory.mktemp("tables")
    for content in (f"id,text\n{text}", data, b"id,text\n" + data):
        try:
            found = items(folder, content)
        except UnreadableError:
            continue
        places = [item.where for item in [*statements(found), *unread(found)]]
        assert len(places) == len(set(places))


@pytest.mark.parametrize(
    ("name", "data", "known"),
    [("a.CSV", b"x", True), ("a.tsv", b"x", True), ("a.csv", b"PK\x03\x04", False)],
)
def test_tables_are_recognised_by_their_endings(
    tmp_path: Path, name: str, data: bytes, known: bool
) -> None:
    """A workbook that is called .csv is none."""
    (tmp_path / name).write_bytes(data)
    importer = importer_of(probe(tmp_path / name))
    assert (importer is not None and importer.name == "csv") == known


def test_progress_is_told_up_to_the_end(tmp_path: Path) -> None:
    """Never more than there is."""
    told: list[tuple[int, int]] = []
    rows = "".join(f"{n},They ring back\n" for n in range(20_000))
    items(tmp_path, f"id,text\n{rows}", progress=lambda done, of: told.append((done, of)))
    assert told[-1][0] == told[-1][1]
    assert [done for done, _ in told] == sorted(done for done, _ in told)


COLUMNS = [
    ("We keep our own list.\nNobody rings us.\nHalf arrive.\n", 3, "No row names the columns"),
    ("Comment\nWe keep our own list.\nNobody rings us.\n", 2, "'Comment'. Where it is a statement"),
    ("What helps?\nA list.\nNothing.\n", 2, "'What helps?'. Where it is a statement"),
    ("text\nWe keep our own list.\nNobody rings us.\n", 2, None),
]


@pytest.mark.parametrize(("text", "statements", "remark"), COLUMNS)
def test_a_column_alone_loses_no_statement_to_its_name(
    tmp_path: Path, text: str, statements: int, remark: str | None
) -> None:
    """A sentence is no name; what is taken for one is told, unless it is ours."""
    (tmp_path / "said.csv").write_text(text, encoding="utf-8")
    seen = probe(tmp_path / "said.csv")
    items = list(Delimited().read(seen, How()))
    told = [item.text for item in items if isinstance(item, Remark)]
    assert sum(isinstance(item, Statement) for item in items) == statements
    assert any("statement, say" in each or "No row names" in each for each in told) == bool(remark)
    assert remark is None or any(remark in each for each in told)
