"""What is kept of a drawing between builds: its files, its size, its words, its problems."""

import contextlib
import hashlib
import itertools
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from ssm.drawing.themes.named import is_theme_file
from ssm.problems import Problem, Severity

__all__ = ["Form", "Kept", "digest_of", "put_whole", "read_kept", "write_kept"]

_COUNT = itertools.count()


@attrs.frozen
class Form:
    """How a drawing is wanted as a file.

    Attributes:
        end: `svg`, `pdf` or `png`.
        theme: the colours.
        is_bookish: its ids are as a book wants them.
    """

    end: str
    theme: str
    is_bookish: bool = False

    @property
    def name(self) -> str:
        """As it is kept; a file of colours counts by what is in it."""
        from ssm.ext.embedding.studies import content_of

        colours = content_of(self.theme) if is_theme_file(self.theme) else self.theme
        return f"{self.end} {colours}{' book' if self.is_bookish else ''}"


@attrs.frozen
class Kept:
    """A drawing that was made.

    Attributes:
        files: the names of its files by form.
        size: its width and height in pixels.
        description: all of it in sentences.
        problems: what is wrong with it.
    """

    files: Mapping[str, str]
    size: tuple[int, int]
    description: str
    problems: tuple[Problem, ...] = ()


def read_kept(folder: Path, key: str) -> Kept | None:
    """What was kept of a drawing, or None where it or one of its files is not there.

    Args:
        folder: of the files.
        key: of the drawing.
    """
    try:
        held = json.loads((folder / f"{key}.json").read_text(encoding="utf-8"))
        found = Kept(
            files={form: str(name) for form, name in held["files"].items()},
            size=(int(held["size"][0]), int(held["size"][1])),
            description=str(held["description"]),
            problems=tuple(_problem(each) for each in held["problems"]),
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    return found if all(_is_whole(folder / name) for name in found.files.values()) else None


def _is_whole(path: Path) -> bool:
    """Whether a file is there with all that it was named after."""
    try:
        return digest_of(path.read_bytes()) in path.stem
    except OSError:
        return False


def digest_of(data: bytes) -> str:
    """What the file of a drawing is named after.

    Args:
        data: all that is in it.
    """
    return hashlib.sha256(data).hexdigest()[:12]


def write_kept(folder: Path, key: str, kept: Kept) -> None:
    """Keeps a drawing for the next build; where nothing can be written, it is made anew.

    Args:
        folder: of the files.
        key: of the drawing.
        kept: what is known of it.
    """
    held = {
        "files": dict(kept.files),
        "size": kept.size,
        "description": kept.description,
        "problems": [
            [each.code, each.name, int(each.severity), each.message, each.hint, each.ref]
            for each in kept.problems
        ],
    }
    with contextlib.suppress(OSError):
        put_whole(folder / f"{key}.json", json.dumps(held, sort_keys=True).encode("ascii"))


def put_whole(path: Path, data: bytes) -> None:
    """Puts a file in its place, whole, whoever else is writing the same one.

    Args:
        path: where to.
        data: what to write.

    Raises:
        OSError: it cannot be written.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}-{next(_COUNT)}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _problem(held: list[Any]) -> Problem:
    code, name, severity, message, hint, ref = held
    return Problem(
        code=code,
        name=name,
        severity=Severity(severity),
        message=message,
        hint=hint,
        ref=ref,
    )
