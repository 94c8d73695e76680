"""Who stands on the drawing of customers: figures, moods and worries, with their sizes."""

from typing import TYPE_CHECKING

import attrs

from ssm.drawing.scene.picture.cast import Actor, Said, actors, said
from ssm.drawing.scene.picture.puzzle import Cast
from ssm.model.picture import Element, Picture
from ssm.model.words import Badge, Mood

if TYPE_CHECKING:
    from ssm.comparison.serving import Customers
    from ssm.model.study import Study

__all__ = ["Figured", "Folk", "folk_of"]

_WORRIES = 2
_APART, _BETWEEN = 10, 8
_CHAIR = 34


@attrs.frozen(kw_only=True, repr=False)
class Figured:
    """One stakeholder with the bubbles of what worries them.

    Attributes:
        id: of the stakeholder.
        actor: figure and name.
        bubbles: what keeps them awake.
        is_heard: whether anybody asked them; else an empty chair stands beside.
        is_open: whether it is not known whom they serve; then a sign stands at their head.
    """

    id: str
    actor: Actor
    bubbles: tuple[Said, ...]
    is_heard: bool
    is_open: bool

    @property
    def beside(self) -> int:
        """The width of the bubbles, with the space before them."""
        return max((bubble.w for bubble in self.bubbles), default=-_APART) + _APART

    @property
    def chair(self) -> int:
        """The width of the chair."""
        return 0 if self.is_heard else _CHAIR

    @property
    def w(self) -> int:
        """The width of all of it."""
        return self.actor.w + self.beside + self.chair

    @property
    def h(self) -> int:
        """The height of all of it."""
        high = sum(bubble.h + _BETWEEN for bubble in self.bubbles) - _BETWEEN
        return max(self.actor.h, high)

    def side(self, left: bool) -> int:
        """On which side the bubbles are: 1 is the right, -1 the left."""
        return -1 if left or self.is_open else 1

    def bubble_tops(self) -> tuple[float, ...]:
        """How far below their middle the middle of each bubble is."""
        y = -(sum(bubble.h + _BETWEEN for bubble in self.bubbles) - _BETWEEN) / 2
        found = []
        for bubble in self.bubbles:
            found.append(y + bubble.h / 2)
            y += bubble.h + _BETWEEN
        return tuple(found)


@attrs.frozen(kw_only=True, repr=False)
class Folk:
    """Everybody on the drawing, in the order of the study."""

    cast: Cast
    figured: dict[str, Figured]


def folk_of(study: "Study", found: "Customers") -> Folk:
    """Everybody with figures, moods and worries.

    The mood is that of the newest rich picture on which they have one.

    Args:
        study: the study.
        found: whose customer is whose.
    """
    moods = _moods(study)
    picture = Picture(
        id="customers",
        elements=[
            Element(
                id=holder.id,
                mood=moods.get(holder.id),
                thinks=holder.worries[:_WORRIES],
                badge=Badge.DOUBT if holder.serves is None else None,
            )
            for holder in study.stakeholders
        ],
    )
    people, words = actors(study, picture), said(study, picture)
    figured = {
        actor.element.id: Figured(
            id=actor.element.id,
            actor=actor,
            bubbles=tuple(each for each in words if each.owner == actor.element.id),
            is_heard=found.hearing(actor.element.id).is_heard,
            is_open=actor.element.badge is not None,
        )
        for actor in people
    }
    cast = Cast(picture=picture, actors=people, said=words, bonds=(), bounds=())
    return Folk(cast=cast, figured=figured)


def _moods(study: "Study") -> dict[str, Mood]:
    """How each stakeholder feels on the newest picture that shows it."""
    dated = [picture for picture in study.pictures if picture.date is None]
    dated += sorted((p for p in study.pictures if p.date), key=lambda p: str(p.date))
    return {
        element.id: element.mood
        for picture in dated
        for element in picture.elements
        if element.mood is not None
    }
