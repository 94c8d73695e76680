"""`ssm findings verify`: what became of words in documents that were edited since."""

import contextlib
import csv
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.findings.importing.test_taguette import SCHEMA, Made

TALK = "We ring every patient.\n\nHalf of them have moved.\n\nYes.\n\nThe list is on paper.\n"
EDITED = "A pause.\n\nWe ring every patient.\n\nHalf of us have moved.\n\nYes.\n"


@pytest.fixture
def study(tmp_path: Path, invoke: Callable[..., Result]) -> Path:
    """A study with the findings of one transcript."""
    folder = tmp_path / "study"
    (folder / "notes").mkdir(parents=True)
    (folder / "study.yaml").write_text("ssm: 1\n")
    (folder / "notes" / "talk.txt").write_text(TALK)
    assert invoke("findings", "import", folder / "notes/talk.txt", "--study", folder).exit_code == 0
    return folder


def lines(study: Path) -> list[dict[str, str]]:
    """The lines of the findings table."""
    with (study / "findings/talk.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_words_that_stand_where_they_stood_are_the_same(
    invoke: Callable[..., Result], study: Path
) -> None:
    """The document is found by its name in the study's folder."""
    result = invoke("findings", "verify", study)

    assert result.exit_code == 0
    assert result.stdout == "talk.txt: 4 findings: 4 as they were\n"


def test_an_edited_document_is_told_finding_by_finding(
    invoke: Callable[..., Result], study: Path
) -> None:
    """Moved with its places, changed with both wordings, vanished with its words."""
    (study / "notes/talk.txt").write_text(EDITED)
    result = invoke("findings", "verify", study)
    ids = [line["id"] for line in lines(study)]

    assert result.exit_code == 1
    assert result.stdout == (
        "talk.txt: edited since; 4 findings: 2 moved, 1 changed, 1 vanished\n"
        f"    {ids[0]} moved: from 0 to 10\n"
        f"    {ids[2]} moved: from 50 to 58\n"
        f"    {ids[1]} changed\n"
        "        was: “Half of them have moved.”\n"
        "        now: “Half of us have moved.”\n"
        f"    {ids[3]} vanished: “The list is on paper.”\n"
    )
    assert "--update" in result.stderr


def test_an_update_puts_places_right_and_alters_no_words(
    invoke: Callable[..., Result], study: Path
) -> None:
    """Every other cell, and every line of what did not move, stays as it is."""
    before = lines(study)
    (study / "notes/talk.txt").write_text(EDITED)
    invoke("findings", "verify", study, "--update")
    after = lines(study)

    assert [line["text"] for line in after] == [line["text"] for line in before]
    assert [line["start"] for line in after] == ["10", before[1]["start"], "58", before[3]["start"]]
    assert [EDITED[int(after[n]["start"]) : int(after[n]["end"])] for n in (0, 2)] == [
        "We ring every patient.",
        "Yes.",
    ]
    result = invoke("findings", "verify", study)
    assert "2 as they were, 1 changed, 1 vanished" in result.stdout


def test_after_an_update_the_same_import_changes_no_place(
    invoke: Callable[..., Result], study: Path
) -> None:
    """A place that was put right is no place that a person typed."""
    (study / "notes/talk.txt").write_text(f"A pause.\n\n{TALK}")
    invoke("findings", "verify", study, "--update")
    updated = lines(study)
    (study / "notes/talk.txt").write_text(f"A longer pause.\n\n{TALK}")
    result = invoke("findings", "import", study / "notes/talk.txt", "--study", study)

    assert "left as it is here" not in result.stdout
    assert [int(line["start"]) for line in lines(study)[-4:]] != [
        int(line["start"]) for line in updated
    ]
    assert invoke("findings", "verify", study).exit_code == 0


