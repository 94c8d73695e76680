"""Which files a study is made of, and whether one of them was saved."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from ssm.drawing.kept import layout_file
from ssm.drawing.themes.named import is_theme_file
from ssm.errors import UnreadableError
from ssm.model.loaded import Loaded

__all__ = [
    "Stamp",
    "changed_in",
    "files_of",
    "stamp_of",
    "stamps_of",
    "style_files",
    "until_saved",
]

Stamp = tuple[int, int, int] | None
_BEAT, _SETTLING = 0.1, 0.02
_PATIENCE = 25


def files_of(loaded: Loaded, theme: str | Path | None = None) -> tuple[str, ...]:
    """Every file that decides what is drawn of a study, whether it is there or not.

    Args:
        loaded: the study.
        theme: the colours as they were asked for.

    Example:
        >>> from ssm.model.picture import Picture
        >>> from ssm.model.study import Study
        >>> fence = Study(pictures=[Picture(id="garden")])
        >>> files_of(Loaded(study=fence, folder="fence", files=("fence/study.yaml",)))
        ('fence/study.yaml', 'fence/layout/picture-garden.json')
    """
    found = list(loaded.files)
    for picture in loaded.study.pictures:
        if loaded.folder is not None:
            image = picture.image
            ref = f"picture/{picture.id}"
            path = Path(loaded.folder, image) if image else layout_file(loaded.folder, ref)
            found.append(path.as_posix())
    if theme is not None and is_theme_file(theme):
        found.append(os.fspath(theme))
    return tuple(dict.fromkeys(found))


def style_files(loaded: Loaded) -> tuple[str, ...]:
    """The files that decide the house style of a report, whether they are there or not.

    Args:
        loaded: the study.
    """
    from ssm.report.styling.read import STYLE_FILE, style_of
    from ssm.report.styling.style import Style

    if loaded.folder is None:
        return ()
    folder = Path(loaded.folder)
    try:
        style = style_of(loaded).style
    except UnreadableError:
        style = Style()
    logo = style.logo.file if style.logo is not None else None
    named = [STYLE_FILE, logo, style.colours if is_theme_file(style.colours or "") else None]
    return tuple((folder / name).as_posix() for name in named if name)


def stamp_of(file: str) -> Stamp:
    """What changes when a file is saved: its time, size and number; None when it is not there."""
    try:
        about = os.stat(file)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    return about.st_mtime_ns, about.st_size, about.st_ino


def stamps_of(files: Iterable[str], known: Mapping[str, Stamp]) -> dict[str, Stamp]:
    """The stamps of files; of those that were watched before, as they were then.

    So that what is saved while a study is read is not overlooked.

    Args:
        files: the files that are watched from now on.
        known: stamps from before the study was read.
    """
    return {file: known[file] if file in known else stamp_of(file) for file in files}


def changed_in(
    before: Mapping[str, Stamp], now: Mapping[str, Stamp]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The files that are not as they were; and those of them that are no longer there.

    Args:
        before: stamps of files.
        now: the stamps of the same files, later.

    Example:
        >>> changed_in({"a": (1, 1, 1), "b": (1, 1, 2), "c": None}, {"a": None, "b": (2, 1, 2),
        ...     "c": None})
        (('a', 'b'), ('a',))
    """
    changed = tuple(file for file in before if before[file] != now[file])
    return changed, tuple(file for file in changed if now[file] is None)


def until_saved(
    before: Mapping[str, Stamp],
    pause: Callable[[float], None],
    look: Callable[[str], Stamp] = stamp_of,
) -> dict[str, Stamp]:
    """Waits until a file was saved and all of them are at rest; the stamps then.

    An editor that saves by writing anew, or by renaming, takes a file away for a moment:
    what was there before is waited for a little.

    Args:
        before: the files, each with its stamp.
        pause: waits so many seconds.
        look: gives the stamp of a file.
    """
    while True:
        pause(_BEAT)
        now = _stamps(before, look)
        for _ in range(_PATIENCE):
            if now == before:
                break
            pause(_SETTLING)
            again = _stamps(before, look)
            gone = any(again[file] is None for file in before if before[file] is not None)
            if again == now and not gone:
                return again
            now = again
        else:
            return now


def _stamps(files: Iterable[str], look: Callable[[str], Stamp]) -> dict[str, Stamp]:
    return {file: look(file) for file in files}
