"""A cell that holds several texts, each as it is: a list in JSON."""

from collections.abc import Iterable
from typing import Self

__all__ = ["Several"]


class Several(str):
    """Several texts; as one text they are parted by semicolons.

    Example:
        >>> cell = Several(["late; very", "post"])
        >>> cell, cell.parts
        ('late; very; post', ('late; very', 'post'))
    """

    parts: tuple[str, ...]
    __slots__ = ("parts",)

    def __new__(cls, parts: Iterable[str]) -> Self:
        """A cell of some texts.

        Args:
            parts: the texts.
        """
        held = tuple(parts)
        made = super().__new__(cls, "; ".join(held))
        made.parts = held
        return made
