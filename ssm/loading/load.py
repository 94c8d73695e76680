"""`load`: the one way from files to a study."""

import os
from pathlib import Path

from ssm.errors import UnreadableError
from ssm.files.codes import SYNTAX
from ssm.files.read import Read, read
from ssm.loading.find import named, read_text, study_file
from ssm.loading.hints import hint_problems
from ssm.loading.images import image_problems
from ssm.loading.includes import included_files, with_includes
from ssm.loading.references import reference_problems
from ssm.loading.shapes import shape_problems
from ssm.model.loaded import Loaded
from ssm.model.study import Study
from ssm.problems import sort_problems

__all__ = ["load", "load_text", "read_said", "read_study", "whole"]

_NAME = "study.yaml"


def load(path: str | os.PathLike[str] = ".") -> Loaded:
    r"""A study from its files, with all that is wrong in them.

    Problems are gathered, never raised: one wrong field costs itself, a file that is not
    there costs what it holds, and the rest of the study is there to be drawn.

    Args:
        path: the study's folder, or its file.

    Raises:
        UnreadableError: nothing at all can be read: there is no such file, no study in
            the folder, no permission, no UTF-8, or no YAML anywhere in it.

    Example:
        >>> import pathlib, tempfile
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> _ = (folder / "study.yaml").write_text('ssm: 1\ntitle: "The fence"')
        >>> load(folder).study.title
        'The fence'
    """
    file = study_file(path)
    return whole(read_study(file), file.parent, (named(file),))


def load_text(text: str, folder: str | os.PathLike[str] = ".", name: str = _NAME) -> Loaded:
    r"""A study from its text, with all that is wrong in it.

    Args:
        text: what would stand in `study.yaml`.
        folder: where the files are that it names.
        name: how messages call the text.

    Raises:
        UnreadableError: nothing at all can be read, for there is no YAML anywhere in it.

    Example:
        >>> load_text('ssm: 1\ntitle: "The fence"').study.title
        'The fence'
    """
    return whole(read_said(text, name), Path(folder))


def read_said(text: str, name: str = _NAME) -> Read:
    """The study in a text, without the files that it names.

    Args:
        text: what would stand in `study.yaml`.
        name: how messages call the text.

    Raises:
        UnreadableError: nothing at all can be read.
    """
    got = read(text, name)
    _refuse_nothing(got, name)
    return got


def whole(first: Read, folder: Path, files: tuple[str, ...] = ()) -> Loaded:
    """A study with all the files that it names, and all that is wrong in it.

    Args:
        first: what was read of the study itself.
        folder: where the files are that it names.
        files: the names of those that were read.
    """
    got = with_includes(first, folder)
    problems = [
        *got.problems,
        *shape_problems(got.study, got.where, got.twice),
        *hint_problems(got.study, got.where),
        *reference_problems(got.study, got.where, got.lost),
        *image_problems(got.study, got.where, folder),
    ]
    return Loaded(
        study=got.study,
        problems=sort_problems(problems),
        where=got.where,
        folder=str(folder),
        texts=got.texts,
        files=(*files, *included_files(first, folder)),
    )


def read_study(file: Path) -> Read:
    """The study in a file, without the files that it names.

    Args:
        file: the study file itself.

    Raises:
        UnreadableError: nothing at all can be read.
    """
    return read_said(read_text(file), named(file))


def _refuse_nothing(got: Read, name: str) -> None:
    """Raises when syntax errors have left nothing of a study.

    Raises:
        UnreadableError: nothing is left; the message is that of the first error.
    """
    broken = [problem for problem in got.problems if problem.code == SYNTAX]
    if broken and got.study == Study():
        msg = f"{broken[0].span or name}: {broken[0].message}; {broken[0].hint}"
        raise UnreadableError(msg, name)
