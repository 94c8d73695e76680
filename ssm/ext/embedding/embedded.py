"""A thing of a study, ready to be written in any document's own form."""

import attrs

from ssm.drawing.drawing import Drawing
from ssm.ext.embedding.kinds import Kind
from ssm.problems import Problem, Severity
from ssm.report.blocks import Block
from ssm.report.tongues import Tongues

__all__ = ["IN_WORDS", "Embedded"]

IN_WORDS = "The drawing in words"
"""What leads readers to the description."""


@attrs.frozen(kw_only=True)
class Embedded:
    """What was asked for.

    Attributes:
        kind: what it is.
        ref: its canonical ref, as `model/good-time`; `customers`, `checks` and `glossary`
            are called so.
        title: its title.
        alt: a short text for those who cannot see the drawing.
        description: the whole drawing in sentences; empty where there is none.
        light: the drawing, in the colours that were asked for; None where there is none.
        dark: the same for dark pages, when both were asked for.
        blocks: what is told of it beside the drawing: tables, quotations, lists.
        anchors: the refs of all parts that a reader can be led to here, its own first.
        tongues: in which language each of its words is.
    """

    kind: Kind
    ref: str
    title: str
    alt: str = ""
    description: str = ""
    light: Drawing | None = None
    dark: Drawing | None = None
    blocks: tuple[Block, ...] = ()
    anchors: tuple[str, ...] = ()
    tongues: Tongues = attrs.field(factory=Tongues, repr=False, eq=False)

    @property
    def drawings(self) -> tuple[Drawing, ...]:
        """The drawings, one for each theme."""
        return tuple(each for each in (self.light, self.dark) if each is not None)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the drawings, and with the colours that they are in."""
        found = (p for each in self.drawings for p in (*each.problems, *each.theme.problems))
        return tuple(dict.fromkeys(each for each in found if each.severity is not Severity.ADVICE))
