"""What a drawing of what is done now comes to: tasks, links, and what was left out."""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from ssm.errors import UnreadableError
from ssm.files.parts import slugged
from ssm.findings.processes.dissolving import Arrow, Node, between_steps
from ssm.model.as_is import Task
from ssm.model.ids import is_id
from ssm.model.links import Link
from ssm.model.words import Op
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["Drawn", "drawn_of", "some"]

_TASKS, _LINKS = 2_000, 10_000
_ID = 40
_SHOWN = 5


@attrs.frozen(kw_only=True)
class Drawn:
    """A drawing as tasks and links.

    Attributes:
        tasks: what is done.
        links: what comes after what.
        told: what the file holds beside them, and what became of it, in sentences.
        problems: what could not be read in it.
        spans: where the tasks stand, by id, as far as it is known.
    """

    tasks: tuple[Task, ...] = ()
    links: tuple[Link, ...] = ()
    told: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    spans: Mapping[str, Span] = attrs.field(factory=dict)


def drawn_of(
    nodes: Sequence[Node],
    arrows: Sequence[Arrow],
    told: Iterable[str],
    name: str,
    problems: Iterable[Problem] = (),
) -> Drawn:
    """The tasks among some nodes, and the links between them.

    Nodes that are no steps, such as gateways, are dissolved: what they say becomes the
    label of the links that lead through them.

    Args:
        nodes: all that is linked.
        arrows: from node to node.
        told: what was left out so far.
        name: the file's name in messages.
        problems: what could not be read.

    Raises:
        UnreadableError: there are more tasks or links than anybody could look at.
    """
    steps = [node for node in nodes if node.step]
    if len(steps) > _TASKS:
        msg = f"{name}: it has {len(steps)} tasks; split it, {_TASKS} are the most"
        raise UnreadableError(msg, name)
    ids = _ids(steps)
    links = []
    for tail, head, label in between_steps(nodes, arrows):
        links.append(Link(tail=ids[tail], op=Op.FLOW, head=ids[head], label=label or None))
        if len(links) > _LINKS:
            msg = f"{name}: it has more than {_LINKS} links between tasks; split it"
            raise UnreadableError(msg, name)
    nameless = sum(not node.name for node in steps)
    return Drawn(
        tasks=tuple(_task(node, ids[node.key]) for node in steps),
        links=tuple(links),
        told=(*told, *([_nameless(nameless)] if nameless else [])),
        problems=tuple(problems),
        spans={ids[node.key]: node.span for node in steps if node.span is not None},
    )


def some(names: Iterable[str]) -> str:
    """A few names in quotation marks, and how many more there are.

    Example:
        >>> some(["Order received", "Order sent"])
        '“Order received”, “Order sent”'
    """
    every = [name for name in dict.fromkeys(names) if name]
    shown = ", ".join(f"“{name}”" for name in every[:_SHOWN])
    more = len(every) - _SHOWN
    return f"{shown} and {more} more" if more > 0 else shown


def _nameless(count: int) -> str:
    return f"{'a task has' if count == 1 else f'{count} tasks have'} no words"


def _task(node: Node, id: str) -> Task:
    return Task(
        id=id,
        do=node.name or "(no words)",
        by=tuple(dict.fromkeys(node.by)),
        inputs=tuple(dict.fromkeys(node.inputs)),
        outputs=tuple(dict.fromkeys(node.outputs)),
    )


def _ids(steps: Sequence[Node]) -> dict[str, str]:
    """An id for each step, from its words; the second of the same words has a number."""
    taken: set[str] = set()
    counts: dict[str, int] = {}
    ids: dict[str, str] = {}
    for node in steps:
        slug = slugged(node.name)
        short = slug if len(slug) <= _ID else slug[: _ID + 1].rpartition("-")[0] or slug[:_ID]
        stem = short or "task"
        id, count = stem, counts.get(stem, 1)
        while id in taken or not is_id(id):
            count += 1
            id = f"{stem}-{count}"
        counts[stem] = count
        taken.add(id)
        ids[node.key] = id
    return ids
