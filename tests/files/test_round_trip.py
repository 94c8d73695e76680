"""What was written is read again as it was, whatever the study."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ssm.errors import CannotWriteError, InvalidValueError
from ssm.files.emit import WIDTH, quoted
from ssm.files.nodes import compose
from ssm.files.read import read
from ssm.files.save import save
from ssm.files.write import write
from ssm.loading import load
from ssm.model.inquiry import Politics
from ssm.model.links import Link
from ssm.model.picture import Element, Picture
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study
from ssm.problems import Severity
from tests.strategies import hostile_texts, studies

QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
"""Whole studies are not made smaller when they fail: that takes minutes."""
PHOTOGRAPHS = ("FI40", "FI41", "FI44")
"""What is told of a file that no study in memory carries with it."""


@settings(max_examples=15, phases=QUICK)
@given(studies(broken=True))
def test_a_saved_study_loads_as_the_same_study(study: Study) -> None:
    """Every field of every part survives, with any text in it, the private file included."""
    with TemporaryDirectory() as folder:
        save(study, folder)
        got = load(folder)
    assert got.study == study
    assert not any(p.code in ("FI01", "FI13", "FI15") for p in got.problems)


@settings(max_examples=8, phases=QUICK)
@given(studies())
def test_a_study_whose_references_hold_loads_without_errors(study: Study) -> None:
    """Nothing is reported but characters that cannot be seen, and photographs left behind."""
    with TemporaryDirectory() as folder:
        save(study, folder)
        got = load(folder)
    errors = [p for p in got.problems if p.severity is Severity.ERROR]
    assert [str(p) for p in errors if p.code not in PHOTOGRAPHS] == []


@settings(max_examples=8, phases=QUICK)
@given(studies())
def test_writing_is_canonical(study: Study) -> None:
    """What is read and written again is the same text."""
    text = write(study)["study.yaml"]
    again = write(read(text).study)["study.yaml"]
    assert again == text


@given(st.one_of(hostile_texts, st.text()))
def test_any_text_survives_its_quotes(text: str) -> None:
    """Quotes, escapes, line breaks, control characters: all come back."""
    node = compose(f"key: {quoted(text)}", "a.yaml").node
    assert node is not None
    assert node.entries[0][1].text == text


@given(st.text(st.sampled_from("ab \\\"'\n"), min_size=80, max_size=400))
def test_long_texts_are_folded_and_come_back(text: str) -> None:
    """Breaking a long line changes no character of the text."""
    study = Study(situation=text, stakeholders=[Stakeholder(id="us", label=text)])
    assert read(write(study)["study.yaml"]).study == study


def test_lines_of_prose_are_not_wider_than_the_page() -> None:
    """Long sentences are folded where they have spaces."""
    study = Study(situation="Everybody waits for somebody else. " * 20)
    assert max(len(line) for line in write(study)["study.yaml"].splitlines()) <= WIDTH


def test_the_form_is_one_that_people_like_to_read() -> None:
    """Short parts on one line, links as they are said, prose in quotes."""
    study = Study(
        title="The fence",
        stakeholders=[Stakeholder(id="owner", serves=[]), Stakeholder(id="us", label="We two")],
        pictures=[
            Picture(
                id="first",
                elements=[Element(id="owner", says="Not again, please."), Element(id="us")],
                links=[
                    "us -> owner",
                    Link(tail="owner", op="watches", head="us", label="all day"),
                    Link(tail="us", op="><", head="owner", weight=3, id="war"),
                ],
            )
        ],
    )
    assert (
        write(study)["study.yaml"]
        == """\
ssm: 1
title: "The fence"

stakeholders:
  owner: {serves: []}
  us: {label: "We two"}

pictures:
  first:
    elements:
      owner: {says: "Not again, please."}
      us: {}
    links:
      - us -> owner
      - owner watches us: "all day"
      - {id: war, link: us >< owner, weight: 3}
"""
    )


def test_two_parts_of_one_id_are_not_written() -> None:
    """One of them would be lost on reading."""
    study = Study(stakeholders=[Stakeholder(id="us"), Stakeholder(id="us", label="We")])
    with pytest.raises(InvalidValueError, match="'us' twice"):
        write(study)


@pytest.mark.parametrize("file", ["/etc/passwd", "../x.yaml", "a/../../x", "study.yaml", "c:x", ""])
def test_the_private_file_cannot_leave_the_folder(file: str) -> None:
    """Its name comes out of the study, and is not trusted."""
    with pytest.raises(CannotWriteError, match="must lie inside"):
        write(Study(political=Politics(file=file)))


def test_saving_replaces_nothing_unasked(tmp_path: Path) -> None:
    """Neither file is written when one of them is there."""
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "politics.yaml").write_text("mine")
    with pytest.raises(CannotWriteError, match="already"):
        save(Study(title="New", political=Politics()), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["private"]
    save(Study(title="New", political=Politics()), tmp_path, replace=True)
    assert load(tmp_path).study.title == "New"
