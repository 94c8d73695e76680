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
    assert not any(section.is_appendix for section in chapters(clinic, list(ours)))
    assert theirs[:2] == ["changes", "people"]
    assert theirs[2:] == [name for name in ours if name not in {"changes", "people"}]


def test_what_is_there_to_look_things_up_comes_last(clinic: Matter) -> None:
    """As an appendix, unless a house wants it first."""
    are = [section.is_appendix for section in chapters(clinic)]
    assert are == sorted(are)
    assert are[0] is False
    assert are[-1] is True
    first = next(iter(chapters(clinic, ["sources"])))
    assert (first.anchor, first.is_appendix) == ("sources", False)
