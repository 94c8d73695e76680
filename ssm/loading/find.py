"""Which file a study is in, and how its files are called in messages."""

import errno
import os
import stat
from pathlib import Path, PurePosixPath

from ssm.errors import UnreadableError
from ssm.files.texts import MAX_BYTES, decoded

__all__ = [
    "STUDY",
    "inside",
    "is_study_name",
    "named",
    "read_bytes",
    "read_text",
    "studies_in",
    "study_file",
    "why_not_inside",
]

STUDY = "study.yaml"
_ENDING = ".ssm.yaml"
_NO_FILE = "a pipe or a device"


def study_file(path: str | os.PathLike[str]) -> Path:
    """The file that a study is in.

    Args:
        path: the file itself, or a folder with `study.yaml` or one `*.ssm.yaml`.

    Raises:
        UnreadableError: there is none, or several; the message says what would be right.
    """
    given = Path(path)
    try:
        if given.is_file():
            return given
        names = sorted(entry.name for entry in given.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        if os.path.lexists(given):
            msg = f"{named(given)}: it cannot be read ({_NO_FILE}); try a copy of what it holds"
            raise UnreadableError(msg, os.fspath(path)) from None
        msg = f"there is no file or folder {os.fspath(path)!r}"
    except (OSError, ValueError) as error:
        msg = _refused(named(given), error)
    else:
        return given / _only_study(names, named(given))
    raise UnreadableError(msg, os.fspath(path))


def _only_study(names: list[str], folder: str) -> str:
    """The name of the one study among the files of a folder.

    Raises:
        UnreadableError: there is none, or several.
    """
    found = studies_in(names)
    if len(found) == 1:
        return found[0]
    if found:
        msg = f"the folder {folder!r} holds several studies: name one of {', '.join(found)}"
    else:
        msg = f"the folder {folder!r} holds no {STUDY}; 'ssm new' makes one to start from"
    raise UnreadableError(msg, folder)


def studies_in(names: list[str]) -> list[str]:
    """The names among the files of a folder that studies have.

    Example:
        >>> studies_in(["a.ssm.yaml", "b.ssm.yaml", "notes.md"])
        ['a.ssm.yaml', 'b.ssm.yaml']
    """
    return [STUDY] if STUDY in names else [name for name in names if name.endswith(_ENDING)]


def is_study_name(name: str) -> bool:
    """Whether a file of this name is a study.

    Example:
        >>> is_study_name("study.yaml"), is_study_name("fence.ssm.yaml"), is_study_name("x.yaml")
        (True, True, False)
    """
    return name == STUDY or name.endswith(_ENDING)


def named(path: Path) -> str:
    """How messages call a file: as it was typed, with forward slashes.

    Example:
        >>> named(Path("./examples/fence/study.yaml"))
        'examples/fence/study.yaml'
    """
    return path.as_posix()


def read_text(path: Path, most: int = MAX_BYTES) -> str:
    """The text of a file.

    Args:
        path: of the file.
        most: how many bytes it may have.

    Raises:
        UnreadableError: it is not there, may not be read, is too big or no UTF-8.
    """
    return decoded(read_bytes(path, most), named(path), most)


def read_bytes(path: Path, most: int) -> bytes:
    """The bytes of a file, and one more than allowed where there are too many.

    Raises:
        UnreadableError: it is not there, or may not be read.
    """
    name = named(path)
    try:
        return _first_bytes(path, most)
    except FileNotFoundError:
        msg = f"there is no file {name!r}"
        raise UnreadableError(msg, name) from None
    except (OSError, ValueError) as error:
        raise UnreadableError(_refused(name, error), name) from None


def _first_bytes(path: Path, most: int) -> bytes:
    """As much of a file as may be read, and a byte more.

    Raises:
        OSError: it cannot be read; a pipe or a device is not even opened, for that waits.
    """
    if stat.S_IFMT(path.stat().st_mode) not in (stat.S_IFREG, stat.S_IFDIR):
        raise OSError(errno.EINVAL, _NO_FILE)
    with path.open("rb") as file:
        return file.read(most + 1)


def _refused(name: str, error: Exception) -> str:
    if isinstance(error, PermissionError):
        return f"{name}: there is no permission to read it; change it, or copy the file"
    if isinstance(error, IsADirectoryError):
        return f"{name}: this is a folder; name a file in it"
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{name}: it cannot be read ({reason}); try a copy of what it holds"


def inside(folder: Path, name: str) -> Path:
    """A file of a study's folder."""
    return folder / PurePosixPath(name)


def why_not_inside(folder: Path, name: str) -> str | None:
    """What is wrong with a file's name as one inside a folder, or None.

    Links of the file system are followed: a file that is only linked to is outside.
    """
    if not name or "\x00" in name or "\\" in name or ":" in name:
        return "must be a plain name with forward slashes"
    pure = PurePosixPath(name)
    if pure.is_absolute() or ".." in pure.parts:
        return "must lie inside the study's folder"
    try:
        root, target = folder.resolve(), inside(folder, name).resolve()
    except (OSError, RuntimeError):
        return "cannot be followed"
    return None if target.is_relative_to(root) else "leads out of the study's folder"