def test_findings_that_somebody_typed_are_left_as_they_are(
    invoke: Callable[..., Result], study: Path
) -> None:
    """Their places are told, to be put right where they were typed."""
    (study / "study.yaml").write_text(
        "ssm: 1\nfindings:\n  - {id: f1, text: 'Yes.', document: talk.txt, start: 0, end: 4}\n"
        "  - {id: f2, text: 'Seen at the desk.'}\n"
    )
    result = invoke("findings", "verify", study, "--update")

    assert "To put right by hand, where they were typed: f1." in result.stdout
    assert "1 finding names no document." in result.stdout


def test_line_ends_of_another_system_are_no_change(
    invoke: Callable[..., Result], study: Path
) -> None:
    """A checkout on another system moves places, and the words stay the same."""
    (study / "notes/talk.txt").write_bytes(TALK.replace("\n", "\r\n").encode())
    result = invoke("findings", "verify", study)

    assert "1 as they were, 3 moved" in result.stdout


def test_a_document_that_is_not_here_is_no_fault(
    invoke: Callable[..., Result], study: Path
) -> None:
    """Transcripts often stay where they were recorded."""
    (study / "notes/talk.txt").unlink()
    result = invoke("findings", "verify", study)

    assert result.exit_code == 0
    assert result.stdout == "talk.txt: the document is not here; 4 findings not looked up\n"


@pytest.mark.parametrize("where", ["notes", "notes/talk.txt"])
def test_documents_may_lie_elsewhere(
    invoke: Callable[..., Result], study: Path, tmp_path: Path, where: str
) -> None:
    """A folder is looked through, and a file is the document of its name."""
    (study / "notes").rename(tmp_path / "notes")
    result = invoke("findings", "verify", study, "--documents", tmp_path / where)

    assert result.stdout == "talk.txt: 4 findings: 4 as they were\n"


def test_a_project_of_a_coding_tool_is_opened_for_its_documents(
    invoke: Callable[..., Result], study: Path, tmp_path: Path
) -> None:
    """The transcript lies inside it, and nowhere else."""
    project = tmp_path / "clinic.sqlite3"
    with contextlib.closing(sqlite3.connect(project)) as link:
        link.executescript(SCHEMA)
        made = Made(link)
        made.project(1, "Clinic", "waiting")
        made.document(1, "ann", "<p>Half of them arrive. So I ring.</p>")
        made.highlight(1, 1, "Half of them arrive.", 1)
        link.commit()
    invoke("findings", "import", project, "--study", study)
    result = invoke("findings", "verify", study, "--documents", project)

    assert "ann: 1 finding: 1 as they were" in result.stdout
    assert "talk.txt: the document is not here" in result.stdout


def test_programs_get_every_finding(invoke: Callable[..., Result], study: Path) -> None:
    """With its fate, its words and both places."""
    (study / "notes/talk.txt").write_text(EDITED)
    data = json.loads(invoke("findings", "verify", study, "--format", "json").stdout)
    (document,) = data["documents"]

    assert document["edited"] is True
    assert [each["fate"] for each in document["findings"]] == [
        "moved",
        "changed",
        "moved",
        "vanished",
    ]
    assert document["findings"][1]["now"] == "Half of us have moved."


def test_markdown_shows_a_change_in_one_sentence(
    invoke: Callable[..., Result], study: Path
) -> None:
    """Struck out what went, bold what came."""
    (study / "notes/talk.txt").write_text(EDITED)
    told = invoke("findings", "verify", study, "--format", "md").stdout

    assert "changed: “Half of ~~them~~ **us** have moved.”" in told


def test_a_study_without_documents_says_so(invoke: Callable[..., Result], tmp_path: Path) -> None:
    """There is nothing to look up, and that is said."""
    (tmp_path / "study.yaml").write_text("ssm: 1\n")
    result = invoke("findings", "verify", tmp_path)

    assert (result.exit_code, "nothing to look up" in result.stdout) == (0, True)


def test_a_folder_that_is_not_there_is_told(invoke: Callable[..., Result], study: Path) -> None:
    """With its name."""
    result = invoke("findings", "verify", study, "--documents", "nowhere")

    assert (result.exit_code, result.stderr) == (2, "error: there is no file or folder 'nowhere'\n")
