"""Findings from tables: every word kept, every fault at its cell."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.files.read import Piece
from ssm.findings.cells import cells, delimiter_of
from ssm.findings.csv import csv_records
from ssm.findings.mapping import Mapping
from ssm.findings.read import read_findings_file
from ssm.model.finding import Evidence, Finding
from tests.strategies import hostile_texts


def read(text: str, file: str = "a.csv", mapping: str | None = None) -> Piece:
    """What a table gives, with the text of its mapping file."""
    beside = None if mapping is None else ("a.map.yaml", mapping)
    return read_findings_file(text, file, beside)[0]


def told(piece: Piece) -> list[tuple[str, str]]:
    """The problems as code and place."""
    return [(p.code, str(p.span)) for p in piece.problems]


_words = st.one_of(hostile_texts, st.text(max_size=20)).map(
    lambda text: text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
)


@given(
    st.lists(st.lists(_words, min_size=3, max_size=3), min_size=1, max_size=5),
    st.sampled_from(",;\t"),
)
def test_cells_are_those_of_the_standard_reader(rows: list[list[str]], delimiter: str) -> None:
    """Whatever a spreadsheet writes is read cell by cell, quotes and line breaks included."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([["a", "b", "c"], *rows])
    got = cells(out.getvalue(), "a.csv").rows
    assert [[cell.text for cell in row] for row in got[1:]] == [row for row in rows if any(row)]


@given(
    st.text(st.sampled_from("ab\",;\t\n\r' ="), max_size=60),
    st.sampled_from(["csv", "tsv", "jsonl"]),
)
def test_any_table_is_read_without_a_traceback(text: str, ending: str) -> None:
    """What cannot be read is told, each at its place."""
    for problem in read(text, f"a.{ending}").problems:
        assert problem.hint
        assert problem.span is not None
        assert problem.span.line <= len(text.splitlines()) + 1


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("id,text", ","),
        ("id;text", ";"),
        ("id\ttext", "\t"),
        ('"a,b,c";text', ";"),
        ("text", ","),
        ('"a ""x"", b";c;d\n1,2,3,4,5', ";"),
    ],
)
def test_the_delimiter_is_found_in_the_first_row(text: str, delimiter: str) -> None:
    """Signs inside quotes do not count, nor those of later rows."""
    assert delimiter_of(text) == delimiter


def test_one_finding_may_speak_of_several_rows() -> None:
    """Rows of one id are one finding, with a piece of evidence from each."""
    text = (
        "id;text;row;happens;judged;who;codes\n"
        'f1;"They get lost; half of them.";m/1;no;;"nurses; Us two";"letters;lost"\n'
        "f1;;m/2;partly;badly;;\n"
        "f2;Nothing;-;;;;\n"
        "f3;Unread;;;;;\n"
    )
    piece = read(text)
    assert piece.problems == ()
    assert piece.parts == (
        Finding(
            id="f1",
            text="They get lost; half of them.",
            codes=["letters", "lost"],
            about=[
                Evidence(row="m/1", happens="no", who=["nurses", "Us two"]),
                Evidence(row="m/2", happens="partly", judged="badly"),
            ],
        ),
        Finding(id="f2", text="Nothing", about=[]),
        Finding(id="f3", text="Unread"),
    )


def test_columns_values_and_defaults_are_mapped() -> None:
    """Their columns and their words become ours; what a table leaves open is filled in."""
    piece = read(
        "Nr,Satz,Wer,Zeile,Findet statt\nC-17,Nie.,I1,m/1,NEIN\n,Selten.,I2,m/1,teils\n",
        mapping=(
            "columns: {id: Nr, text: Satz, source: Wer, row: Zeile, happens: Findet statt}\n"
            "values: {happens: {nein: no, teils: partly}, source: {I1: int-01, I2: int-02}}\n"
            "defaults: {basis: told, perspective: nurses}\n"
        ),
    )
    assert piece.problems == ()
    first, second = piece.parts
    assert (first.id, first.source, first.perspective) == ("c-17", "int-01", "nurses")
    assert first.about == (Evidence(row="m/1", happens="no", basis="told"),)
    assert second.about[0].happens == "partly"


def test_ids_that_are_made_stay_when_rows_move() -> None:
    """They come from source and words, counted only among equal ones."""
    one = read("text,source\nA,s\nB,s\nA,s\n").parts
    other = read("text,source\nB,s\nA,s\nA,s\n").parts
    assert len({finding.id for finding in one}) == 3
    assert {finding.id for finding in one} == {finding.id for finding in other}
    assert all(finding.id.startswith("f-") and len(finding.id) == 12 for finding in one)


