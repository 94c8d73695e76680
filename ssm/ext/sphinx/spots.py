"""Where on a page a study stands that is written there: its lines are lines of the page."""

import linecache
import os
from typing import Any

import attrs
from sphinx.util.docutils import SphinxDirective

__all__ = ["Spot", "spot_of"]

_HERE = "this study"


@attrs.frozen(kw_only=True)
class Spot:
    """Where the content of a directive stands.

    Attributes:
        source: the file, as Sphinx names it; empty where it is not known.
        name: the file as seen from the folder of the sources.
        line: so many of its lines stand before the content.
        margin: so many characters stand before each line of it.
    """

    source: str
    name: str
    line: int = 0
    margin: int = 0


def spot_of(directive: SphinxDirective) -> Spot:
    """Where the content of a directive stands.

    What reads reStructuredText counts lines from the top of the document, what reads
    Markdown from the directive.

    Args:
        directive: the directive.
    """
    from docutils.statemachine import StateMachine

    machine: Any = directive.state_machine
    first = directive.content_offset + 1
    first += 0 if isinstance(machine, StateMachine) else directive.lineno
    source, line = machine.get_source_and_line(first)
    if not source or not line:
        return Spot(source="", name=_HERE)
    return Spot(
        source=source,
        name=_seen_from(str(directive.env.srcdir), source),
        line=line - 1,
        margin=_margin(source, line, list(directive.content)),
    )


def _seen_from(folder: str, source: str) -> str:
    try:
        return os.path.relpath(source, folder).replace(os.sep, "/")
    except ValueError:
        return os.path.basename(source)  # noqa: PTH119 - it may name a docstring as well


def _margin(source: str, line: int, content: list[str]) -> int:
    """What stands before the first line with words, in the file and no longer in the content."""
    linecache.checkcache(source)
    for number, text in enumerate(content, start=line):
        if words := text.strip():
            whole = linecache.getline(source, number)
            return max(0, whole.find(words) - text.find(words))
    return 0
