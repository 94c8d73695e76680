"""Things of a study as pieces of HTML in a notebook, written as they are in any document."""

from collections.abc import Iterable, Iterator

import attrs

from ssm.comparison.chart import Comparison
from ssm.comparison.formats.words import preface
from ssm.drawing.drawing import Drawing
from ssm.ext.embedding.embedded import Embedded
from ssm.ext.embedding.html import Frame, Page, fragment
from ssm.ext.embedding.kinds import Kind
from ssm.ext.embedding.marks import legend
from ssm.model.study import Study
from ssm.report.blocks import Block, Card, Fold, Para
from ssm.report.comparing.grid import grid
from ssm.report.comparing.origins import Origins
from ssm.report.tongues import Tongues

__all__ = ["WIDTH", "comparison_html", "drawings_html", "told_html"]

WIDTH = 960
"""The most pixels that a drawing is wide in a notebook, whatever it measures."""

_NOTEBOOK = Page(place=lambda _: "", lead=lambda _: None)
"""A page on which anything may be shown twice, so that nothing in it can be led to."""

_DRAWING = Kind("drawing", "Drawing")


def told_html(kind: str, study: Study | None, *blocks: Block, before: str = "") -> str:
    """Blocks as a piece of HTML.

    Args:
        kind: what they tell of, for the style.
        study: whose words are in them; None where that is not known.
        blocks: what is told.
        before: HTML that stands before them.
    """
    told = Embedded(
        kind=Kind(kind, "", drawn=False), ref="", title="", blocks=blocks, tongues=Tongues(study)
    )
    return fragment(told, page=attrs.evolve(_NOTEBOOK, after=before))


def drawings_html(drawings: Iterable[Drawing]) -> str:
    """Drawings one below the other, each with its words.

    Args:
        drawings: in their order.
    """
    return "".join(_figure(drawing, styled=not n) for n, drawing in enumerate(drawings))


def _figure(drawing: Drawing, *, styled: bool) -> str:
    shown = Embedded(
        kind=_DRAWING,
        ref="",
        title=drawing.title,
        alt=drawing.title,
        description=drawing.scene.description,
        light=_turning(drawing),
        tongues=Tongues(drawing.study),
    )
    frame = Frame(width=str(WIDTH) if drawing.scene.width > WIDTH else "")
    return fragment(shown, frame, attrs.evolve(_NOTEBOOK, styled=styled))


def _turning(drawing: Drawing) -> Drawing:
    """A drawing for a light page turns dark on a dark one, as it does in the report."""
    if drawing.theme.name != "light":
        return drawing
    return drawing.in_theme("auto")


def comparison_html(found: Comparison) -> str:
    """A comparison as tables whose cells open on the words behind them.

    Args:
        found: what `compare` gave.

    Example:
        >>> "There is no activity model yet" in comparison_html(Comparison(charts=()))
        True
    """
    how = " Open a cell to read the words behind it." if found.charts else ""
    key = legend() if found.charts else ""
    study = found.study or next((each.study for each in found.charts), None)
    cards = _cards(found, Origins(study or Study()))
    return told_html("comparison", study, Para(preface(found) + how), *cards, before=key)


def _cards(found: Comparison, origins: Origins) -> Iterator[Card]:
    for chart in found.charts:
        earlier = tuple(
            Fold(summary=each.period or "Earlier", blocks=(grid(each, {}, origins),))
            for each in chart.earlier
        )
        yield Card(anchor="", title=chart.title, blocks=(grid(chart, {}, origins), *earlier))
