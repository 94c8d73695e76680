"""Tasks and activities as a matrix for a spreadsheet: crosses where a person set them together.

RFC 4180: commas, double quotes, CRLF; cells that a spreadsheet would compute are guarded.
"""

import io
from collections.abc import Iterator, Mapping, Sequence

from ssm.comparison.as_is.laid import Overlay
from ssm.comparison.as_is.matching import Alignment
from ssm.findings.delimited import write_rows
from ssm.findings.formulas import guarded

__all__ = ["as_csv"]

_FIRST = ("task", "do", "by", "none")
_IS, _MAYBE, _FIRST_GUESS = "x", "?", "??"


def as_csv(overlays: Sequence[Overlay], alignments: Sequence[Alignment] = ()) -> str:
    """A line for each task, a column for each activity, and one for "none of them".

    `x` says that a person set them together; where nobody looked yet, `?` marks a
    proposal and `??` the one that suits best when every activity is one task only.

    Args:
        overlays: what `as_is` gave.
        alignments: proposals to mark, what `align` gave; none when left out.

    Example:
        >>> as_csv(()).split()
        ['task,do,by,none']
    """
    columns = {
        target.ref: f"{target.ref.removeprefix('model/')} {target.text}"
        for overlay in overlays
        for target in overlay.targets
    }
    marks = _marks(alignments)
    table = [[*_FIRST, *columns.values()]]
    table += [row for each in _accounts(overlays) for row in _rows(each, list(columns), marks)]
    out = io.StringIO()
    write_rows(out, [[guarded(cell) for cell in row] for row in table], end="\r\n")
    return out.getvalue()


def _accounts(overlays: Sequence[Overlay]) -> list[list[Overlay]]:
    """The overlays of each account together."""
    found: dict[str, list[Overlay]] = {}
    for overlay in overlays:
        found.setdefault(overlay.graph.id, []).append(overlay)
    return list(found.values())


def _rows(
    overlays: Sequence[Overlay], columns: Sequence[str], marks: Mapping[tuple[str, str], str]
) -> Iterator[list[str]]:
    graph = overlays[0].graph
    crossed = {
        (task, f"model/{overlay.model}/{name}")
        for overlay in overlays
        for name, tasks in overlay.tasks.items()
        for task in tasks
    }
    for task in graph.tasks:
        ref = f"as-is/{graph.id}/{task.id}"
        none = _IS if task.id in overlays[0].none else ""
        cells = [
            _IS if (task.id, column) in crossed else marks.get((ref, column), "")
            for column in columns
        ]
        yield [ref, task.do, ", ".join(task.by), none, *cells]


def _marks(alignments: Sequence[Alignment]) -> dict[tuple[str, str], str]:
    """The marks of proposals, for tasks that nobody looked at."""
    found: dict[tuple[str, str], str] = {}
    for alignment in alignments:
        for task in alignment.graph.tasks:
            if task.is_ is None:
                ref = f"as-is/{alignment.graph.id}/{task.id}"
                for each in alignment.candidates[task.id]:
                    first = alignment.hints.get(task.id) == each.ref
                    found[ref, each.ref] = _FIRST_GUESS if first else _MAYBE
    return found
