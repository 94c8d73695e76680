"""Kept positions: where the elements of a picture stood, so that it stays put as it grows.

They lie in the study's folder as `layout/picture-<id>.json`, whole numbers sorted by id,
made for git; they are part of what is drawn. Only `ssm draw --keep` and `ssm watch` write
them.
"""

import json
from pathlib import Path
from typing import Any

from ssm.drawing.arrange.kept import Kept
from ssm.drawing.scene.marks import Scene
from ssm.drawing.stem import file_stem
from ssm.problems import Problem, Severity

__all__ = ["keep", "kept_places", "layout_file"]

_VERSION = 1
_FARTHEST = 1_000_000
_MOST_ROOM = 100


def layout_file(folder: str, ref: str) -> Path:
    """The file in which the positions of one picture are kept.

    Example:
        >>> layout_file("clinic", "picture/week-1").as_posix()
        'clinic/layout/picture-week-1.json'
    """
    return Path(folder, "layout", f"{file_stem(ref)}.json")


def kept_places(folder: str | None, ref: str) -> tuple[Kept | None, tuple[Problem, ...]]:
    """The positions that were kept for a picture, and what is wrong with their file.

    Args:
        folder: the study's folder, or None for a study that lies in none.
        ref: canonical ref of the picture.
    """
    if folder is None:
        return None, ()
    path = layout_file(folder, ref)
    try:
        return _read(json.loads(path.read_bytes())), ()
    except FileNotFoundError:
        return None, ()
    except (OSError, ValueError, RecursionError):
        problem = Problem(
            code="DR03",
            name="layout-unread",
            severity=Severity.WARNING,
            ref=ref,
            message=f"{path.as_posix()} holds no positions that can be read; they are found anew",
            hint="take the file from git again, or delete it and draw with --keep",
        )
        return None, (problem,)


def _read(data: Any) -> Kept:
    if not isinstance(data, dict) or data.get("version") != _VERSION:
        raise ValueError
    places = data.get("places")
    if not isinstance(places, dict):
        raise ValueError  # noqa: TRY004 - one kind of refusal for whatever the file holds
    room = data.get("room", 0)
    if not isinstance(room, int) or not 0 <= room <= _MOST_ROOM:
        raise ValueError
    return Kept(places={id: _place(at) for id, at in places.items()}, room=room)


def _place(at: Any) -> tuple[int, int]:
    match at:
        case [int(x), int(y)] if max(abs(x), abs(y)) <= _FARTHEST:
            return x, y
    raise ValueError


def keep(folder: str, scene: Scene) -> Path | None:
    """Writes the positions of a picture into the study; None when it has none to keep.

    Args:
        folder: the study's folder.
        scene: the picture as it was drawn.

    Raises:
        CannotWriteError: the file cannot be written.
    """
    if not scene.places:
        return None
    from ssm.files.atomic import write_text

    lines = ",\n".join(f"    {json.dumps(id)}: [{x}, {y}]" for id, x, y in sorted(scene.places))
    head = f'  "version": {_VERSION},\n  "room": {scene.room},\n  "places"'
    text = f"{{\n{head}: {{\n{lines}\n  }}\n}}\n"
    path = layout_file(folder, scene.ref)
    return path if _holds(path, text) else write_text(path, text, replace=True)


def _holds(path: Path, text: str) -> bool:
    """Whether a file holds just this text already; then it is not written again."""
    try:
        return path.read_bytes() == text.encode("ascii")
    except OSError:
        return False
