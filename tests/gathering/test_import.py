"""Findings come in: in their exact words, counted, and the study knows of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ssm.findings.importing.items import Statement
from ssm.gathering import import_findings
from ssm.gathering.storing.spool import Spool
from ssm.loading import load

Toys = Callable[..., Path]


def test_every_statement_becomes_a_finding_of_the_study(study: Path, toy: Toys) -> None:
    """With its words, source and codes; the study file names the table, comments in place."""
    found = import_findings(
        toy("a1,Half of them arrive.,Talk 1,Nurses,letters|late,", 'b2,"=1+1",Talk 2,,,'), study
    )

    got = load(study)
    assert got.problems == ()
    assert [f.text for f in got.study.findings] == [
        "Said in the corridor.",
        "Half of them arrive.",
        "=1+1",
    ]
    assert got.study["a1"].codes == ("letters", "late")
    assert got.study[f"source/{got.study['a1'].source}"].perspective == "nurses"
    assert found.sources == ("Talk 2",)
    assert found.tables[0].new == ("a1", "b2")
    text = (study / "study.yaml").read_text()
    assert text.endswith("# kept\n  - file: findings/heard.csv\n")


def test_the_same_again_changes_no_byte(study: Path, toy: Toys) -> None:
    """Importing twice is importing once."""
    path = toy("a1,Half of them arrive.,Talk 1,Nurses,letters,", ",Nobody rings.,Talk 2,,,")
    import_findings(path, study)
    before = {p: p.read_bytes() for p in study.rglob("*") if p.is_file()}

    again = import_findings(path, study)

    assert {p: p.read_bytes() for p in study.rglob("*") if p.is_file()} == before
    assert (again.written, again.tables[0].same, again.tables[0].new) == ((), 2, ())


def test_an_id_that_stands_for_two_statements_is_told_apart_by_their_words(
    study: Path, toy: Toys
) -> None:
    """In whatever order they come, each keeps its id: no decision gets to other words."""
    rows = ["r1,Half of them arrive.,T,,late,", "r1,Nobody rings.,T,,,", "r1,Nobody rings.,T,,x,"]
    found = import_findings(toy(*rows), study)
    ids = {f.text: f.id for f in load(study).study.findings}
    assert (found.inputs[0].findings, found.inputs[0].repeated) == (2, 1)
    assert "One id stands for several statements, such as 'r1'" in found.inputs[0].remarks[-1]

    again = import_findings(toy(*reversed(rows)), study).tables[0]
    assert {f.text: f.id for f in load(study).study.findings} == ids
    assert (again.new, again.vanished, again.same) == ((), (), 2)


def test_a_file_named_twice_is_read_once(study: Path, toy: Toys) -> None:
    """A pattern of the shell and a name may mean the same file."""
    path = toy("a1,Half of them arrive.,T,,,")

    assert len(import_findings([path, path], study).inputs) == 1


def test_what_an_input_knows_of_a_source_fills_the_table(study: Path, toy: Toys) -> None:
    """A case with its attributes, wherever it stands in the input."""
    import_findings(toy("a1,Half.,Talk 1,,,", "case,,Talk 1,Nurses,,"), study)

    (source,) = load(study).study.sources
    assert (source.id, source.perspective) == ("talk-1", "nurses")


@pytest.mark.parametrize("text", ["a\x00b", "half \ud800", " ", ""])
def test_words_that_no_file_can_hold_are_listed(study: Path, text: str) -> None:
    """They count among the statements, and are not read."""
    spool = Spool("x", "x")
    spool.take(Statement(text=text, where="row 2"))
    spool.close()

    assert (spool.statements, len(spool.ids), len(spool.unread)) == (1, 0, 1)


def test_a_study_whose_list_cannot_be_edited_is_left_and_the_line_told(
    study: Path, toy: Toys
) -> None:
    """Everything else is done."""
    text = "ssm: 1\nfindings: &all [{file: a.csv}]\n"
    (study / "study.yaml").write_text(text)
    found = import_findings(toy("a1,Half.,Talk 1,,,"), study)

    assert found.line == "  - file: findings/heard.csv"
    assert (study / "study.yaml").read_text() == text
    assert (study / "findings/heard.csv").exists()
