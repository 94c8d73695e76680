"""Findings come in: in their exact words, counted, and the study knows of them."""

from collections.abc import Callable
from pathlib import Path

from ssm.gathering import import_findings
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
