"""What stands in no row of a chart, in groups that people read and as plain data."""

from typing import Any

import attrs

from ssm.comparison.answers import Quote
from ssm.comparison.chart import Comparison
from ssm.comparison.outside.outside import Outside
from ssm.comparison.outside.snippet import snippet
from ssm.comparison.phrases import quoted
from ssm.comparison.voices import source_name
from ssm.model.sentence import listed

__all__ = ["Left", "leftovers", "outside_data"]

OUTSIDE = "Heard, and outside these models"
ALONE = "each by itself"
LEAD = (
    "Read, and about nothing that a model asks. Words that set it apart from what fits stand "
    "above it: each may be the beginning of a theme, which people name."
)


@attrs.frozen(kw_only=True)
class Left:
    """Findings of one kind that stand in no row.

    Attributes:
        heading: the kind.
        lead: what is to be known of it; may be empty.
        groups: for each group the words above it, which may be empty, and its quotes.
    """

    heading: str
    lead: str = ""
    groups: tuple[tuple[str, tuple[Quote, ...]], ...] = ()


def leftovers(found: Comparison) -> tuple[Left, ...]:
    """What stands in no row, none of the kinds empty.

    Args:
        found: what `compare` gave.

    Example:
        >>> from ssm.comparison.outside.outside import Outside
        >>> quotes = [
        ...     Quote(finding=id_, text=text, source="int-02", perspective="patients")
        ...     for id_, text in (("f4", "No place to park."), ("f9", "Cold tea."))
        ... ]
        >>> outside = Outside(quotes=quotes)
        >>> (left,) = leftovers(Comparison(charts=(), unmatched=tuple(quotes), outside=outside))
        >>> left.heading, [words for words, _ in left.groups]
        ('Heard, and outside these models', ['each by itself'])
    """
    made = (
        _outside(found),
        Left(heading="Heard, and about rows that are not there", groups=(("", found.unplaced),)),
        Left(heading="Not read yet", groups=(("", found.unread),)),
    )
    return tuple(left for left in made if any(quotes for _, quotes in left.groups))


def _outside(found: Comparison) -> Left:
    outside = found.outside
    alone = tuple(quote for each in outside.alone for quote in each.quotes)
    groups = (
        *((", ".join(map(quoted, each.words)), each.quotes) for each in outside.groups),
        *((ALONE, alone) for _ in alone[:1]),
        *((f"in the theme “{each.name}”", each.quotes) for each in outside.themed),
    )
    return Left(heading=OUTSIDE, lead=f"{LEAD} {_spoke(found)}", groups=tuple(groups))


def _spoke(found: Comparison) -> str:
    chart = found.charts[0] if found.charts else None
    told = [
        f"{chart.label(each.perspective) if chart else each.perspective} "
        f"({', '.join(map(source_name, each.sources))})"
        for each in found.outside.speakers
    ]
    return f"Those who spoke of it: {listed(told)}." if told else ""


def outside_data(outside: Outside) -> dict[str, Any]:
    """What no model asks about, as plain data."""
    return {
        "candidates": [
            {
                "words": list(each.words),
                "findings": list(each.findings),
                "sources": list(each.sources),
            }
            for each in outside.candidates
        ],
        "themed": [
            {
                "theme": f"theme/{each.theme}",
                "name": each.name,
                "findings": [quote.finding for quote in each.quotes],
            }
            for each in outside.themed
        ],
        "speakers": [
            {
                "perspective": each.perspective,
                "sources": list(each.sources),
                "findings": list(each.findings),
            }
            for each in outside.speakers
        ],
        "yaml": snippet(outside),
    }
