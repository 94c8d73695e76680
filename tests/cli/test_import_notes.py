"""`ssm findings import` of notes and transcripts, as people have them."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

DAY = """\
---
name: Ward clerk, day 2
perspective: clerks
method: interview
date: 2026-03-06
where: ward three
---
## Letters
- Half of them arrive. #letters
- =1+1 is what she typed
"""
TALK = "Anna: How do they get there?\n\nNurse: By post.\n\nAnna: And?\n\nNurse: We ring.\n"


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A study, and a folder of notes beside it."""
    (tmp_path / "study").mkdir()
    (tmp_path / "study/study.yaml").write_text(
        "ssm: 1\nstakeholders:\n  - {id: clerks, label: Clerks}\n"
    )
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes/day.md").write_text(DAY)
    (tmp_path / "notes/talk.txt").write_text(TALK)
    return tmp_path / "study"


def table(path: Path) -> list[dict[str, str]]:
    """The lines of a table."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_folder_of_notes_is_one_table(invoke: Callable[..., Result], study: Path) -> None:
    """With the source of each note, and a formula that stays text."""
    result = invoke(
        "findings", "import", study.parent / "notes", "--study", study, "--interviewer", "Anna"
    )
    lines = table(study / "findings/notes.csv")
    sources = table(study / "findings/sources.csv")

    assert result.exit_code == 0
    assert [(line["text"], line["source"], line["codes"]) for line in lines] == [
        ("Half of them arrive.", "Ward clerk, day 2", "letters"),
        ("'=1+1 is what she typed", "Ward clerk, day 2", ""),
        ("By post.", "talk.txt", ""),
        ("We ring.", "talk.txt", ""),
    ]
    first = sources[0]
    assert (first["perspective"], first["method"]) == ("clerks", "interview")
    assert (first["date"], first["where"]) == ("2026-03-06", "ward three")
    assert "talk.txt: Speakers, with the number of their paragraphs: Anna (2, who asks), Nurse" in (
        " ".join(result.stdout.split())
    )


def test_importing_notes_again_changes_no_byte(invoke: Callable[..., Result], study: Path) -> None:
    """The same notes are the same findings."""
    arguments = ("findings", "import", study.parent / "notes", "--study", study)
    invoke(*arguments)
    before = (study / "findings/notes.csv").read_bytes()
    invoke(*arguments)

    assert (study / "findings/notes.csv").read_bytes() == before


def test_speakers_are_sources_when_that_is_wanted(
    invoke: Callable[..., Result], study: Path
) -> None:
    """Each has a line of its own in the table of sources."""
    talk = study.parent / "notes/talk.txt"
    invoke("findings", "import", talk, "--study", study, "--speakers")
    names = [line["name"] for line in table(study / "findings/sources.csv")]

    assert names == ["talk: Anna", "talk: Nurse"]


def test_what_was_found_in_notes_is_a_sound_study(
    invoke: Callable[..., Result], study: Path
) -> None:
    """The words come out of the table as they went into the note."""
    invoke("findings", "import", study.parent / "notes", "--study", study)
    result = invoke("findings", "verify", study, "--documents", study.parent / "notes")

    assert "day.md: 2 findings: 2 as they were" in result.stdout
    assert "talk.txt: 4 findings: 4 as they were" in result.stdout
