"""Tables with unknown columns: a mapping file is proposed beside the findings, and followed."""

from pathlib import Path

import pytest

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How
from ssm.gathering import import_findings
from ssm.loading import load

SURVEY = """\
Respondent;Role;What was good?;What could be better?
r1;nurse;The porter was kind to us;Ring people back in time
r2;clerk;-;We wait for nine days
"""
FILE = "findings/survey.import.yaml"


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    """A survey outside the study."""
    path = tmp_path / "survey.csv"
    path.write_text(SURVEY, encoding="utf-8")
    return path


def test_a_mapping_is_proposed_and_told(study: Path, survey: Path) -> None:
    """The findings come in at once, as they were guessed."""
    found = import_findings(survey, study)

    assert len(found.tables[0].new) == 3
    assert (study / FILE).as_posix() in found.written
    assert any(FILE in remark for remark in found.inputs[0].remarks)
    assert 'q2: "What could be better?"' in (study / FILE).read_text()


def test_the_same_again_changes_no_byte(study: Path, survey: Path) -> None:
    """A proposal reads the table as it was guessed."""
    import_findings(survey, study)
    before = {p: p.read_bytes() for p in study.rglob("*") if p.is_file()}

    assert import_findings(survey, study).written == ()
    assert {p: p.read_bytes() for p in study.rglob("*") if p.is_file()} == before


def test_a_corrected_mapping_is_followed_and_never_written_over(study: Path, survey: Path) -> None:
    """One question is taken out, one view is worded otherwise."""
    import_findings(survey, study)
    path = study / FILE
    lines = [line for line in path.read_text().splitlines() if "  q1:" not in line]
    path.write_text("\n".join([*lines, "defaults: {method: form}", ""]))
    kept = path.read_bytes()

    again = import_findings(survey, study)

    assert len(again.tables[0].vanished) == 1
    assert path.read_bytes() == kept
    got = load(study)
    assert {f.note for f in got.study.findings if f.source} == {"What could be better?"}


def test_nothing_is_proposed_where_nothing_is_to_be_written(study: Path, survey: Path) -> None:
    """Nor for columns that are known."""
    import_findings(survey, study, dry_run=True)
    assert not (study / FILE).exists()
    survey.write_text("id,text\n1,Half of them arrive.\n", encoding="utf-8")
    import_findings(survey, study)
    assert not (study / FILE).exists()


def test_what_was_said_for_one_import_holds_for_the_next(study: Path, survey: Path) -> None:
    """An encoding that had to be named stands in the mapping file."""
    survey.write_bytes("Wer;Was gesagt wurde\nA;Die Tür war zu für uns\n".encode("cp1252"))
    import_findings(survey, study, how=How(encoding="cp850"))
    assert 'encoding: "cp850"' in (study / FILE).read_text()
    assert import_findings(survey, study).written == ()


def test_faults_of_a_mapping_stop_the_import(study: Path, survey: Path) -> None:
    """With the file and the line, and nothing has changed."""
    import_findings(survey, study)
    (study / FILE).write_text("columns:\n  txt: Role\n")
    before = (study / "findings/survey.csv").read_bytes()

    with pytest.raises(UnreadableError, match=r"survey\.import\.yaml:2:3: 'txt' is no field"):
        import_findings(survey, study)
    assert (study / "findings/survey.csv").read_bytes() == before
