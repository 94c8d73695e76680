"""What is kept of a drawing between builds: its files, its size, its words, its problems."""

import contextlib
import itertools
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from ssm.drawing.themes.named import is_theme_file
from ssm.problems import Problem, Severity

__all__ = ["Form", "Kept", "put_whole", "read_kept", "write_kept"]

_COUNT = itertools.count()


@attrs.frozen
class Form:
    """How a drawing is wanted as a file.

    Attributes:
        end: `svg`, `pdf` or `png`.
        theme: the colours.
    """

    end: str
    theme: str

    @property
    def name(self) -> str:
        """As it is kept; a file of colours counts by what is in it."""
        from ssm.ext.sphinx.studies import content_of

        colours = content_of(self.theme) if is_theme_file(self.theme) else self.theme
        return f"{self.end} {colours}"


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
            files=held["files"],
            size=(held["size"][0], held["size"][1]),
            description=held["description"],
            problems=tuple(_problem(each) for each in held["problems"]),
        )
    except (OSError, ValueError, LookupError, TypeError):
        return None
    there = all((folder / name).is_file() for name in found.files.values())
    return found if there else None


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
    part.write_bytes(data)
    part.replace(path)


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
