"""Analyses One, Two and Three: the intervention, the social texture, the politics."""

import attrs

from ssm.model.fields import means, texts
from ssm.model.ids import check_id
from ssm.model.part import Part

__all__ = ["Commodity", "Inquiry", "Politics", "SocialRole"]

_WHO = ("stakeholder",)


@attrs.frozen(kw_only=True, repr=False)
class Inquiry(Part):
    """Analysis One: the three roles of the intervention (Checkland and Poulter 2006)."""

    client: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("who caused the inquiry", refs=_WHO)
    )
    practitioner: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("who conducts it", refs=_WHO)
    )
    issue_owners: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("who may care about the situation, or is touched by it", refs=_WHO),
    )


@attrs.frozen(kw_only=True, repr=False)
class SocialRole(Part):
    """Analysis Two: the norms and values of one role (Checkland and Scholes 1990)."""

    role: str = attrs.field(metadata=means("the stakeholder", ident=True, refs=_WHO))
    norms: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("what is expected of them")
    )
    values: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("by what they are judged")
    )


@attrs.frozen(kw_only=True, repr=False)
class Commodity(Part):
    """Analysis Three: one commodity of power, and its life (Checkland and Scholes 1990)."""

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    what: str = attrs.field(metadata=means("what gives power: access to information ..."))
    held_by: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("who has it", refs=_WHO, free=True)
    )
    obtained: str | None = attrs.field(default=None, metadata=means("how it is obtained"))
    used: str | None = attrs.field(default=None, metadata=means("how it is used"))
    protected: str | None = attrs.field(default=None, metadata=means("how it is defended"))
    passed_on: str | None = attrs.field(default=None, metadata=means("how it is passed on"))
    relinquished: str | None = attrs.field(default=None, metadata=means("how it is given up"))


@attrs.frozen(kw_only=True, repr=False)
class Politics(Part):
    """Analysis Three, kept in a private file of its own and never published unless asked."""

    file: str = attrs.field(
        default="private/politics.yaml", metadata=means("the private file, inside the study")
    )
    commodities: tuple[Commodity, ...] = attrs.field(
        default=(),
        converter=tuple[Commodity, ...],
        metadata=means("the commodities of power; they stand in the private file"),
    )
