"""From the words of a person to two versions of a study: files, folders, git revisions."""

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

import attrs

from ssm.diffing.git import Repository
from ssm.diffing.pathnames import short_names
from ssm.errors import InvalidValueError, UnreadableError
from ssm.loading import load
from ssm.model.loaded import Loaded

__all__ = ["Version", "versions"]

_HOW = "write ssm diff OLD NEW, ssm diff REVISION, or ssm diff REVISION REVISION --study FOLDER"


@attrs.frozen(kw_only=True, repr=False)
class Version:
    """One version of a study.

    Attributes:
        name: what it is called to people: a folder, or a revision and its day.
        loaded: the study.
    """

    name: str
    loaded: Loaded


@contextlib.contextmanager
def versions(*words: str, study: str = ".") -> Iterator[tuple[Version, Version]]:
    """Two versions of a study; what is read from git lies in folders that go afterwards.

    Two words are files, folders or revisions, the older first. One word is a revision,
    set beside the files as they are now; `A..B` is two. No word is the last commit. A
    revision beside a folder is that folder at the revision. `REVISION:PATH` is another
    path in a revision: from the repository's own folder, or with `./` from where the
    study is.

    Args:
        words: none, one or two.
        study: the study whose revisions are meant.

    Raises:
        InvalidValueError: there are too many words, or one could be two things.
        UnreadableError: a word is neither a path nor a revision, or holds no study.
    """
    given = _split(words)
    if len(given) > 2:
        msg = f"two versions can be set beside each other: {_HOW} (got {len(given)} words)"
        raise InvalidValueError(msg, words)
    paths = [word for word in given if _is_path(word)]
    if len(given) == 1 and paths:
        _refuse_both(given[0], study)
        msg = f"{given[0]!r} beside what? Name an older version first: ssm diff HEAD {given[0]}"
        raise InvalidValueError(msg, given[0])
    at_home = paths[0] if len(given) == 2 and len(paths) == 1 and study == "." else study
    old, new = (given or ["HEAD"])[0], (given[1] if len(given) == 2 else None)
    with contextlib.ExitStack() as stack:
        called = dict(zip(paths, short_names(*paths), strict=True)) if paths else {}
        was, now = _version(old, at_home, stack), _version(new, at_home, stack)
        yield _called(was, called), _called(now, called)


def _called(version: Version, names: Mapping[str, str]) -> Version:
    """A version of files by a name that tells nothing of the machine."""
    return attrs.evolve(version, name=names.get(version.name, version.name))


def _split(words: tuple[str, ...]) -> list[str]:
    """The words, `A..B` taken apart, an end that is left out being HEAD."""
    if len(words) != 1 or ".." not in words[0] or ":" in words[0] or _is_path(words[0]):
        return list(words)
    if "..." in words[0]:
        msg = f"{words[0]!r} has three dots; write two, or two words (got {words[0]!r})"
        raise InvalidValueError(msg, words[0])
    old, _, new = words[0].partition("..")
    return [old or "HEAD", new or "HEAD"]


def _is_path(word: str) -> bool:
    if os.path.exists(word):  # noqa: PTH110 - a path may be no proper one
        return True
    return word.startswith((".", "/", "~", "\\")) and ":" not in word


def _version(word: str | None, study: str, stack: contextlib.ExitStack) -> Version:
    if word is None:
        name = "the files as they are" if study == "." else f"{short_names(study)[0]} as it is"
        return Version(name=name, loaded=load(study))
    if not _is_path(word):
        return _revision(word, study, stack)
    _refuse_both(word, study)
    return Version(name=word, loaded=load(word))


def _refuse_both(word: str, study: str) -> None:
    """Raises where a path could be meant as a revision too.

    Raises:
        InvalidValueError: it could.
    """
    if not _is_plain_path(word) and _in_git(word, study):
        msg = (
            f"{word!r} is a path here, and a revision too: write ./{word} for the path, "
            f"or {word}^0 for the revision"
        )
        raise InvalidValueError(msg, word)


def _is_plain_path(word: str) -> bool:
    return word.startswith((".", "/", "~", "\\")) or word.endswith((".yaml", ".yml"))


def _in_git(word: str, study: str) -> bool:
    try:
        return Repository.of(_folder(study)).commit(word) is not None
    except UnreadableError:
        return False


def _revision(word: str, study: str, stack: contextlib.ExitStack) -> Version:
    """A revision of a study, read into a folder of its own."""
    home = _folder(study)
    try:
        repository = Repository.of(home)
    except UnreadableError as error:
        msg = f"there is no file or folder {word!r}, and no revision can be meant: {error}"
        raise UnreadableError(msg, word) from None
    rev, colon, path = word.partition(":")
    commit = repository.commit(rev)
    if commit is None:
        raise repository.unknown(rev)
    if not colon:
        where = repository.inside(study)
    elif path.startswith(("./", "../")):
        where = repository.inside(Path(home, path))
    else:
        where = PurePosixPath(path).as_posix() if path else ""
    there = stack.enter_context(tempfile.TemporaryDirectory(prefix="ssm-"))
    file = _taken(repository, commit, "" if where == "." else where, rev, there)
    name = f"{word} of {repository.day(commit)}"
    return Version(name=name, loaded=_read(file, there, f"{rev}:"))


def _folder(study: str) -> str:
    """The folder of a study, to ask git in."""
    path = Path(study)
    if path.is_dir():
        return study
    if path.exists():
        return os.fspath(path.parent)
    msg = f"there is no file or folder {study!r}"
    raise UnreadableError(msg, study)


def _taken(repository: Repository, commit: str, where: str, rev: str, there: str) -> str:
    """Writes the files of a study at a commit into a folder; gives the study's own path."""
    kind = repository.kind(commit, where)
    if kind == "commit":
        msg = f"{where} is a submodule at {rev}: name the study inside it with --study"
        raise UnreadableError(msg, where)
    if kind is None:
        msg = f"there is no {where!r} at {rev}; a study that was elsewhere then is {rev}:PATH"
        raise UnreadableError(msg, where)
    path = PurePosixPath(where)
    folder = where if kind == "tree" else "" if path.parent == PurePosixPath() else str(path.parent)
    blobs = repository.files(commit, folder)
    for blob, data in repository.read(blobs):
        file = Path(there, *PurePosixPath(blob.name).parts)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return there if kind == "tree" else os.fspath(Path(there, path.name))


def _read(file: str, there: str, rev: str) -> Loaded:
    """A study from a folder that goes, its files called in messages as in the revision."""

    def called(text: str) -> str:
        return text.replace(f"{there}{os.sep}", rev).replace(there, rev)

    try:
        loaded = load(file)
    except UnreadableError as error:
        raise UnreadableError(called(str(error)), rev) from None
    problems = tuple(
        attrs.evolve(each, span=each.span and attrs.evolve(each.span, file=called(each.span.file)))
        for each in loaded.problems
    )
    return attrs.evolve(loaded, problems=problems)
