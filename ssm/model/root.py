"""Root definitions with their CATWOE and PQR."""

import re

import attrs

from ssm.model.fields import lines, means, texts
from ssm.model.ids import check_id
from ssm.model.part import Part
from ssm.model.stakeholder import named
from ssm.model.statement import Waiver
from ssm.model.words import RootKind, Status

__all__ = ["Root", "Transformation", "transformation"]

_ARROW = re.compile(r"\s*(?:->|→)\s*")


@attrs.frozen(repr=False)
class Transformation(Part):
    """What is changed from what to what: `input -> output` (Smyth and Checkland 1976).

    Any text is accepted, so that an unfinished one can be kept and asked about.

    Example:
        >>> t = Transformation("unpainted fence -> painted fence")
        >>> t.input, t.output
        ('unpainted fence', 'painted fence')
        >>> Transformation("Education").output is None
        True
    """

    text: str = attrs.field(converter=lines, metadata=means("input -> output", short=True))

    @property
    def steps(self) -> tuple[str, ...]:
        """The texts between the arrows: two in a sound transformation."""
        return tuple(part for part in _ARROW.split(self.text))

    @property
    def input(self) -> str | None:
        """What goes in, or None without an arrow."""
        return self.steps[0] if len(self.steps) > 1 else None

    @property
    def output(self) -> str | None:
        """What comes out, or None without an arrow."""
        return self.steps[-1] if len(self.steps) > 1 else None

    def __str__(self) -> str:
        return self.text


def transformation(value: Transformation | str) -> Transformation:
    """A transformation, from itself or from its text."""
    return Transformation(value) if isinstance(value, str) else value


_WHO = ("stakeholder",)


@attrs.frozen(kw_only=True, repr=False)
class Root(Part):
    """A root definition: one purposeful activity system, from one worldview.

    The fields are CATWOE (Smyth and Checkland 1976), with C as beneficiaries and
    victims, and PQR (Checkland and Scholes 1990): do P by Q in order to help achieve R.

    Example:
        >>> root = Root(
        ...     id="fence",
        ...     what="paint the fence",
        ...     transformation="unpainted fence -> painted fence",
        ...     worldview="Doing it yourself is worth the effort.",
        ... )
        >>> root.transformation.output
        'painted fence'
    """

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    label: str | None = attrs.field(default=None, metadata=means("a short name for it"))
    kind: RootKind | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(RootKind),
        metadata=means("primary-task maps on to institutionalised work; issue-based does not"),
    )
    status: Status = attrs.field(
        default=Status.DRAFT,
        converter=Status,
        metadata=means("what is absent from an idea is no problem; what is wrong is"),
    )
    because: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means(
            "the themes, stakeholders or findings that make it relevant",
            refs=("theme", "stakeholder", "finding"),
        ),
    )
    definition: str | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(lines),
        metadata=means("the sentence; composed from the parts when left out"),
    )
    what: str | None = attrs.field(default=None, metadata=means("P: what the system does"))
    how: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("Q: by what means; Q1, Q2 ... when several")
    )
    why: str | None = attrs.field(
        default=None, metadata=means("R: what it helps to achieve in the wider system")
    )
    beneficiaries: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("C: who is better off through T", refs=_WHO, free=True),
    )
    victims: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("C: who is worse off through T", refs=_WHO, free=True),
    )
    actors: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("A: who would do the activities", refs=_WHO, free=True),
    )
    transformation: Transformation | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(transformation),
        metadata=means("T: what is changed from what to what, input -> output"),
    )
    worldview: str | None = attrs.field(
        default=None, metadata=means("W: the belief that makes T worth doing")
    )
    owners: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("O: who could stop or change T", refs=_WHO, free=True),
    )
    environment: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("E: what the system takes as given")
    )
    waive: tuple[Waiver, ...] = attrs.field(
        default=(), converter=tuple[Waiver, ...], metadata=means("rules left unheeded, and why")
    )

    @property
    def name(self) -> str:
        """The label, or what the system does, or the id made readable."""
        if self.label is None and self.what:
            return f"A system to {self.what}"
        return named(self.label, self.id)
