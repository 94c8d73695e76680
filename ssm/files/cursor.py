"""A place in a study while it is read: the node, whose it is, and what is noted on the way."""

from collections.abc import Callable
from typing import Any

import attrs

from ssm.files.codes import problem
from ssm.files.tree import Node, Scalar
from ssm.problems import Problem
from ssm.source import FieldPath, Span

__all__ = ["Cursor", "Dropped", "Include", "Notes"]


class Dropped(Exception):
    """A value that could not be read; what is wrong with it has been noted already."""


@attrs.frozen(repr=False)
class Include:
    """A file that a study names, to be read beside it.

    Attributes:
        kind: `findings` or `political`.
        file: its name as written.
        span: where it is named.
        place: how many findings stand before it.
    """

    kind: str
    file: str
    span: Span
    place: int = 0


@attrs.define(repr=False)
class Notes:
    """What is gathered while one text is read.

    Attributes:
        file: the file's name in spans.
        problems: what was wrong.
        spans: where things stand.
        includes: the files that are named.
        lost: refs of parts, and kinds, that could not be read, so that nobody complains
            about references to them.
        twice: refs that a second part claims too, and where that one stands.
    """

    file: str
    problems: list[Problem] = attrs.field(factory=list)
    spans: dict[tuple[str, FieldPath], Span] = attrs.field(factory=dict)
    includes: list[Include] = attrs.field(factory=list)
    lost: set[str] = attrs.field(factory=set)
    twice: dict[str, Span] = attrs.field(factory=dict)

    def part(self, ref: str, span: Span) -> None:
        """Notes where a part stands, or that a second one has the same id."""
        if self.spans.setdefault((ref, ()), span) is not span:
            self.twice.setdefault(ref, span)


@attrs.frozen(repr=False)
class Cursor:
    """A node of a file, and where in the study it belongs.

    Attributes:
        node: what was written.
        notes: what is gathered.
        owner: canonical ref of the part it belongs to.
        path: the way from that part, in the words of the file.
        key: the key it stood behind in a mapping of parts.
    """

    node: Node
    notes: Notes
    owner: str = "study"
    path: FieldPath = ()
    key: Scalar | None = None

    def into(self, node: Node, *steps: str | int, key: Scalar | None = None) -> "Cursor":
        """The cursor on something inside, its span noted."""
        path = (*self.path, *steps)
        self.notes.spans.setdefault((self.owner, path), node.span if key is None else key.span)
        return Cursor(node, self.notes, self.owner, path, key)

    def owned_by(self, ref: str, span: Span) -> "Cursor":
        """The same node as a part with a ref of its own."""
        self.notes.part(ref, span)
        return Cursor(self.node, self.notes, ref, (), self.key)

    def tell(
        self, message: str, kind: str, *, span: Span | None = None, hint: str | None = None
    ) -> None:
        """Notes a problem, here or at another span."""
        where = span or self.node.span
        self.notes.problems.append(problem(message, kind, span=where, ref=self.owner, hint=hint))

    def refuse(
        self, message: str, kind: str, *, span: Span | None = None, hint: str | None = None
    ) -> Dropped:
        """Notes a problem and gives what is to be raised, for the value is lost."""
        self.tell(message, kind, span=span, hint=hint)
        return Dropped(message)

    def refused(self) -> Dropped:
        """What is to be raised for a value that was refused and told before."""
        return Dropped(self.name)

    @property
    def name(self) -> str:
        """What a message calls the place: its nearest field."""
        words = [step for step in self.path if isinstance(step, str)]
        return repr(words[-1]) if words else "this"


Hook = Callable[[Cursor, Any], Any]
