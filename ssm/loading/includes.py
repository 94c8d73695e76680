"""The files that a study names, read and put in their places."""

import os
from pathlib import Path
from typing import Any

import attrs

from ssm.errors import UnreadableError
from ssm.files.codes import problem
from ssm.files.cursor import Include
from ssm.files.read import Piece, Read, read_politics
from ssm.files.texts import MAX_BYTES, MAX_TABLE
from ssm.loading.beside import BESIDE, Join
from ssm.loading.find import inside, named, read_text, why_not_inside
from ssm.problems import Problem
from ssm.source import SourceMap, Span

__all__ = ["included_files", "with_includes"]

_HEADER = 20_000


def with_includes(got: Read, folder: Path) -> Read:
    """What was read, with the files it names and the confirmed links beside it.

    Args:
        got: the study file as read.
        folder: the study's folder; nothing outside it is opened.
    """
    grown = 0
    for include in got.includes:
        if include.kind == "political":
            got = _with_politics(got, include, folder)
        else:
            before = len(got.study.findings)
            got = _with_findings(got, attrs.evolve(include, place=include.place + grown), folder)
            grown += len(got.study.findings) - before
    for file, join in BESIDE:
        if os.path.isfile(inside(folder, file)):  # noqa: PTH113
            got = _beside(got, folder, file, join)
    if any(graph.file or graph.means for graph in got.study.as_is):
        from ssm.loading.drawn import with_drawn

        study, piece, texts = with_drawn(got.study, got.where, folder)
        got = _joined(attrs.evolve(got, study=study), piece, texts)
    if any(walk.file for walk in got.study.walks):
        from ssm.loading.happened import with_steps

        study, piece = with_steps(got.study, got.where, folder)
        got = _joined(attrs.evolve(got, study=study), piece)
    return got


def included_files(got: Read, folder: Path) -> tuple[str, ...]:
    """The files that belong to a study beside its own, whether they are there or not.

    Args:
        got: the study file as read.
        folder: the study's folder.
    """
    paths = [inside(folder, file) for file, _ in BESIDE]
    for include in got.includes:
        if why_not_inside(folder, include.file) is None:
            path = inside(folder, include.file)
            paths += [path] if include.kind == "political" else [path, _mapped_by(path)]
    accounts = (*(each.file for each in got.study.as_is), *(w.file for w in got.study.walks))
    named_by = [file for file in accounts if file]
    paths += [inside(folder, file) for file in named_by if why_not_inside(folder, file) is None]
    return tuple(dict.fromkeys(map(named, paths)))


def _mapped_by(path: Path) -> Path:
    """The mapping file beside a table."""
    return path.with_suffix(".map.yaml")


def _with_politics(got: Read, include: Include, folder: Path) -> Read:
    name, text, problems = _text(include, folder)
    if text is None:
        return _joined(got, Piece(problems=problems))
    piece = read_politics(text, name)
    political = got.study.political
    if political is not None:
        commodities = (*political.commodities, *piece.parts)
        political = attrs.evolve(political, commodities=commodities)
    got = attrs.evolve(got, study=attrs.evolve(got.study, political=political))
    return _joined(got, piece, {name: text})


def _with_findings(got: Read, include: Include, folder: Path) -> Read:
    from ssm.findings.read import read_findings_file

    name, text, problems = _text(include, folder)
    if text is None:
        return _joined(got, Piece(problems=problems, lost=frozenset(["finding"])))
    try:
        piece, texts = read_findings_file(text, name, _mapping(folder, include.file))
    except UnreadableError as error:
        return _joined(got, Piece(problems=(_unread(include, error),)))
    held = got.study.findings
    findings = (*held[: include.place], *piece.parts, *held[include.place :])
    got = attrs.evolve(got, study=attrs.evolve(got.study, findings=findings))
    return _joined(got, piece, texts)


def _mapping(folder: Path, file: str) -> tuple[str, str] | None:
    """Name and text of the mapping file beside a table, or None when there is none."""
    path = _mapped_by(inside(folder, file))
    name = path.relative_to(folder).as_posix()
    if not os.path.isfile(path) or why_not_inside(folder, name):  # noqa: PTH113
        return None
    return named(path), read_text(path)


def _beside(got: Read, folder: Path, file: str, join: Join) -> Read:
    """What was read, with a file that belongs to every study that has one of its name."""
    span = Span(named(inside(folder, file)), 1, 1, end_line=1, end_column=1)
    name, text, problems = _text(Include("beside", file, span), folder)
    if text is None:
        return _joined(got, Piece(problems=problems))
    study, piece = join(got.study, text, name, got.lost)
    return _joined(attrs.evolve(got, study=study), piece, {name: text})


def _text(include: Include, folder: Path) -> tuple[str, str | None, tuple[Problem, ...]]:
    """Name and text of a file that is named, or the problem that keeps it from being read."""
    reason = why_not_inside(folder, include.file)
    if reason is not None:
        message = f"a file that a study names {reason} (got {include.file!r})"
        return include.file, None, (problem(message, "file-outside", span=include.span),)
    path = inside(folder, include.file)
    if include.kind == "political" and not os.path.lexists(path):
        message = f"the private file {named(path)!r} is not here"
        return named(path), None, (problem(message, "no-private-file", span=include.span),)
    try:
        return named(path), read_text(path, _most(include, path)), ()
    except UnreadableError as error:
        return named(path), None, (_unread(include, error),)


def _most(include: Include, path: Path) -> int:
    """How many bytes a file may have: a table that an import wrote may have more."""
    if include.kind == "findings" and path.suffix.lower() == ".csv" and path.is_file():
        from ssm.findings.read import is_imported

        with path.open("rb") as file:
            if is_imported(file.readline(_HEADER)):
                return MAX_TABLE
    return MAX_BYTES


def _unread(include: Include, error: UnreadableError) -> Problem:
    """The problem that a file cannot be read; what to try is what the error says to try."""
    message, _, remedy = str(error).rpartition("; ")
    if message and not message.startswith("there is no file"):
        return problem(message, "no-such-file", span=include.span, hint=remedy)
    return problem(str(error), "no-such-file", span=include.span)


def _joined(got: Read, piece: Piece, texts: dict[str, Any] | None = None) -> Read:
    both = {
        ref: span
        for (ref, path), span in piece.spans.items()
        if not path and (ref, ()) in got.where
    }
    return attrs.evolve(
        got,
        problems=(*got.problems, *piece.problems),
        where=SourceMap({**piece.spans, **got.where, **piece.over}),
        texts={**got.texts, **(texts or {})},
        lost=got.lost | piece.lost,
        twice={**both, **piece.twice, **got.twice},
    )
