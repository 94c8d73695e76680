"""A reading sheet as text, as Markdown to take to a workshop, and as plain data."""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ssm.comparison.formats.measure import wrapped
from ssm.reading.sheet import Reading

__all__ = ["INTRO", "as_json", "as_markdown", "as_text"]

Paint = Callable[[str, str], str]

INTRO = "To read together, with the picture on the wall. It says what one sees, and asks."
"""The sentence under the title of every sheet."""

_SIGNS = re.compile(r"([\\`*_\[\]|~])")


def _unpainted(_role: str, text: str) -> str:
    return text


def as_text(reading: Reading, width: int = 100, paint: Paint = _unpainted) -> str:
    """A reading sheet for a terminal.

    Args:
        reading: what `read_picture` gave.
        width: in columns.
        paint: gives words their colours, by role; headings are `head`, questions `advice`.

    Example:
        >>> print(as_text(Reading(ref="picture/p", title="The ward", passages=())))
        The ward
        To read together, with the picture on the wall. It says what one sees, and asks.
    """
    told = [paint("head", line) for line in wrapped(reading.title, width)]
    told += [paint("quiet", line) for line in wrapped(INTRO, width)]
    for passage in reading.passages:
        told += ["", *(paint("head", line) for line in wrapped(passage.title, width))]
        told += _lines("-", "text", (seen.text for seen in passage.seen), width, paint)
        told += _lines("?", "advice", passage.ask, width, paint)
    return "\n".join(told)


def _lines(sign: str, role: str, texts: Iterable[str], width: int, paint: Paint) -> Iterator[str]:
    for text in texts:
        first, *rest = wrapped(text, max(width - 4, 20))
        yield paint(role, f"  {sign} {first}")
        yield from (paint(role, f"    {line}") for line in rest)


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
    told = [f"# Reading “{_plain(reading.title)}” together", "", INTRO]
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
