"""What YAML gives us: scalars, sequences and mappings, each with its span.

Every scalar is text; the field that it stands in decides what it means.
"""

import attrs

from ssm.problems import Problem
from ssm.source import Span

__all__ = ["Composed", "Map", "Node", "Refused", "Scalar", "Seq"]


@attrs.frozen(repr=False)
class Scalar:
    """A text; `plain` when it was written without quotes."""

    text: str
    span: Span
    plain: bool = False

    @property
    def is_left_out(self) -> bool:
        """Whether nothing was written at all, as in `label:`."""
        return self.plain and not self.text


@attrs.frozen(repr=False)
class Seq:
    """A list of nodes."""

    items: "tuple[Node, ...]"
    span: Span


@attrs.frozen(repr=False)
class Map:
    """A mapping, its keys in the order of the file, none of them twice."""

    entries: "tuple[tuple[Scalar, Node], ...]"
    span: Span
    flow: bool = False

    def get(self, key: str) -> "Node | None":
        """The value of a key, or None."""
        return next((node for name, node in self.entries if name.text == key), None)


@attrs.frozen(repr=False)
class Refused:
    """Where something stood that is refused and has been told, such as an alias."""

    span: Span


Node = Scalar | Seq | Map | Refused


@attrs.frozen(kw_only=True, repr=False)
class Composed:
    """What became of a text.

    Attributes:
        node: the outermost node, or None when there is none.
        problems: what was refused, each where it stands.
        fatal: the problem that ended the reading early, which is not among `problems`.
        lost: the top-level keys whose values could not be read at all.
    """

    node: Node | None = None
    problems: tuple[Problem, ...] = ()
    fatal: Problem | None = None
    lost: tuple[str, ...] = ()
