"""What a report and a build say about whom to ask next."""

from pathlib import Path

import ssm
from ssm.comparison import compare
from ssm.report.guides import asking_files
from ssm.report.names import Names
from ssm.report.sections.asking import asking
from ssm.report.sections.matter import Matter

ROOT = Path(__file__).parent.parent.parent


def matter(study: ssm.Study) -> Matter:
    """What chapters are made from."""
    return Matter(study=study, names=Names(study, {}), comparison=compare(study))


def test_the_chapter_has_a_card_for_each_person_who_is_to_be_asked() -> None:
    """Those who were never heard come first; those who study are not among them."""
    study = ssm.load(ROOT / "examples" / "outpatients").study
    chapter = asking(matter(study))

    assert chapter is not None
    titles = [card.title for card in chapter.blocks]
    assert titles[0] == "Health authority"
    assert "Study team" not in titles


def test_where_nobody_is_to_be_asked_there_is_no_chapter() -> None:
    """And no file."""
    study = ssm.Study(title="The fence")

    assert asking(matter(study)) is None
    assert asking_files(study, compare(study)) == {}


def test_a_build_has_the_guides_and_the_plan() -> None:
    """Among the charts."""
    study = ssm.load(ROOT / "examples" / "customers").study

    assert set(asking_files(study, compare(study))) == {
        "interviews.md",
        "field-plan.md",
        "field-plan.csv",
    }
