"""A document read by the way of counting that was taken, the others at hand."""

from collections.abc import Iterator

from ssm.findings.offsets.rule import Rule
from ssm.findings.offsets.ruler import Ruler

__all__ = ["Reading"]


class Reading:
    """The places of one document's selections, and the words other rules would give.

    Example:
        >>> reading = Reading("Tea 🙂 and cake", Rule("utf-16"), (Rule(),))
        >>> reading.place(7, 10), list(reading.otherwise(7, 10))
        ((6, 9), [('code point raw', 'nd ')])
    """

    def __init__(
        self, text: str, rule: Rule, others: tuple[Rule, ...] = (), *, mark: bool = False
    ) -> None:
        """Lay the rulers along the text, once for all of its selections.

        Args:
            text: as decoded, without a byte-order mark, line ends as they are.
            rule: the way of counting that was taken.
            others: those that could not be ruled out.
            mark: the text began with a byte-order mark.
        """
        self.text = text
        self._ruler = Ruler(text, rule, mark=mark)
        self._others = tuple(Ruler(text, other, mark=mark) for other in others)

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a selection starts and ends in code points; None where it cannot be."""
        return self._ruler.place(start, end)

    def otherwise(self, start: int, end: int) -> Iterator[tuple[str, str]]:
        """The name of each other way of counting, with the words it gives for a selection.

        Ways that give the same words as the rule taken are left out.
        """
        taken = self.place(start, end)
        for ruler in self._others:
            place = ruler.place(start, end)
            if place is not None and place != taken:
                yield ruler.rule.name, self.text[place[0] : place[1]]
