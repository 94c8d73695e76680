"""A study to start from: the first week of one, or a copy of an example."""

import contextlib
from collections.abc import Iterable
from pathlib import Path

from ssm.errors import CannotWriteError, InvalidValueError
from ssm.model.nearest import did_you_mean

__all__ = ["ALL", "examples", "start"]

_HERE = Path(__file__).parent
_STARTER = _HERE / "starter"
_FILES = {"study.yaml": "study.yaml", "README.md": "README.md", "gitignore": ".gitignore"}
_EXERCISES = "exercises/"
_LEFT = {"__pycache__", "out", "drawings", ".ssm", "_build", "site"}
ALL = "all"
"""The name under which every example is copied, side by side."""


def examples() -> dict[str, Path]:
    """The example studies and the exercises that came with this package: folders by name."""
    home = _home()
    found = [*sorted(home.iterdir()), *sorted(home.glob(f"{_EXERCISES}*"))] if home else []
    return {each.name: each for each in found if (each / "study.yaml").is_file()}


def _home() -> Path | None:
    here = (_HERE.parent / "examples", _HERE.parent.parent / "examples")
    return next((home for home in here if home.is_dir()), None)


def start(folder: str | Path, example: str | None = None) -> tuple[Path, ...]:
    """Write a study to start from; no file that is there already is touched.

    Args:
        folder: where; made when it is not there.
        example: name of an example study or exercise to copy, the number of an exercise, or
            `all` for every example, with the documents that show some of them; a small first
            week when left out.

    Returns:
        The files that were written.

    Raises:
        InvalidValueError: there is no such example; the message offers those there are.
        CannotWriteError: one of the files is there already, or cannot be written.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as there:
        ...     sorted(path.name for path in start(there))
        ['.gitignore', 'README.md', 'study.yaml']
    """
    from ssm.files.atomic import write_bytes

    root = Path(folder)
    files = _copied(example) if example else {_FILES[name]: _STARTER / name for name in _FILES}
    contents = {root / name: source.read_bytes() for name, source in files.items()}
    if example:
        contents.setdefault(root / ".gitignore", (_STARTER / "gitignore").read_bytes())
    there = next((path for path in contents if path.exists() or path.is_symlink()), None)
    if there is not None:
        msg = f"{there}: is there already; choose a new folder: nothing was written"
        raise CannotWriteError(msg, str(there))
    made = [each for path in contents for each in path.parents if not each.exists()]
    written: list[Path] = []
    try:
        for path, data in contents.items():
            written.append(write_bytes(path, data, replace=False))
    except CannotWriteError:
        _take_back(written, made)
        raise
    return tuple(contents)


def _take_back(files: Iterable[Path], folders: Iterable[Path]) -> None:
    """Leaves a folder as it was, when not all of a study could be written there."""
    for path in files:
        with contextlib.suppress(OSError):
            path.unlink()
    for folder in sorted(set(folders), key=lambda each: len(each.parts), reverse=True):
        with contextlib.suppress(OSError):
            folder.rmdir()


def _copied(example: str) -> dict[str, Path]:
    home = _home()
    if home is None or example != ALL:
        home = _named(example.removeprefix(_EXERCISES).rstrip("/"))
    return {
        path.relative_to(home).as_posix(): path
        for path in sorted(home.rglob("*"))
        if path.is_file() and not _LEFT & set(path.relative_to(home).parts)
    }


def _named(example: str) -> Path:
    known, home = examples(), _home()
    if example.isascii() and example.isdigit():
        number = f"{example:0>2}-"
        example = next((name for name in known if name.startswith(number)), example)
    if example in known:
        return known[example]
    hint = did_you_mean(example, (*known, ALL))
    if home and example in {each.name for each in home.iterdir() if each.is_dir()}:
        hint = f": it needs others at its side, and comes with them under {ALL!r}"
    names = ", ".join((*known, ALL)) if known else "none here"
    msg = f"'example' must be one of {names} (got {example!r}){hint}"
    raise InvalidValueError(msg, example)
