"""A single file that somebody asks for, such as a chart: put in place, never over a stranger's.

The folder that it is put in is often the one that somebody works in, so nothing is left there
but the file itself. That it is ours is noted in `.ssm` in the folder of the study.
"""

import contextlib
import os
from pathlib import Path

from ssm.errors import CannotWriteError
from ssm.files.atomic import write_bytes
from ssm.loading.belonging import studies_of
from ssm.loading.find import is_study_name
from ssm.report.folder import publish, replace
from ssm.report.manifest import MANIFEST, as_bytes, files_in
from ssm.report.strangers import Remedy

__all__ = ["put_file"]

_HOME = ".ssm"
_NOTE = "written.json"
_UNKNOWN = "is there already, and nothing tells that ssm wrote it"
_STAYS = Remedy(unknown=_UNKNOWN, way="move it away, or choose another name")
_MAY_GO = Remedy(
    unknown=_UNKNOWN, way="move it away, choose another name, or replace it with --force"
)


def put_file(
    path: str | Path, data: bytes, study: str | Path | None = None, *, force: bool = False
) -> None:
    """Put a file in place: where nothing stands, or what an earlier run left there.

    Args:
        path: where to; in an output folder, which has a manifest, the manifest tells of it.
        data: its content.
        study: the folder of the study that it is made of, for a place that lies in no study.
        force: replace a file that stands there, whoever made it; a study, a link or a
            folder stays.

    Raises:
        CannotWriteError: a file that is not ours stands there, or it cannot be written.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as there:
        ...     _ = Path(there, "study.yaml").write_text("ssm: 1")
        ...     put_file(Path(there, "chart.md"), b"one")
        ...     put_file(Path(there, "chart.md"), b"two")
        ...     sorted(os.listdir(there))
        ['.ssm', 'chart.md', 'study.yaml']
    """
    target = Path(path)
    may_go = _may_go(target)
    remedy = _MAY_GO if may_go else _STAYS
    if force and may_go:
        write_bytes(target, data, replace=True)
    if (target.parent / MANIFEST).is_file():
        publish(target.parent, {target.name: data}, remedy=remedy)
        return
    home = _home(target, study)
    noted = {} if home is None else files_in(home / _NOTE)
    name = _name(target, home)
    ours = {target.name: noted[name]} if name in noted else {}
    digest = replace(target.parent, {target.name: data}, ours, remedy)[target.name]
    if home is not None and noted.get(name) != digest:
        kept = {each: noted[each] for each in noted if (home.parent / each).is_file()}
        with contextlib.suppress(CannotWriteError):
            _note(home, {**kept, name: digest})


def _may_go(target: Path) -> bool:
    return target.is_file() and not target.is_symlink() and not is_study_name(target.name)


def _home(target: Path, study: str | Path | None) -> Path | None:
    """Where it is noted: with the study that the file lies in, or that it is made of."""
    found = studies_of([target.parent])
    folder = Path(found[0]).parent if found else study
    if folder is None or not Path(folder).is_dir():
        return None
    home = Path(folder).resolve() / _HOME
    return None if home.is_symlink() else home


def _name(target: Path, home: Path | None) -> str:
    """The path from the study's folder; the whole path where there is none."""
    whole = target.parent.resolve() / target.name
    if home is None:
        return whole.as_posix()
    with contextlib.suppress(ValueError):
        return Path(os.path.relpath(whole, home.parent)).as_posix()
    return whole.as_posix()


def _note(home: Path, files: dict[str, str]) -> None:
    write_bytes(home / _NOTE, as_bytes(files), replace=True)
    if not (home / ".gitignore").exists():
        write_bytes(home / ".gitignore", b"*\n")
