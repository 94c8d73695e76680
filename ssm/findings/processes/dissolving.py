"""Links from step to step, through whatever is drawn between them and is no step."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

import attrs

from ssm.source import Span

__all__ = ["Arrow", "Node", "between_steps"]

_LABEL = 120


@attrs.frozen(kw_only=True)
class Node:
    """Something that is drawn.

    Attributes:
        key: by which the file knows it.
        name: the words on it.
        step: whether something is done there; else it only leads on.
        by: who does it.
        inputs: what goes in.
        outputs: what comes out.
        span: where it stands, where that is known.
    """

    key: str
    name: str = ""
    step: bool = True
    by: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    span: Span | None = None


@attrs.frozen
class Arrow:
    """A line from one node to another, with its words."""

    tail: str
    head: str
    label: str = ""


def between_steps(nodes: Sequence[Node], arrows: Sequence[Arrow]) -> Iterator[tuple[str, str, str]]:
    """From which step to which a way leads that meets no other step, and its words.

    Args:
        nodes: all of them; the order of the steps is that of the answer.
        arrows: between them; those of unknown ends are passed over.

    Example:
        >>> ask, gate, sign = Node(key="a"), Node(key="g", name="Fit?", step=False), Node(key="s")
        >>> list(between_steps([ask, gate, sign], [Arrow("a", "g"), Arrow("g", "s", "yes")]))
        [('a', 's', 'Fit? yes')]
    """
    known = {node.key: node for node in nodes}
    after: dict[str, list[Arrow]] = {}
    for arrow in arrows:
        if arrow.tail in known and arrow.head in known:
            after.setdefault(arrow.tail, []).append(arrow)
    for node in nodes:
        if node.step:
            for head, words in _reached(node.key, known, after).items():
                yield node.key, head, " / ".join(dict.fromkeys(filter(None, words)))[:_LABEL]


def _reached(
    start: str, known: Mapping[str, Node], after: Mapping[str, Sequence[Arrow]]
) -> dict[str, list[str]]:
    """The next steps after one, each with the words on the ways to it."""
    found: dict[str, list[str]] = {}
    seen: set[str] = set()
    waiting = deque([(start, "")])
    while waiting:
        key, words = waiting.popleft()
        for arrow in after.get(key, ()):
            said = " ".join(" ".join(filter(None, (words, arrow.label))).split())
            head = known[arrow.head]
            if head.step:
                found.setdefault(head.key, []).append(said)
            elif head.key not in seen:
                seen.add(head.key)
                named = ", ".join(filter(None, (said, head.name)))
                waiting.append((head.key, named))
    return found
