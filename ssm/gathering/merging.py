"""One finding of a table and what the input says of it now, put together."""

import attrs

from ssm.gathering.columns import GROUPS, INPUT, MARKS, marks
from ssm.gathering.table import Line

__all__ = ["Merged", "merged"]

_SEPARATOR = "."


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
    person emptied it.

    Args:
        old: the lines that the table has of it, none for a new finding.
        fresh: what the input says, by column.
        name: how the table calls the input.
    """
    now = marks(fresh)
    if not old:
        return Merged([{**fresh, INPUT: name, MARKS: _SEPARATOR.join(now)}], changed=True)
    first = dict(old[0])
    was = first.get(MARKS, "").split(_SEPARATOR)
    before = was if len(was) == len(GROUPS) else [""] * len(GROUPS)
    kept, clashes, changed = [], [], False
    for group, mark, base, here in zip(GROUPS, now, before, marks(first), strict=True):
        told = mark == base
        if mark in (base, here):
            kept.append(mark)
            changed |= not told and base != ""
        elif here == base or not any(first.get(field) for field in group):
            first |= {field: fresh.get(field, "") for field in group}
            kept.append(mark)
            changed = True
        else:
            kept.append(base)
            clashes.append(group[0])
    first |= {INPUT: name, MARKS: _SEPARATOR.join(kept)}
    later = [_followed(line, old[0], first) for line in old[1:]]
    return Merged([first, *later], changed, tuple(clashes))


def _followed(line: Line, before: Line, after: Line) -> Line:
    """A later line of a finding, its repeated cells as they are in the first one now."""
    imported = {field for group in GROUPS for field in group} | {INPUT, MARKS}
    followed = {
        field: after.get(field, "")
        for field in imported
        if line.get(field) and line[field] == before.get(field)
    }
    return {**line, **followed}
