"""The report sets what was seen beside what was told, and shows rulings and candidates."""

from pathlib import Path

import attrs
import pytest

import ssm
from ssm.report.blocks import Items
from ssm.report.names import Names
from ssm.report.sections.comparison import comparison
from ssm.report.sections.matter import Matter
from ssm.report.sections.sources import outside
from ssm.report.sections.talk import said_and_seen
from ssm.report.talks import talk_files

EXAMPLE = Path(__file__).parents[2] / "examples" / "outpatients"


@pytest.fixture(scope="module")
def study():
    """The example with two rounds."""
    return ssm.load(EXAMPLE).study


def matter_of(study):
    """What chapters are made from."""
    return Matter(study=study, names=Names(study), comparison=ssm.compare(study))


def test_a_report_has_a_table_of_told_beside_seen(study):
    """Both sides with their words; what was only told is named as not watched yet."""
    chapter = said_and_seen(matter_of(study))
    told = str(chapter)

    assert chapter.title == "What is said and what is seen"
    assert "One list, at our desk. I look once." in told
    assert "One list on the desk; a yellow note from another clinic stuck to it." in told
    assert "Told, and not watched yet" in told
    unwatched = [block for card in chapter.blocks for block in card.blocks[2:]]
    assert {block.role for block in unwatched if isinstance(block, Items)} == {"many"}


def test_there_is_no_such_chapter_where_nothing_was_seen(study):
    """Nor a file in the build."""
    deaf = attrs.evolve(study, findings=(), walks=())

    assert said_and_seen(matter_of(deaf)) is None
    assert talk_files(ssm.compare(deaf)) == {}
    assert sorted(talk_files(ssm.compare(study))) == ["said-and-seen.csv", "said-and-seen.md"]


def test_a_ruling_stands_in_the_chapter_of_the_comparison(study):
    """With its reason, beside what was said."""
    assert "ruled “partly” by Study team, 19 June 2026, because: " in str(
        comparison(matter_of(study))
    )


def test_what_no_model_touches_is_grouped(study):
    """By the theme that took it up, or by the words that set it apart."""
    loose = attrs.evolve(study, themes=())

    assert "in the theme “Nowhere to park”" in str(outside(matter_of(study)))
    assert "in the theme" not in str(outside(matter_of(loose)))
    assert "No place to park, ever." in str(outside(matter_of(loose)))
