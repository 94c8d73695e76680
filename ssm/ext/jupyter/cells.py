"""From the text of a cell to a study, and to what is shown of it."""

import functools
import re
from collections.abc import Iterator, Mapping

import attrs

from ssm.drawing.draw import draw
from ssm.drawing.drawing import Drawings
from ssm.drawing.kinds import drawable
from ssm.errors import UnreadableError
from ssm.ext.jupyter.listed import CELL
from ssm.files.joining import joined
from ssm.files.read import Read
from ssm.loading.load import read_said
from ssm.model.loaded import Loaded
from ssm.showing import Shown
from ssm.source import SourceMap

__all__ = ["ALL", "NONE", "Waiting", "drawings_of", "read_cell", "shown", "together", "waiting"]

ALL, NONE = "all", "none"
"""What can be asked to be shown besides refs."""

_VERSION = re.compile(r"^ssm\s*:", re.MULTILINE)
_PLACE = re.compile(rf"^{CELL}:(\d+):(\d+): ")
_KINDS = ("picture", "root", "model")
_MANY = 13
"""So many parts of a cell are drawn when somebody asks, and not of their own accord."""


def read_cell(text: str) -> Read:
    r"""What a cell says; its lines are counted as the notebook counts them.

    Args:
        text: the cell below the line with the magic; the version of the format may be left
            out.

    Raises:
        UnreadableError: nothing of it can be read.

    Example:
        >>> from ssm.ext.jupyter.listed import in_cell
        >>> said = read_cell("roots:\n  fence: {wat: paint it}")
        >>> [in_cell(problem).ref for problem in said.problems]
        ['line 3, column 11']
    """
    head = "" if _VERSION.search(text) else "ssm: 1"
    try:
        return read_said(f"{head}\n{text}", CELL)
    except UnreadableError as error:
        msg = _PLACE.sub(r"line \1, column \2: ", str(error))
        raise UnreadableError(msg, CELL) from None


def together(cells: Mapping[str, Read], newest: str) -> Read:
    """What several cells say of one study; where two say a thing, the newest is right.

    Args:
        cells: what each says, in the order in which they began to.
        newest: the cell that runs now: its places and problems are those that count.

    Example:
        >>> cells = {"a": read_cell("title: One"), "b": read_cell("title: Two")}
        >>> together(cells, "a").study.title, together(cells, "b").study.title
        ('One', 'Two')
    """
    now = cells[newest]
    if len(cells) == 1:
        return now
    order = {**cells, newest: attrs.evolve(now, includes=())}
    return joined(functools.reduce(joined, map(_elsewhere, order.values())), now)


def _elsewhere(said: Read) -> Read:
    """What was said in other cells: the notebook has no names for these places."""
    return attrs.evolve(said, problems=(), where=SourceMap(), lost=frozenset(), twice={})


@attrs.frozen
class Waiting(Shown):
    """What a cell could draw, where it is more than anybody looks at in one go.

    Example:
        >>> print(Waiting(("root/r1", "model/m1")))
        2 parts of this cell can be drawn, and none is: say which, as in --show root/r1 \
model/m1; or --show all
    """

    refs: tuple[str, ...]

    def __str__(self) -> str:
        return self._told("")

    def _repr_markdown_(self) -> str:
        return self._told("`")

    def _told(self, tick: str) -> str:
        some = f"{tick}--show {self.refs[0]} {self.refs[-1]}{tick}"
        return (
            f"{len(self.refs)} parts of this cell can be drawn, and none is: say which, "
            f"as in {some}; or {tick}--show {ALL}{tick}"
        )


def waiting(loaded: Loaded) -> Waiting | None:
    """What stands in the cell and is not drawn before somebody asks; None where it is little.

    Args:
        loaded: the study.
    """
    refs = tuple(_in_cell(loaded))
    return Waiting(refs) if len(refs) >= _MANY else None


def drawings_of(
    loaded: Loaded, refs: tuple[str, ...] | None, *, look: str = "sketch", theme: str = "light"
) -> Drawings:
    """The drawings that are asked for, or those of the parts that stand in the cell.

    Args:
        loaded: the study.
        refs: what to draw; `all` is everything, `none` nothing, and None the pictures, root
            definitions and models of the cell, where they are few.
        look: the strokes.
        theme: the colours.

    Raises:
        UnknownRefError: nothing that can be drawn is called so.
        AmbiguousRefError: several parts are.
        InvalidValueError: there is no such look or theme.
        UnreadableError: the file with the colours cannot be read.
    """
    if refs is None:
        refs = () if waiting(loaded) else tuple(_in_cell(loaded))
    if NONE in refs:
        return Drawings()
    wanted = drawable(loaded.study) if ALL in refs else refs
    return draw(loaded, *wanted, look=look, theme=theme) if wanted else Drawings()


def _in_cell(loaded: Loaded) -> Iterator[str]:
    for ref in drawable(loaded.study):
        span = loaded.where.get((ref, ()))
        if ref.startswith(_KINDS) and span is not None and span.file == CELL:
            yield ref


def shown(
    loaded: Loaded,
    drawings: Drawings,
    *,
    check: bool = False,
    always: bool = False,
    more: Waiting | None = None,
) -> Iterator[Shown]:
    """What a notebook shows of it, one below the other.

    Args:
        loaded: the study.
        drawings: its drawings.
        check: ask the rules too.
        always: show the tree of its parts, whatever else is shown.
        more: what the cell could draw and does not.
    """
    if check:
        from ssm.checks import check as checked

        yield checked(loaded)
    elif loaded.problems:
        yield loaded.problems
    if always or more or not (drawings or check or loaded.problems):
        yield loaded.study
    if more:
        yield more
    yield from drawings