def test_json_lines_are_read_like_tables() -> None:
    """Numbers and truth values are read as they are written; `about` may stand as in YAML."""
    lines = [
        {"id": "f1", "text": "1.10", "source": None, "start": 3, "end": 7, "codes": ["a", "b"]},
        {"id": 2, "text": "x", "row": "m/1", "happens": True, "other": {"a": [1]}},
        {"id": "f3", "text": "y", "about": {"m/1": {"happens": "no"}, "m/2": "yes"}},
    ]
    text = "\n".join(json.dumps(line) for line in lines)
    piece = read(text, "a.jsonl", "values: {happens: {'true': yes}}")
    assert piece.problems == ()
    one, two, three = piece.parts
    assert (one.start, one.end, one.codes) == (3, 7, ("a", "b"))
    assert (two.id, two.about) == ("2", (Evidence(row="m/1", happens="yes"),))
    assert [e.happens for e in three.about] == ["no", "yes"]


FAULTS = [
    ("a.csv", "", [("FI51", "a.csv:1:1")]),
    ("a.csv", "id,words\nf,x\n", [("FI51", "a.csv:1:1")]),
    ("a.csv", 'id,text\nf,"x\n', [("FI52", "a.csv:2:3")]),
    ("a.csv", "id,text\nf,Yes, on paper\n", [("FI52", "a.csv:2:7")]),
    ("a.csv", "id,text,source\n,,x\n", [("FI52", "a.csv:2:1")]),
    ("a.csv", "id,text\nf,x\nf,y\n", [("FI53", "a.csv:3:1")]),
    ("a.csv", "id,text,source,row\nf,x,s1,m/1\nf,x,s2,m/2\n", [("FI53", "a.csv:3:1")]),
    ("a.csv", "id,text,source,row\nf,x,,m/1\nf,x,s1,m/2\n", [("FI53", "a.csv:3:1")]),
    ("a.csv", "id,text,source,row\nf,x,s1,m/1\nf,,,m/2\n", []),
    ("a.csv", "id,text,row\nf,x,m/1\nf,x,m/1\n", [("FI05", "a.csv:3:5")]),
    ("a.csv", "id,text,row,happens\nf,x,m/1,maybe\n", [("FI18", "a.csv:2:9")]),
    ("a.csv", "id,text,start\nf,x,two\n", [("FI16", "a.csv:2:5")]),
    ("a.csv", "id,text\nf,a\x07\n", [("FI09", "a.csv:2:3")]),
    ("a.jsonl", '{"id": "f", "text": "x"}\n{"id": \n', [("FI52", "a.jsonl:2:8")]),
    ("a.jsonl", "[1]\n", [("FI52", "a.jsonl:1:1")]),
    ("a.jsonl", "[" * 100_000, [("FI02", "a.jsonl:1:1")]),
    ("a.jsonl", f"{'[' * 200}{']' * 200}", [("FI02", "a.jsonl:1:1")]),
    ("a.jsonl", '{"id": "f", "text": ["x"]}', [("FI15", "a.jsonl:1:1")]),
    ("a.xlsx", "PK", [("FI42", "a.xlsx:1:1")]),
]


@pytest.mark.parametrize(("file", "text", "problems"), FAULTS)
def test_faults_of_a_table_are_told_at_their_cells(
    file: str, text: str, problems: list[tuple[str, str]]
) -> None:
    """The other rows are read."""
    assert told(read(text, file)) == problems


MAPPINGS = [
    ("- a", "1:1"),
    ("columns: a", "1:1"),
    ("colums: {text: text}", "1:1"),
    ("columns: {txt: text}", "1:11"),
    ("columns: {text: Words}", "1:17"),
    ("values: {happens: ja}", "1:19"),
    ("defaults: {basis: [told]}", "1:19"),
]


@pytest.mark.parametrize(("mapping", "place"), MAPPINGS)
def test_faults_of_a_mapping_file_are_told_in_it(mapping: str, place: str) -> None:
    """A field that is none, a column that is not there, a shape that cannot be."""
    assert ("FI50", f"a.map.yaml:{place}") in told(read("id,text\nf,x\n", mapping=mapping))


def test_half_characters_of_json_do_not_get_into_a_study() -> None:
    """No file could be written with them."""
    finding = read('{"id": "f", "text": "\\ud800 x"}', "a.jsonl").parts[0]
    assert finding.text == "? x"


def test_a_list_of_findings_may_stand_in_a_file_of_its_own() -> None:
    """As in the study file, and with the same problems."""
    piece = read('- {id: f1, text: "x"}\n- {id: f2, txt: "y"}\n', "a.yaml")
    assert [finding.id for finding in piece.parts] == ["f1"]
    assert told(piece) == [("FI13", "a.yaml:2:12")]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("text,hapens,row", ["the column 'hapens' is read as nothing"]),
        ("text,Hapens,row,happens", []),
        ("text,colour of the day,row", []),
    ],
)
def test_a_column_called_almost_like_a_field_is_pointed_out(header, told):
    """A slip in a heading would else cost every answer below it, without a word."""
    records, problems = csv_records(f"{header}\na,b,c,d\n", "x.csv", Mapping())

    assert [p.message for p in problems if p.name == "odd-column"] == told
    assert len(records) == 1
