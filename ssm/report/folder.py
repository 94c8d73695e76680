"""An output folder: all of a run's files or none, and never a file that is not ours.

The folder keeps a manifest of what was written to it. Only files that it lists, and that
are still as they were written, are replaced or removed.
"""

import errno
import os
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

import attrs

from ssm.errors import CannotWriteError
from ssm.report.manifest import MANIFEST, as_bytes, manifest
from ssm.report.strangers import USUAL, Remedy, hash_of, refuse_strangers

__all__ = ["Published", "publish", "replace"]

_MOST_OTHERS = 500
_REMEDIES = {
    errno.ENOSPC: "free some space, or choose another place",
    errno.EDQUOT: "free some space, or choose another place",
    errno.EACCES: "choose a folder that you may write to",
    errno.EPERM: "choose a folder that you may write to",
    errno.EROFS: "choose a folder that you may write to",
    errno.ENOTDIR: "a file stands where a folder is needed: move it, or choose another folder",
    errno.EEXIST: "a file stands where a folder is needed: move it, or choose another folder",
    errno.ENAMETOOLONG: "choose a folder with a shorter path",
}


@attrs.frozen(kw_only=True)
class Published:
    """What became of the files of one run; paths start with the folder as it was given.

    Attributes:
        files: all files that now stand there as this run made them.
        written: those of them that were new, or had changed.
        removed: files of an earlier run that this one has no more.
    """

    files: tuple[Path, ...]
    written: tuple[Path, ...]
    removed: tuple[Path, ...]


def publish(
    folder: str | Path,
    files: Mapping[str, bytes],
    *,
    stale: Callable[[str], bool] | None = None,
    proof: Callable[[Mapping[str, bytes]], None] | None = None,
    remedy: Remedy = USUAL,
) -> Published:
    """Put files into an output folder: all of them, or none.

    Args:
        folder: where to; made when it is not there.
        files: contents by name, relative to the folder, parts joined by `/`.
        stale: which names that an earlier run left, and this one does not make, may
            go; none when left out.
        proof: is shown all that would stand in the folder, before anything is written, and
            raises where it may not.
        remedy: what to do about a file in the way.

    Raises:
        CannotWriteError: a file that is not ours stands in the way, or the folder
            cannot be written; nothing was changed then.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as there:
        ...     first = publish(there, {"a.txt": b"one", "b.txt": b"two"})
        ...     second = publish(there, {"a.txt": b"one"}, stale=lambda name: True)
        ...     sorted(os.listdir(there))
        ['.ssm-manifest.json', 'a.txt']
        >>> len(first.written), second.written, [path.name for path in second.removed]
        (2, (), ['b.txt'])
    """
    root = Path(folder)
    try:
        return _publish(root, files, stale or (lambda _name: False), proof, remedy)
    except CannotWriteError:
        raise
    except OSError as error:
        raise _refusal(error, root) from None


def replace(
    folder: str | Path,
    files: Mapping[str, bytes],
    ours: Mapping[str, str],
    remedy: Remedy = USUAL,
) -> dict[str, str]:
    """Put files in place where nothing stands, or what we left there; all of them, or none.

    Args:
        folder: where to; made when it is not there.
        files: contents by name, relative to the folder.
        ours: the hashes of what we left there, by name.
        remedy: what to do about a file in the way.

    Returns:
        The hashes of what stands there now.

    Raises:
        CannotWriteError: a file that is not ours stands in the way, or the folder
            cannot be written; nothing was changed then.
    """
    root = Path(folder)
    try:
        old = {name: _digest(root / name) for name in files}
        refuse_strangers(root, files, ours, old, remedy)
        new = {name: hash_of(data) for name, data in files.items()}
        _write_all(root, {name: files[name] for name in files if old[name] != new[name]})
    except CannotWriteError:
        raise
    except OSError as error:
        raise _refusal(error, root) from None
    return new


def _publish(
    root: Path,
    files: Mapping[str, bytes],
    stale: Callable[[str], bool],
    proof: Callable[[Mapping[str, bytes]], None] | None,
    remedy: Remedy,
) -> Published:
    ours = manifest(root)
    leaving = [name for name in sorted(ours) if name not in files and stale(name)]
    old = {name: _digest(root / name) for name in (*files, *leaving)}
    refuse_strangers(root, files, ours, old, remedy)
    new = {name: hash_of(data) for name, data in files.items()}
    changed = [name for name in files if old[name] != new[name]]
    gone = [name for name in leaving if old[name] in (ours[name], None)]
    kept = {name: ours[name] for name in ours if name not in files and name not in gone}
    listed = as_bytes({**kept, **new})
    if proof is not None:
        others = _others(root, {*files, *gone, MANIFEST})
        proof({**others, **files, MANIFEST: listed})
    _write_all(root, {**{name: files[name] for name in changed}, MANIFEST: listed})
    for name in gone:
        (root / name).unlink(missing_ok=True)
        _drop_empty(root, name)
    return Published(
        files=tuple(root / name for name in files),
        written=tuple(root / name for name in changed),
        removed=tuple(root / name for name in gone if old[name] is not None),
    )


def _others(root: Path, known: set[str]) -> dict[str, bytes]:
    """What else would stand in a folder; a link is told by where it leads.

    Raises:
        CannotWriteError: it is a folder that holds much else.
    """
    found: dict[str, bytes] = {}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if name in known or (path.is_dir() and not path.is_symlink()):
            continue
        if len(found) == _MOST_OTHERS:
            msg = f"{root}: holds many other files; share into a folder of its own"
            raise CannotWriteError(msg, str(root))
        found[name] = os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes()
    return found


def _digest(path: Path) -> str | None:
    """The hash of what stands at a path, None for nothing; a folder or link has its own."""
    if path.is_symlink() or path.is_dir():
        return "no file"
    try:
        return hash_of(path.read_bytes())
    except FileNotFoundError:
        return None


def _write_all(root: Path, files: Mapping[str, bytes]) -> None:
    """Write everything beside its place first, and move it there when all is written."""
    root.mkdir(parents=True, exist_ok=True)
    stage = _stage(root)
    staged = {name: stage / str(number) for number, name in enumerate(files)}
    try:
        for name, path in staged.items():
            path.write_bytes(files[name])
        for name in files:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
        for name, path in staged.items():
            os.replace(path, root / name)  # noqa: PTH105
    finally:
        for path in staged.values():
            path.unlink(missing_ok=True)
        stage.rmdir()


def _stage(root: Path) -> Path:
    """A new folder beside the files to be, on the same file system."""
    number = os.getpid()
    while True:
        try:
            stage = root / f".ssm-{number}"
            stage.mkdir()
        except FileExistsError:
            number += 1
        else:
            return stage


def _drop_empty(root: Path, name: str) -> None:
    for folder in list((root / name).parents)[: len(PurePosixPath(name).parts) - 1]:
        try:
            folder.rmdir()
        except OSError:
            return


def _refusal(error: OSError, root: Path) -> CannotWriteError:
    what = (error.strerror or str(error)).lower()
    remedy = _REMEDIES.get(error.errno or 0, "choose another folder")
    in_the_way = error.errno in (errno.EEXIST, errno.ENOTDIR) and error.filename
    place = str(error.filename if in_the_way else root).removesuffix(MANIFEST).rstrip("/\\")
    msg = f"{place}: cannot be written ({what}); {remedy}"
    return CannotWriteError(msg, place)
