"""Stakeholders: who is in the situation, whom they serve, what they want."""

import attrs

from ssm.model.fields import means, texts
from ssm.model.ids import check_id
from ssm.model.part import Part
from ssm.model.statement import Statement, Waiver, statements

__all__ = ["Before", "Stakeholder", "Want", "Wants", "named"]


@attrs.frozen(kw_only=True, repr=False)
class Want(Part):
    """What somebody wants from, or for, one other stakeholder."""

    whom: str = attrs.field(
        metadata=means("the other stakeholder", ident=True, refs=("stakeholder",))
    )
    text: str = attrs.field(metadata=means("what is wanted", short=True))
    findings: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("the findings that show it", also=("finding",), refs=("finding",)),
    )


@attrs.frozen(kw_only=True, repr=False)
class Wants(Part):
    """What somebody wants from others, and for others."""

    from_: tuple[Want, ...] = attrs.field(
        default=(), converter=tuple[Want, ...], metadata=means("what is wanted from each")
    )
    for_: tuple[Want, ...] = attrs.field(
        default=(), converter=tuple[Want, ...], metadata=means("what is wanted for each")
    )


@attrs.frozen(kw_only=True, repr=False)
class Before(Part):
    """Whom a stakeholder served before the role changed."""

    serves: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("whom they served then", refs=("stakeholder",)),
    )


@attrs.frozen(kw_only=True, repr=False)
class Stakeholder(Part):
    """A role or group that acts in the situation, or is touched by it.

    Example:
        >>> nurses = Stakeholder(id="nurses", is_="nurse", serves=["patients"])
        >>> nurses.name, nurses.serves
        ('Nurses', ('patients',))
    """

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    is_: str = attrs.field(
        default="person",
        metadata=means("what kind of figure: nurse, group, manager, practitioner ..."),
    )
    label: str | None = attrs.field(default=None, metadata=means("its name on pictures"))
    serves: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(texts),
        metadata=means(
            "whose needs they serve; an empty list is nobody, left out is not known",
            refs=("stakeholder",),
        ),
    )
    before: Before | None = attrs.field(
        default=None, metadata=means("whom they served before the role changed")
    )
    worries: tuple[Statement, ...] = attrs.field(
        default=(), converter=statements, metadata=means("what keeps them awake at night")
    )
    traits: tuple[Statement, ...] = attrs.field(
        default=(), converter=statements, metadata=means("what else is known of them")
    )
    wants: Wants | None = attrs.field(
        default=None, metadata=means("what they want from others, and for others")
    )
    waive: tuple[Waiver, ...] = attrs.field(
        default=(), converter=tuple[Waiver, ...], metadata=means("rules left unheeded, and why")
    )

    @property
    def name(self) -> str:
        """The label, or the id made readable."""
        return named(self.label, self.id)


def named(label: str | None, id: str) -> str:
    """A label, or an id made readable.

    Example:
        >>> named(None, "family-doctors")
        'Family doctors'
    """
    if label:
        return label
    words = id.replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]
