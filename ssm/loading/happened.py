"""What happened, from the files that walks name for it: one case of a table or an event log."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

from ssm.errors import UnreadableError
from ssm.files.codes import problem
from ssm.files.pieces import Piece
from ssm.findings.logs.event import Case, Event, Log
from ssm.findings.logs.read import read_log
from ssm.loading.find import inside, named, why_not_inside
from ssm.loading.views import stakeholders_by_word, whose
from ssm.model.nearest import nearest
from ssm.model.study import Study
from ssm.model.walks import Step, Walk
from ssm.problems import Problem
from ssm.source import FieldPath, SourceMap, Span

__all__ = ["with_steps"]

_FEW = 8


def with_steps(study: Study, where: SourceMap, folder: Path) -> tuple[Study, Piece]:
    """The study whose walks have the steps of their files, and what was found.

    The steps that a walk has in the study itself are the account; then its file is not
    read.

    Args:
        study: with all its walks.
        where: spans for the messages.
        folder: the study's folder; nothing outside it is opened.
    """
    files = _Files(folder, where)
    people = stakeholders_by_word(study)
    problems: list[Problem] = []
    spans: dict[tuple[str, FieldPath], Span] = {}
    walks: list[Walk] = []
    for walk in study.walks:
        ref = f"walk/{walk.id}"
        if walk.file is not None and not walk.steps:
            case, told = files.case_of(walk)
            problems += told
            events = case.events if case is not None else ()
            walk = attrs.evolve(walk, steps=[_step(event, people) for event in events])  # noqa: PLW2901
            spans |= {(ref, ("steps", n)): event.span for n, event in enumerate(events)}
            problems += _unknown(walk, where)
        elif walk.file is not None:
            message = f"the steps that stand here are the account, and {walk.file!r} is not read"
            span = where.find(ref, "file")
            problems.append(problem(message, "steps-twice", span=span, ref=ref))
        walks.append(walk)
    made = attrs.evolve(study, walks=tuple(walks))
    return made, Piece(problems=tuple(problems), spans=spans)


def _step(event: Event, people: Mapping[str, str]) -> Step:
    return Step(
        did=event.did,
        is_=event.is_,
        at=event.at,
        who=[whose(word, people) for word in event.who],
        finding=event.finding,
    )


class _Files:
    """The files of a study's walks, each read once."""

    def __init__(self, folder: Path, where: SourceMap) -> None:
        self._folder = folder
        self._where = where
        self._read: dict[str, Log] = {}

    def case_of(self, walk: Walk) -> tuple[Case | None, list[Problem]]:
        """The case that a walk is the account of, and what is wrong with its file."""
        ref, file = f"walk/{walk.id}", walk.file or ""
        span = self._where.find(ref, "file")
        reason = why_not_inside(self._folder, file)
        if reason is not None:
            message = f"a file that a study names {reason} (got {file!r})"
            return None, [problem(message, "file-outside", span=span, ref=ref)]
        problems: list[Problem] = []
        if file not in self._read:
            try:
                self._read[file] = _log(inside(self._folder, file))
            except UnreadableError as error:
                return None, [_unread(error, span, ref)]
            problems += self._read[file].problems
        log = self._read[file]
        case = _case(log, walk.case)
        if case is None and log.cases:
            span = self._where.find(ref, "case") or span
            problems.append(_which(log, walk, span, ref))
        return case, problems


def _log(path: Path) -> Log:
    """The cases of a file.

    Raises:
        UnreadableError: it is not there, or cannot be read.
    """
    name = named(path)
    if not os.path.lexists(path):
        msg = f"there is no file {name!r}"
        raise UnreadableError(msg, name)
    if not path.is_file():
        msg = f"{name}: it is no plain file; name a table or an event log"
        raise UnreadableError(msg, name)
    return read_log(path, name)


def _case(log: Log, name: str | None) -> Case | None:
    """The case that is meant: the only one where none is named."""
    if name is not None:
        return log.case(name)
    return log.cases[0] if len(log.cases) == 1 else None


def _which(log: Log, walk: Walk, span: Span | None, ref: str) -> Problem:
    """That a case is to be named, or is not there."""
    names = [case.name for case in log.cases]
    called = [case.called for case in log.cases[:_FEW]]
    if walk.case is None:
        more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
        told = ", ".join(map(repr, called))
        message = f"{walk.file!r} holds {len(names)} cases: {told}{more}"
        return problem(message, "which-case", span=span, ref=ref)
    if names == [""]:
        message = f"{walk.file!r} has no column for cases (got case {walk.case!r})"
        hint = "leave 'case' out, for the whole file is one account"
        return problem(message, "which-case", span=span, ref=ref, hint=hint)
    near = nearest(walk.case, names)
    hint = f"did you mean {near!r}?" if near else f"it has {', '.join(called)}"
    message = f"{walk.file!r} has no case {walk.case!r}"
    return problem(message, "which-case", span=span, ref=ref, hint=hint)


def _unread(error: UnreadableError, span: Span | None, ref: str) -> Problem:
    """The problem that a file cannot be read; what to try is what the error says to try."""
    message, _, hint = str(error).rpartition("; ")
    if not message or str(error).startswith("there is no file"):
        return problem(str(error), "no-such-file", span=span, ref=ref)
    return problem(message, "unread-log", span=span, ref=ref, hint=hint)


def _unknown(walk: Walk, where: SourceMap) -> Iterator[Problem]:
    """The names that are said to mean something, and stand nowhere in the account."""
    names = {_plain(step.did): step.did for step in walk.steps}
    ref = f"walk/{walk.id}"
    for meaning in walk.means if walk.steps else ():
        if _plain(meaning.what) not in names:
            near = nearest(meaning.what, tuple(names.values()))
            message = f"no step is called {meaning.what!r} here"
            hint = f"did you mean {near!r}?" if near else None
            span = where.find(ref, "means", meaning.what)
            yield problem(message, "name-not-drawn", span=span, ref=ref, hint=hint)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
