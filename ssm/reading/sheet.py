"""What a reading sheet holds: passages of what one sees, and what to ask one another.

A sheet reports and asks. It has no marks, no totals, and no opinion on the picture.
"""

import attrs

from ssm.showing import Shown

__all__ = ["Passage", "Reading", "Seen"]


@attrs.frozen
class Seen:
    """One thing that can be seen in a picture.

    Attributes:
        text: a sentence.
        refs: canonical refs of the parts that it speaks of.
    """

    text: str
    refs: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])


@attrs.frozen(kw_only=True)
class Passage:
    """One way of looking at a picture.

    Attributes:
        key: a stable word for it, such as `voices`.
        title: its heading.
        seen: what one sees, looking so.
        ask: questions for those who look at it together.
    """

    key: str
    title: str
    seen: tuple[Seen, ...] = attrs.field(converter=tuple[Seen, ...])
    ask: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])


@attrs.frozen(kw_only=True, repr=False)
class Reading(Shown):
    """The reading sheet of one rich picture.

    Attributes:
        ref: canonical ref of the picture.
        title: what stands on it.
        passages: what one sees and asks, from the first look to the study around it.
    """

    ref: str
    title: str
    passages: tuple[Passage, ...] = attrs.field(converter=tuple[Passage, ...])

    def __repr__(self) -> str:
        return f"<Reading of {self.ref!r}: {self.title!r}>"

    def __str__(self) -> str:
        from ssm.reading.formats import as_text

        return as_text(self)
