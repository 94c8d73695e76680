"""Worldviews side by side: what the models ask of the same findings, and of whom."""

from ssm.comparison.worldviews import Worldviews
from ssm.comparison.worldviews.formats.words import PREFACE, TITLE, parts_of
from ssm.report.blocks import Section
from ssm.report.sections.matter import Matter
from ssm.report.sections.parts import summary_first

__all__ = ["side_by_side", "worldviews_section"]


def side_by_side(matter: Matter) -> Section | None:
    """A card for each thing that several models show together; None with fewer than two."""
    return worldviews_section(matter.worldviews)


def worldviews_section(found: Worldviews) -> Section | None:
    """Several models side by side as a chapter; None with fewer than two."""
    told = tuple(summary_first(parts_of(found, ids=False), "worldviews"))
    if not told:
        return None
    return Section(anchor="worldviews", title=TITLE, lead=PREFACE, blocks=told)
