"""What is done now, from the files that a study names for it.

A task of the file that the study has too, by its id or by its words, is one task: what the
study says of it holds. `means` says what the names in the file are in the models.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

import attrs

from ssm.errors import UnknownRefError, UnreadableError
from ssm.files.codes import problem
from ssm.files.pieces import Piece
from ssm.findings.processes import MAX_BYTES, Drawn, read_process
from ssm.loading.find import inside, named, read_bytes, why_not_inside
from ssm.loading.views import stakeholders_by_word, whose
from ssm.model.as_is import AsIs, Task
from ssm.model.nearest import nearest
from ssm.model.study import Study
from ssm.problems import Problem
from ssm.source import SourceMap, Span

__all__ = ["with_drawn"]


def with_drawn(study: Study, where: SourceMap, folder: Path) -> tuple[Study, Piece, dict[str, str]]:
    """The study with the tasks and links of the files, what was found, and their texts.

    Args:
        study: with all its models.
        where: spans for the messages.
        folder: the study's folder; nothing outside it is opened.
    """
    problems: list[Problem] = []
    spans: dict[tuple[str, tuple[str | int, ...]], Span] = {}
    texts: dict[str, str] = {}
    graphs: list[AsIs] = []
    for graph in study.as_is:
        ref = f"as-is/{graph.id}"
        drawn = _read(graph, where.find(ref, "file"), folder, problems, texts)
        if drawn is not None:
            whole = Span(named(inside(folder, graph.file or "")), 1, 1, end_line=1, end_column=1)
            problems += drawn.problems
            problems += _told(drawn, whole, ref)
            graph, ids = _joined(study, graph, drawn)  # noqa: PLW2901
            spans |= {(f"{ref}/{ids[id]}", ()): drawn.spans.get(id, whole) for id in ids}
        problems += _unknown(graph, where)
        graphs.append(_meant(study, graph))
    made = attrs.evolve(study, as_is=tuple(graphs))
    return made, Piece(problems=tuple(problems), spans=spans), texts


def _read(
    graph: AsIs,
    span: Span | None,
    folder: Path,
    problems: list[Problem],
    texts: dict[str, str],
) -> Drawn | None:
    """What the file of a graph comes to; what keeps it from being read is noted."""
    if graph.file is None:
        return None
    ref = f"as-is/{graph.id}"
    reason = why_not_inside(folder, graph.file)
    if reason is not None:
        message = f"a file that a study names {reason} (got {graph.file!r})"
        problems.append(problem(message, "file-outside", span=span, ref=ref))
        return None
    path = inside(folder, graph.file)
    try:
        data = read_bytes(path, MAX_BYTES)
        drawn = read_process(data, named(path))
    except UnreadableError as error:
        message, _, hint = str(error).rpartition("; ")
        kind = "no-such-file" if str(error).startswith("there is no file") else "unread-drawing"
        told = message or str(error)
        problems.append(problem(told, kind, span=span, ref=ref, hint=hint if message else None))
        return None
    if PurePosixPath(graph.file).suffix.lower() in {".csv", ".tsv"}:
        texts[named(path)] = data.decode("utf-8-sig")
    return drawn


def _told(drawn: Drawn, span: Span, ref: str) -> Iterator[Problem]:
    for words in drawn.told:
        yield problem(words, "left-out-of-drawing", span=span, ref=ref)


def _joined(study: Study, graph: AsIs, drawn: Drawn) -> tuple[AsIs, Mapping[str, str]]:
    """A graph with the tasks and links of its file; and the id that each task of it has now."""
    own = {task.id: task for task in graph.tasks}
    by_words = {_plain(task.do): task.id for task in reversed(graph.tasks)}
    ids = {
        task.id: task.id if task.id in own else by_words.get(_plain(task.do), task.id)
        for task in drawn.tasks
    }
    people = stakeholders_by_word(study)
    taken: dict[str, Task] = {}
    for task in drawn.tasks:
        found = attrs.evolve(task, id=ids[task.id], by=[whose(word, people) for word in task.by])
        mine = own.get(found.id)
        if found.id not in taken:
            taken[found.id] = found if mine is None else _over(found, mine)
    links = {(link.tail, link.op, link.head): link for link in graph.links}
    for link in drawn.links:
        turned = attrs.evolve(link, tail=ids[link.tail], head=ids[link.head])
        links.setdefault((turned.tail, turned.op, turned.head), turned)
    more = [task for task in graph.tasks if task.id not in taken]
    return attrs.evolve(graph, tasks=[*taken.values(), *more], links=links.values()), ids


def _over(drawn: Task, mine: Task) -> Task:
    """A task of the study, with what only the file says of it."""
    more = {name: getattr(mine, name) or getattr(drawn, name) for name in _LISTS}
    return attrs.evolve(mine, **more)


_LISTS = ("by", "inputs", "outputs")


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def _unknown(graph: AsIs, where: SourceMap) -> Iterator[Problem]:
    """The names that are said to mean something, and stand nowhere."""
    names = {_plain(task.do): task.do for task in graph.tasks}
    ref = f"as-is/{graph.id}"
    for meaning in graph.means if graph.tasks else ():
        if _plain(meaning.what) not in names:
            near = nearest(meaning.what, names.values())
            message = f"no task is called {meaning.what!r} here"
            hint = f"did you mean {near!r}?" if near else None
            span = where.find(ref, "means", meaning.what)
            yield problem(message, "name-not-drawn", span=span, ref=ref, hint=hint)


def _meant(study: Study, graph: AsIs) -> AsIs:
    """The graph whose tasks are what their names mean, where they say nothing themselves."""
    means = {
        _plain(meaning.what): tuple(row for row in meaning.rows if _is_activity(study, row))
        for meaning in graph.means
        if not meaning.rows or any(_is_activity(study, row) for row in meaning.rows)
    }
    tasks = [
        task
        if task.is_ is not None or _plain(task.do) not in means
        else attrs.evolve(task, is_=means[_plain(task.do)])
        for task in graph.tasks
    ]
    return attrs.evolve(graph, tasks=tasks)


def _is_activity(study: Study, row: str) -> bool:
    """Whether a ref leads to an activity; where not, it is told where it was written."""
    try:
        return len(study.index.found(row, ("activity",))) == 1
    except UnknownRefError:
        return False
