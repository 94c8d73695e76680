"""What the rules on rich pictures ask of a picture: voices, concerns, what is written on it."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.model.figures import figure
from ssm.model.kinds import kind_of
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.walk import link_names
from ssm.model.words import Mood, Op

__all__ = [
    "FLOWS",
    "has_concern",
    "has_voice",
    "labels",
    "pieces",
]

FLOWS = (Op.FLOW, Op.BOTH)
"""The links in which something passes from one to the other."""


def has_voice(context: Context, element: Element) -> bool:
    """Whether one hears or sees how somebody feels: words, thoughts, a mood, a worry.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.study import Study
        >>> context = Context(study=Study(), profile=CHECKLAND)
        >>> has_voice(context, Element(id="us", says="Aha."))
        True
    """
    held = context.stakeholders.get(element.id)
    own = element.says or element.thinks or element.mood or element.badge
    return bool(own or (held and held.worries))


def has_concern(context: Context, picture: Picture) -> bool:
    """Whether a picture shows what people feel, think, say or quarrel about.

    Faces that are calm, and nothing else, tell of no concern.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.study import Study
        >>> context = Context(study=Study(), profile=CHECKLAND)
        >>> has_concern(context, Picture(id="p", elements=[Element(id="us", mood="tired")]))
        True
    """
    kinds = (kind_of(figure(context.study, element)) for element in picture.elements)
    return (
        any(_is_moved(context, element) for element in picture.elements)
        or any(link.op in (Op.CONFLICT, Op.WATCHES) for link in picture.links)
        or any(kind is not None and kind.category == "concern" for kind in kinds)
    )


def _is_moved(context: Context, element: Element) -> bool:
    calm = element.mood is Mood.CALM and not (element.says or element.thinks or element.badge)
    held = context.stakeholders.get(element.id)
    return bool(held and held.worries) if calm else has_voice(context, element)


def pieces(picture: Picture) -> tuple[Element | Boundary, ...]:
    """The elements and the boundaries of a picture.

    Example:
        >>> [piece.id for piece in pieces(Picture(id="p", elements=[Element(id="us")]))]
        ['us']
    """
    return (*picture.elements, *picture.boundaries)


def labels(ref: str, picture: Picture) -> Iterator[tuple[str, str]]:
    """All that is written on figures, boundaries and lines, each with its ref.

    Args:
        ref: canonical ref of the picture.
        picture: the picture itself.

    Example:
        >>> list(labels("picture/p", Picture(id="p", elements=[Element(id="us", label="We")])))
        [('picture/p/us', 'We')]
    """
    for piece in pieces(picture):
        if piece.label:
            yield f"{ref}/{piece.id}", piece.label
    for name, link in link_names(picture.links):
        if link.label:
            yield f"{ref}/{name}", link.label
