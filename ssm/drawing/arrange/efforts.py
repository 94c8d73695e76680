"""How long to look for a good arrangement, in three words."""

from typing import Literal

import attrs

from ssm.errors import InvalidValueError

__all__ = ["Effort", "Quality", "effort_of"]

Quality = Literal["draft", "normal", "best"]


@attrs.frozen(kw_only=True, repr=False)
class Effort:
    """How long to look for a good arrangement.

    Attributes:
        starts: arrangements by the engine, each turned and mirrored.
        tried: the cheapest of these, searched a while.
        steps: of each of these searches.
        chosen: the best of the tried, searched to the end.
        further: steps of these.
        routed: how many get lines and labels, before the best picture is taken.
    """

    starts: int
    tried: int
    steps: int
    chosen: int
    further: int
    routed: int


_QUALITIES: dict[str, Effort] = {
    "draft": Effort(starts=1, tried=1, steps=300, chosen=1, further=300, routed=1),
    "normal": Effort(starts=6, tried=2, steps=550, chosen=2, further=950, routed=2),
    "best": Effort(starts=8, tried=8, steps=1200, chosen=4, further=3600, routed=4),
}


def effort_of(quality: str) -> Effort:
    """The effort that a quality means.

    Raises:
        InvalidValueError: there is no such quality.

    Example:
        >>> effort_of("draft").starts
        1
    """
    if quality not in _QUALITIES:
        msg = f"'quality' must be one of {', '.join(_QUALITIES)} (got {quality!r})"
        raise InvalidValueError(msg, quality, tuple(_QUALITIES))
    return _QUALITIES[quality]
