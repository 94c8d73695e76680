"""The chapters of a report, in their order: one visible tuple."""

from collections.abc import Callable, Iterator

from ssm.report.blocks import Section
from ssm.report.sections.as_is import today
from ssm.report.sections.asking import asking
from ssm.report.sections.comparison import agenda, comparison
from ssm.report.sections.customers import customers
from ssm.report.sections.information import known
from ssm.report.sections.matter import Matter
from ssm.report.sections.models import models
from ssm.report.sections.people import people
from ssm.report.sections.pictures import pictures
from ssm.report.sections.points import to_debate
from ssm.report.sections.politics import politics
from ssm.report.sections.roots import roots
from ssm.report.sections.situation import situation
from ssm.report.sections.sources import outside, sources
from ssm.report.sections.steps import accommodations, changes, debate, learning
from ssm.report.sections.talk import said_and_seen
from ssm.report.sections.themes import themes
from ssm.report.sections.walks import walks
from ssm.report.sections.worldviews import side_by_side

__all__ = ["CHAPTERS", "chapters"]

CHAPTERS: tuple[Callable[[Matter], Section | None], ...] = (
    situation,
    people,
    customers,
    pictures,
    themes,
    roots,
    models,
    comparison,
    walks,
    said_and_seen,
    today,
    side_by_side,
    known,
    agenda,
    asking,
    to_debate,
    debate,
    accommodations,
    changes,
    learning,
    outside,
    politics,
    sources,
)


def chapters(matter: Matter) -> Iterator[Section]:
    """The chapters that have something to say."""
    for chapter in CHAPTERS:
        section = chapter(matter)
        if section is not None:
            yield section
