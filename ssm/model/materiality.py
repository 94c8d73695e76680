"""How many voices it takes to make a difference."""

import attrs

from ssm.errors import InvalidValueError
from ssm.model.fields import means
from ssm.model.part import Part

__all__ = ["Materiality"]


def _at_least(low: int, high: int | None, name: str, value: int) -> None:
    if type(value) is not int or value < low:
        msg = f"{name!r} must be a whole number from {low} on (got {value!r})"
        raise InvalidValueError(msg, name, value)
    if high is not None and value > high:
        msg = f"{name!r} must be at most {high} (got {value!r})"
        raise InvalidValueError(msg, name, value)


@attrs.frozen(kw_only=True, repr=False)
class Materiality(Part):
    """How many voices it takes to make a difference; one, unless a study says otherwise.

    One is right for twenty interviews. In a survey of hundreds every row would be
    disputed, so that a study may ask for more; then more voices may hide a dispute that
    fewer had shown, and what stays below the bar is still listed.

    Example:
        >>> str(Materiality())
        'One voice is enough to make a difference.'
        >>> str(Materiality(sources=3, in_hundred=10))
        'It takes 3 voices, and 10 in a hundred of those heard, to make a difference.'
    """

    sources: int = attrs.field(
        default=1, metadata=means("as many sources at the least must say the same")
    )
    in_hundred: int = attrs.field(
        default=0, metadata=means("and as many in a hundred of those that speak about the row")
    )

    def __attrs_post_init__(self) -> None:
        _at_least(1, None, "sources", self.sources)
        _at_least(0, 100, "in_hundred", self.in_hundred)

    def counts(self, voices: int, of: int, most: int) -> bool:
        """Whether some voices make a difference.

        Args:
            voices: how many sources say the same.
            of: how many speak about the row.
            most: how many say what most say; these always count.
        """
        if voices == 0:
            return False
        enough = voices >= self.sources and voices * 100 >= self.in_hundred * of
        return enough or voices == most

    def __str__(self) -> str:
        if self == Materiality():
            return "One voice is enough to make a difference."
        voices = "one voice" if self.sources == 1 else f"{self.sources} voices"
        share = f", and {self.in_hundred} in a hundred of those heard," if self.in_hundred else ""
        return f"It takes {voices}{share} to make a difference."
