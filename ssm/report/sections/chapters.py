"""The chapters of a report, in their order: one visible tuple."""

from collections.abc import Callable, Iterable, Iterator

import attrs

from ssm.report.blocks import Section
from ssm.report.sections.as_is import today
from ssm.report.sections.asking import asking
from ssm.report.sections.changed import change_pages
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
from ssm.report.sections.rounds import beside_each_other
from ssm.report.sections.situation import situation
from ssm.report.sections.sources import outside, sources
from ssm.report.sections.steps import accommodations, debate, learning
from ssm.report.sections.talk import said_and_seen
from ssm.report.sections.themes import themes
from ssm.report.sections.walks import walks
from ssm.report.sections.worldviews import side_by_side

__all__ = ["CHAPTERS", "Chapter", "chapters"]


@attrs.frozen
class Chapter:
    """One chapter of the report.

    Attributes:
        name: what it is asked for by; its section has the same word for an anchor.
        of: makes its section; None where the study has nothing for it.
        is_appendix: it is there to look things up in; short in small letters on paper.
    """

    name: str
    of: Callable[[Matter], Section | None]
    is_appendix: bool = False


CHAPTERS: tuple[Chapter, ...] = (
    Chapter("situation", situation),
    Chapter("pictures", pictures),
    Chapter("themes", themes),
    Chapter("roots", roots),
    Chapter("models", models),
    Chapter("comparison", comparison),
    Chapter("said-and-seen", said_and_seen),
    Chapter("rounds", beside_each_other),
    Chapter("as-is", today),
    Chapter("serving", customers),
    Chapter("people", people),
    Chapter("to-debate", to_debate),
    Chapter("agenda", agenda),
    Chapter("debate", debate),
    Chapter("accommodations", accommodations),
    Chapter("changes", change_pages),
    Chapter("learning", learning),
    Chapter("outside", outside),
    Chapter("politics", politics),
    Chapter("asking", asking, is_appendix=True),
    Chapter("worldviews", side_by_side, is_appendix=True),
    Chapter("information", known, is_appendix=True),
    Chapter("walks", walks, is_appendix=True),
    Chapter("sources", sources, is_appendix=True),
)


def chapters(
    matter: Matter, order: Iterable[str] = (), leave_out: Iterable[str] = ()
) -> Iterator[Section]:
    """The chapters that have something to say.

    Args:
        matter: the study.
        order: names of chapters that come first, in their order, and are no appendix; all
            others follow in ours.
        leave_out: names of chapters that are not asked for.
    """
    first = {name: place for place, name in enumerate(dict.fromkeys(order))}
    without = frozenset(leave_out)
    for chapter in sorted(CHAPTERS, key=lambda each: first.get(each.name, len(first))):
        section = None if chapter.name in without else chapter.of(matter)
        if section is not None:
            is_appendix = chapter.is_appendix and chapter.name not in first
            yield attrs.evolve(section, is_appendix=is_appendix)
