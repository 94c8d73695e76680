"""Rich pictures: who and what is there, what they say and think, how they relate."""

import datetime as dt

import attrs

from ssm.model.days import day
from ssm.model.fields import means, texts
from ssm.model.ids import check_id
from ssm.model.links import Link, links
from ssm.model.part import Part
from ssm.model.statement import Statement, Waiver, statements
from ssm.model.words import Badge, Mood, Pin, Status

__all__ = ["HINTS", "Boundary", "Element", "Picture", "named_picture"]

HINTS = ("near", "left_of", "right_of", "above", "below")
"""The fields that say beside what something should stand; they tell nothing of the situation."""


_NEAR, _LEFT, _RIGHT, _ABOVE, _BELOW = (
    means(f"a wish: stand {where} these elements or boundaries", refs=("element",))
    for where in ("close to", "to the left of", "to the right of", "above", "below")
)
_PIN = means("a wish: the third of the page to stand in, or `here`, where it stood when kept")


@attrs.frozen(kw_only=True, repr=False)
class Element(Part):
    """Somebody or something in a picture.

    An element that has the id of a stakeholder is that stakeholder, and takes its kind
    and label from there when it has none of its own.
    """

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    is_: str | None = attrs.field(
        default=None, metadata=means("what kind of figure or thing: computer, nurse, money ...")
    )
    label: str | None = attrs.field(default=None, metadata=means("its name in this picture"))
    mood: Mood | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(Mood),
        metadata=means("how they feel, drawn on the face"),
    )
    says: tuple[Statement, ...] = attrs.field(
        default=(), converter=statements, metadata=means("what they say aloud, in their words")
    )
    thinks: tuple[Statement, ...] = attrs.field(
        default=(), converter=statements, metadata=means("what they think and do not say")
    )
    badge: Badge | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(Badge),
        metadata=means("a small mark beside it"),
    )
    near: tuple[str, ...] = attrs.field(default=(), converter=texts, metadata=_NEAR)
    left_of: tuple[str, ...] = attrs.field(default=(), converter=texts, metadata=_LEFT)
    right_of: tuple[str, ...] = attrs.field(default=(), converter=texts, metadata=_RIGHT)
    above: tuple[str, ...] = attrs.field(default=(), converter=texts, metadata=_ABOVE)
    below: tuple[str, ...] = attrs.field(default=(), converter=texts, metadata=_BELOW)
    pin: Pin | None = attrs.field(
        default=None, converter=attrs.converters.optional(Pin), metadata=_PIN
    )
    waive: tuple[Waiver, ...] = attrs.field(
        default=(), converter=tuple[Waiver, ...], metadata=means("rules left unheeded, and why")
    )


@attrs.frozen(kw_only=True, repr=False)
class Boundary(Part):
    """A line round some elements, or round other boundaries."""

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    label: str | None = attrs.field(default=None, metadata=means("the name written on the line"))
    holds: tuple[str, ...] = attrs.field(
        converter=texts, metadata=means("the elements and boundaries inside", refs=("element",))
    )
    near: tuple[str, ...] = attrs.field(default=(), converter=texts, metadata=_NEAR)
    left_of: tuple[str, ...] = attrs.field(default=(), converter=texts, metadata=_LEFT)
    right_of: tuple[str, ...] = attrs.field(default=(), converter=texts, metadata=_RIGHT)
    above: tuple[str, ...] = attrs.field(default=(), converter=texts, metadata=_ABOVE)
    below: tuple[str, ...] = attrs.field(default=(), converter=texts, metadata=_BELOW)
    pin: Pin | None = attrs.field(
        default=None, converter=attrs.converters.optional(Pin), metadata=_PIN
    )


@attrs.frozen(kw_only=True, repr=False)
class Picture(Part):
    """A rich picture: somebody's view of the situation, at a date (Checkland 1981).

    Elements and boundaries share one set of ids, so that an eye may watch a boundary.

    Example:
        >>> picture = Picture(
        ...     id="week-1",
        ...     elements=[Element(id="nurses"), Element(id="booking", is_="computer")],
        ...     links=["nurses >< booking"],
        ... )
        >>> [str(link) for link in picture.links]
        ['nurses >< booking']
    """

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    title: str | None = attrs.field(default=None, metadata=means("the title that stands on it"))
    date: dt.date | None = attrs.field(
        default=None, converter=attrs.converters.optional(day), metadata=means("when it was drawn")
    )
    drawn_by: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("whose view it is", refs=("stakeholder",), free=True),
    )
    image: str | None = attrs.field(
        default=None,
        metadata=means("a photograph of it, when it was drawn on paper: JPEG or PNG"),
    )
    status: Status = attrs.field(
        default=Status.DRAFT,
        converter=Status,
        metadata=means("what is absent from an idea is no problem; what is wrong is"),
    )
    elements: tuple[Element, ...] = attrs.field(
        default=(), converter=tuple[Element, ...], metadata=means("who and what is there")
    )
    boundaries: tuple[Boundary, ...] = attrs.field(
        default=(), converter=tuple[Boundary, ...], metadata=means("lines round some of them")
    )
    links: tuple[Link, ...] = attrs.field(
        default=(), converter=links, metadata=means("how they relate", refs=("element",))
    )
    waive: tuple[Waiver, ...] = attrs.field(
        default=(), converter=tuple[Waiver, ...], metadata=means("rules left unheeded, and why")
    )

    @property
    def name(self) -> str:
        """The title, or the id made readable."""
        return self.title or named_picture(self.id)


def named_picture(id: str) -> str:
    """The id of a picture made readable, for one that has no title."""
    return f"Rich picture {id}"
