"""A reading sheet as text, as Markdown to take to a workshop, and as plain data."""

import html
import re
from collections.abc import Iterator
from typing import Any

from ssm.comparison.formats.measure import wrapped
from ssm.reading.sheet import Passage, Reading

__all__ = ["as_json", "as_markdown", "as_text"]

_INTRO = "To read together, with the picture on the wall. It says what one sees, and asks."
_SIGNS = re.compile(r"([\\`*_\[\]|~])")


def as_text(reading: Reading, width: int = 100) -> str:
    """A reading sheet for a terminal.

    Args:
        reading: what `read_picture` gave.
        width: in columns.

    Example:
        >>> print(as_text(Reading(ref="picture/p", title="The ward", passages=())))
        The ward
        To read together, with the picture on the wall. It says what one sees, and asks.
    """
    told = [*wrapped(reading.title, width), *wrapped(_INTRO, width)]
    for passage in reading.passages:
        told += ["", passage.title, *_lines(passage, width)]
    return "\n".join(told)


def _lines(passage: Passage, width: int) -> Iterator[str]:
    for sign, texts in (("-", [seen.text for seen in passage.seen]), ("?", passage.ask)):
        for text in texts:
            first, *rest = wrapped(text, max(width - 4, 20))
            yield f"  {sign} {first}"
            yield from (f"    {line}" for line in rest)


def as_markdown(reading: Reading) -> str:
    """A reading sheet as Markdown.

    Args:
        reading: what `read_picture` gave.

    Example:
        >>> print(as_markdown(Reading(ref="picture/p", title="The ward", passages=())))
        # Reading “The ward” together
        <BLANKLINE>
        To read together, with the picture on the wall. It says what one sees, and asks.
    """
    told = [f"# Reading “{_plain(reading.title)}” together", "", _INTRO]
    for passage in reading.passages:
        told += ["", f"## {_plain(passage.title)}", ""]
        told += [f"- {_plain(seen.text)}" for seen in passage.seen]
        told += ["", "To ask one another:", ""] if passage.ask else []
        told += [f"- *{_plain(question)}*" for question in passage.ask]
    return "\n".join(told)


def _plain(text: str) -> str:
    """Words of a study that Markdown and HTML take for nothing but words."""
    return _SIGNS.sub(r"\\\1", html.escape(" ".join(text.split()), quote=False))


def as_json(reading: Reading) -> dict[str, Any]:
    """A reading sheet as dicts, lists and texts, ready for `json.dumps`.

    Returns:
        `ref`, `title` and `passages`; each passage has `key`, `title`, `seen` (a list of
        `text` and `refs`) and `ask`.

    Example:
        >>> as_json(Reading(ref="picture/p", title="The ward", passages=()))["passages"]
        []
    """
    return {
        "ref": reading.ref,
        "title": reading.title,
        "passages": [
            {
                "key": passage.key,
                "title": passage.title,
                "seen": [{"text": seen.text, "refs": list(seen.refs)} for seen in passage.seen],
                "ask": list(passage.ask),
            }
            for passage in reading.passages
        ],
    }
