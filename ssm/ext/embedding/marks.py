"""The small signs of charts, drawn where they stand: a fragment has no page of its own."""

import functools
import re

from markupsafe import Markup

from ssm.report.page import environment
from ssm.report.words import LEGEND

__all__ = ["legend", "with_marks"]

_USE = re.compile(r'(<svg class="mark"[^>]*)><use href="#mark-([a-z]+)"/></svg>')
_SYMBOL = re.compile(r'<symbol id="mark-([a-z]+)" (viewBox="[^"]*")>(.*?)</symbol>', re.DOTALL)


def with_marks(written: str) -> str:
    """HTML whose signs need nothing else of its page.

    Args:
        written: HTML by the templates of the report, which keeps its signs in one place.
    """
    return _USE.sub(lambda use: f"{use[1]} {_marks().get(use[2], '>')}</svg>", written)


def legend() -> str:
    """What the signs of a chart stand for, as a list.

    Example:
        >>> legend().count("<li>")
        5
    """
    mark = environment().get_template("blocks.html").module.mark  # type: ignore[attr-defined]
    told = (Markup("<li>{} {}</li>").format(mark(verdict), words) for verdict, words in LEGEND)
    return with_marks(
        Markup('<ul class="legend" lang="en" dir="ltr">{}</ul>').format(Markup("").join(told))
    )


@functools.cache
def _marks() -> dict[str, str]:
    """By name: the rest of an `svg` element that begins with a class."""
    loader = environment().loader
    assert loader is not None
    source = loader.get_source(environment(), "marks.svg")[0]
    return {name: f"{box}>{inner}" for name, box, inner in _SYMBOL.findall(source)}
