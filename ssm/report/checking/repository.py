"""Files named from the top of their repository, as pull requests name them."""

import os
from pathlib import Path

__all__ = ["from_the_top", "top_of"]


def top_of(folder: str | os.PathLike[str] | None) -> Path:
    """The top of the repository that a folder lies in; the current folder where there is none.

    Args:
        folder: of a study, or None for a study that was built in Python.
    """
    start = Path(folder or ".").resolve()
    found = (each for each in (start, *start.parents) if (each / ".git").exists())
    return next(found, Path.cwd())


def from_the_top(file: str, top: Path) -> str:
    """The way to a file from the top, with forward slashes; the whole way when it lies outside.

    Args:
        file: as spans name it.
        top: absolute path of a folder.

    Example:
        >>> from_the_top("examples/fence/study.yaml", Path.cwd())
        'examples/fence/study.yaml'
    """
    path = Path(os.path.abspath(file))  # noqa: PTH100 - a link of the file system keeps its name
    for root in (top, top.resolve()):
        for way in (path, path.resolve()):
            if way.is_relative_to(root):
                return way.relative_to(root).as_posix()
    return path.as_posix()
