"""The chapters of a report: each with a name of its own, in an order that reads well."""

from pathlib import Path

import pytest

import ssm
from ssm.report.sections.chapters import CHAPTERS, chapters
from ssm.report.sections.matter import Matter, matter_of


@pytest.fixture(scope="module")
def clinic(project: Path) -> Matter:
    """The largest of the examples, as chapters see it."""
    return matter_of(ssm.load(project / "examples" / "outpatients").study)


def test_a_chapter_stands_under_its_name(clinic: Matter) -> None:
    """What a house style asks for by name is what links lead to."""
    names = [chapter.name for chapter in CHAPTERS]
    assert len(names) == len(set(names))
    for chapter in CHAPTERS:
        section = chapter.of(clinic)
        assert section is None or section.anchor == chapter.name


def test_chapters_come_in_the_order_asked_for(clinic: Matter) -> None:
    """Those that are named first; all others follow as ever; unknown names change nothing."""
    ours = [section.anchor for section in chapters(clinic)]
    theirs = [section.anchor for section in chapters(clinic, ["changes", "nowhere", "people"])]
    assert theirs[:2] == ["changes", "people"]
    assert theirs[2:] == [name for name in ours if name not in {"changes", "people"}]
