"""The runs of a line: which font draws what, and in which direction."""

import functools
from collections.abc import Iterator
from itertools import groupby

import attrs

from ssm.drawing.text.backups import Backup
from ssm.drawing.text.clusters import clusters, is_silent
from ssm.drawing.text.direction import levels
from ssm.drawing.text.face import Face

__all__ = ["Run", "backup_of", "runs_of"]


@attrs.frozen(repr=False)
class Run:
    """A piece of a line that one font draws, in one direction.

    Attributes:
        text: its characters.
        backup: the font, if it is not that of the role.
        level: odd where it runs to the left, as `ssm.drawing.text.direction` counts.
    """

    text: str
    backup: Backup | None
    level: int = 0


@functools.lru_cache(maxsize=4096)
def backup_of(cluster: str, face: Face, backups: tuple[Backup, ...]) -> Backup | None:
    """What draws a character with its marks instead of a face; None where that has it.

    Args:
        cluster: one character with its marks.
        face: the face to draw it with, if it can be.
        backups: what is asked then, in order; the last has everything.
    """
    if all(char in face.widths or is_silent(char) for char in cluster):
        return None
    return next(backup for backup in backups if backup.has(cluster))


@functools.lru_cache(maxsize=4096)
def runs_of(text: str, face: Face, backups: tuple[Backup, ...], *, left: bool) -> tuple[Run, ...]:
    """Neighbours that one font draws in one direction, in the order in which they are read.

    Args:
        text: one line.
        face: the face of the role.
        backups: the fonts that stand in for it.
        left: whether the whole text is read from right to left.
    """
    level = levels(text, left=left)
    single, at = list[Run](), 0
    for cluster in clusters(text):
        single.append(Run(cluster, backup_of(cluster, face, backups), level[at]))
        at += len(cluster)
    return tuple(_joined(_with_signs(single)))


def _with_signs(runs: list[Run]) -> Iterator[Run]:
    """Spaces and signs are drawn in the font of the letters before them, if it has them."""
    last = next((run for run in runs if not _is_sign(run)), Run("", None))
    for run in runs:
        font = last.backup
        if _is_sign(run) and font and font.takes_signs and last.level == run.level:
            last = Run(run.text, font, run.level) if font.has(run.text) else run
        else:
            last = run
        yield last


def _is_sign(run: Run) -> bool:
    """Whether it is no letter and no number, and in the font of the role."""
    return run.backup is None and not any(char.isalnum() for char in run.text)


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    for (backup, level), alike in groupby(runs, key=lambda run: (run.backup, run.level)):
        yield Run("".join([run.text for run in alike]), backup, level)
