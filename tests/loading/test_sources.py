"""The table of sources: whose view each gives, joined to findings by the inputs' names."""

from pathlib import Path

import pytest

from ssm.loading import load
from ssm.model.loaded import Loaded

STUDY = """\
ssm: 1
stakeholders: {nurses: {label: "The nurses"}, patients: {}}
sources: {int-01: {perspective: patients, method: telephone}}
findings:
  - {id: f, text: "Half of them arrive.", source: "Talk 1"}
  - {id: g, text: "Nobody rings.", source: int-01}
"""
HEAD = "name,id,perspective,method,date,where,mood\n"


def loaded(folder: Path, *lines: str, head: str = HEAD) -> Loaded:
    """The study with a table of sources."""
    (folder / "findings").mkdir()
    (folder / "study.yaml").write_text(STUDY)
    (folder / "findings/sources.csv").write_text(head + "\n".join(lines) + "\n")
    return load(folder)


def test_findings_name_their_source_as_the_input_does(tmp_path: Path) -> None:
    """The table says which source that is, and what is known of it."""
    got = loaded(tmp_path, "Talk 1,talk-1,nurses,interview,2026-03-02,ward,cross")

    assert got.problems == ()
    source = got.study["source/talk-1"]
    assert got.study["f"].source == "talk-1"
    assert (source.perspective, source.method, str(source.date)) == (
        "nurses",
        "interview",
        "2026-03-02",
    )


def test_the_study_file_goes_before_the_table(tmp_path: Path) -> None:
    """A source that is written there is as it is written there; names may lead to it."""
    got = loaded(tmp_path, "Talk 1,int-01,nurses,interview,,,")

    assert got.problems == ()
    assert got.study["f"].source == "int-01"
    assert [(s.id, s.perspective) for s in got.study.sources] == [("int-01", "patients")]


@pytest.mark.parametrize("word", ["nurses", "The nurses", "the NURSES"])
def test_a_perspective_names_a_stakeholder_by_id_or_name(tmp_path: Path, word: str) -> None:
    """Inputs call people as people do."""
    got = loaded(tmp_path, f"Talk 1,talk-1,{word},,,,")

    assert got.problems == ()
    assert got.study["source/talk-1"].perspective == "nurses"


FAULTS = {
    "nearly a stakeholder": (["Talk 1,t,nurse,,,,"], ["unknown-perspective 2:10 did you mean"]),
    "nobody": (
        ["Talk 1,t,The board,,,,", "Talk 2,u,The board,,,,"],
        ['unknown-perspective 2:10 add to the stakeholders: the-board: {label: "The board"}'],
    ),
    "no date": (["Talk 1,t,,,March,,"], ["not-a-date 2:12"]),
    "no id": (
        ["Talk 1,,,,,,"],
        ["unknown-ref 5:", "left-out 2:1 write one in the column 'id'"],
    ),
}


@pytest.mark.parametrize(("lines", "problems"), FAULTS.values(), ids=FAULTS)
def test_faults_of_the_table_are_told_at_their_cells(
    tmp_path: Path, lines: list[str], problems: list[str]
) -> None:
    """With what would be right; a word that names nobody is told once."""
    got = loaded(tmp_path, *lines)

    told = sorted(f"{p.name} {p.span.line}:{p.span.column} {p.hint}" for p in got.problems)
    assert len(told) == len(problems)
    assert all(one.startswith(other) for one, other in zip(told, sorted(problems), strict=True))


def test_a_table_with_other_columns_is_told(tmp_path: Path) -> None:
    """A slip in a heading would else cost every perspective, without a word."""
    got = loaded(tmp_path, "Talk 1,talk-1,nurses", head="name,id,perspektive\n")
    assert [p.name for p in got.problems] == ["odd-column"]
    assert "'perspective'" in str(got.problems[0].hint)
