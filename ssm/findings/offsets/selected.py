"""What a tool says of a text: its selections, in its own way of counting."""

from collections.abc import Iterable

import attrs

__all__ = ["Selected", "Selection"]


@attrs.frozen
class Selection:
    """Where a selection starts and ends, as the tool counts.

    `words` are those that the tool stores beside the positions; `name` is a label that
    may be the beginning of the words, as many tools write it.
    """

    start: int
    end: int
    words: str | None = None
    name: str | None = None


@attrs.frozen
class Selected:
    """A text as decoded, without its byte-order mark, and the selections in it.

    `mark` says that it began with one.
    """

    text: str
    selections: Iterable[Selection]
    mark: bool = False
