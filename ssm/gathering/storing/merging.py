"""One finding of a table and what the input says of it now, put together."""

import re

import attrs

from ssm.gathering.storing.columns import GROUPS, INPUT, MARKS, PLACE, joined_marks, marks, marks_of
from ssm.gathering.storing.table import Line

__all__ = ["Merged", "merged"]

_BREAK = re.compile(r"\r\n|\r")
_IMPORTED = frozenset([*(field for group in GROUPS[:-1] for field in group), INPUT, MARKS])


@attrs.frozen
class Merged:
    """The lines of a finding.

    Attributes:
        lines: as they are to be written.
        changed: whether the input has anything otherwise than it had.
        clashes: fields that were changed here and in the input, left as they stand here.
    """

    lines: list[Line]
    changed: bool
    clashes: tuple[str, ...] = ()


def merged(old: list[Line], fresh: Line, name: str) -> Merged:
    """The lines of a finding after an import.

    A group of cells that nobody touched follows the input; one that a person changed
    stays. Where the input changed it too, it stays as well, and is told; unless the
    person emptied it. Line ends that a spreadsheet changed are no change of a person, and
    places in documents are the input's alone.

    Args:
        old: the lines that the table has of it, none for a new finding.
        fresh: what the input says, by column.
        name: how the table calls the input.
    """
    now = marks(fresh)
    if not old:
        return Merged([{**fresh, INPUT: name, MARKS: joined_marks(now)}], changed=True)
    head, *rest = sorted(old, key=lambda line: not line.get(MARKS))
    first = dict(head)
    kept, clashes, changed = [], [], False
    for group, mark, base, here in zip(GROUPS, now, marks_of(head), marks(head), strict=True):
        if group is PLACE or here == base or _is_alike(head, fresh, group):
            first |= {field: fresh.get(field, "") for field in group}
            changed |= mark != base
        elif mark != base and not any(head.get(field) for field in group):
            first |= {field: fresh.get(field, "") for field in group}
            changed = True
        elif mark != base:
            clashes.append(group[0])
            kept.append(base)
            continue
        kept.append(mark)
    first |= {"id": fresh["id"], INPUT: name, MARKS: joined_marks(tuple(kept))}
    later = [_followed(line, head, first) for line in rest]
    return Merged([first, *later], changed, tuple(clashes))


def _is_alike(one: Line, other: Line, group: tuple[str, ...]) -> bool:
    """Whether two lines say the same in some cells, but for how lines end there."""
    return all(
        _BREAK.sub("\n", one.get(field, "")) == _BREAK.sub("\n", other.get(field, ""))
        for field in group
    )


def _followed(line: Line, before: Line, after: Line) -> Line:
    """A later line of a finding, its repeated cells as they are in the first one now."""
    followed = {
        field: after.get(field, "")
        for field in _IMPORTED
        if line.get(field) and line[field] == before.get(field)
    }
    return {**line, **followed, "id": after["id"]}
