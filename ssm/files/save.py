"""A study put on disk, whole or not at all."""

import os
from pathlib import Path

from ssm.errors import CannotWriteError
from ssm.files.atomic import write_text
from ssm.files.write import write
from ssm.model.loaded import Loaded, study_of
from ssm.model.study import Study

__all__ = ["save"]


def save(
    study: Study | Loaded, folder: str | os.PathLike[str], *, replace: bool = False
) -> tuple[Path, ...]:
    """Writes a study into a folder; photographs that it names are not copied.

    Args:
        study: what to write, or what loading gave.
        folder: where to; it is made when it is not there.
        replace: whether files of a study that is there may be replaced. Comments and the
            order of a file that a person wrote are lost then.

    Returns:
        The files that were written.

    Raises:
        CannotWriteError: a file is there already, or cannot be written. When one is
            there already, none has been written.
        InvalidValueError: two parts of one kind have the same id.

    Example:
        >>> import pathlib, tempfile
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> [path.name for path in save(Study(title="The fence"), folder)]
        ['study.yaml']
    """
    texts = write(study_of(study))
    targets = {Path(folder) / name: text for name, text in texts.items()}
    for target in targets:
        if not replace and os.path.lexists(target):
            msg = f"{target.as_posix()}: there is a study already; choose another folder"
            raise CannotWriteError(msg, str(target))
    return tuple(write_text(target, text, replace=replace) for target, text in targets.items())
