"""Which studies files belong to, such as the files of a commit."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from ssm.loading.find import is_study_name, studies_in

__all__ = ["studies_of"]


def studies_of(files: Iterable[str | os.PathLike[str]]) -> tuple[str, ...]:
    """The files of the studies that some files belong to, each once.

    A file belongs to the study in its folder, or else in the nearest folder above it, up
    to the top of the repository; where several studies lie in that folder, to each of them.

    Args:
        files: files and folders; what belongs to no study is passed over.

    Returns:
        Files as `load` takes them, named from the current folder where the file was.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as there:
        ...     fence = Path(there, "fence")
        ...     (fence / "findings").mkdir(parents=True)
        ...     _ = (fence / "study.yaml").write_text("ssm: 1")
        ...     found = studies_of([fence / "findings" / "week-1.csv", Path(there, "notes.md")])
        ...     [Path(each).relative_to(there).as_posix() for each in found]
        ['fence/study.yaml']
    """
    found: dict[str, str] = {}
    for file in files:
        for study in _studies_of(Path(os.fspath(file))):
            found.setdefault(os.path.realpath(study), study)
    return tuple(found.values())


def _studies_of(file: Path) -> Iterator[str]:
    """The studies of one file."""
    if is_study_name(file.name):
        if file.is_file():
            yield os.fspath(file)
        return
    whole = Path(os.path.abspath(file))  # noqa: PTH100 - a link of the file system keeps its name
    for folder in (whole, *whole.parents):
        names = _names_in(folder)
        studies = studies_in(names)
        if studies:
            yield from (_named_like(file, folder / name) for name in studies)
            return
        if ".git" in names:
            return


def _names_in(folder: Path) -> list[str]:
    """What lies in a folder; nothing where it is none, or cannot be read."""
    try:
        return sorted(entry.name for entry in folder.iterdir())
    except OSError:
        return []


def _named_like(file: Path, study: Path) -> str:
    """A study's file, named from the current folder where another file is."""
    return os.fspath(study) if file.is_absolute() else os.path.relpath(study)
