"""A document of few kinds of pieces, which text and Markdown write each in its own way."""

from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

from ssm.comparison.answers import Quote
from ssm.comparison.serving.told import ASSUMED, Told

__all__ = ["Cites", "Piece", "inner", "item", "of_told", "quoted_piece"]

Kind = Literal["title", "head", "sub", "para", "item", "inner", "ask"]


@attrs.frozen
class Piece:
    """A heading, a paragraph, an entry of a list, or something below one.

    Attributes:
        kind: `title`, `head`, `sub`, `para`, `item`, `inner`, or `ask` for a question.
        text: what it says.
        label: a few words before it.
        assumed: whether nobody said so; it is written in another hand.
        cite: where it comes from.
    """

    kind: Kind
    text: str
    label: str = ""
    assumed: bool = False
    cite: str = ""

    @property
    def note(self) -> str:
        """What stands in brackets behind it."""
        return ASSUMED if self.assumed else self.cite


def item(text: str, label: str = "") -> Piece:
    """An entry of a list."""
    return Piece("item", text, label)


def inner(text: str, label: str = "") -> Piece:
    """Something below an entry of a list."""
    return Piece("inner", text, label)


def quoted_piece(quote: Quote, cite: str, label: str = "", kind: Kind = "inner") -> Piece:
    """Somebody's exact words."""
    return Piece(kind, f"“{' '.join(quote.text.split())}”", label, cite=cite)


def of_told(told: Iterable[Told], cites: "Cites", kind: Kind = "item") -> Iterator[Piece]:
    """What is told of somebody, each with its findings below, or marked as assumed."""
    for each in told:
        if each.is_quoted and len(each.quotes) == 1:
            yield quoted_piece(each.quotes[0], cites.of(each.quotes[0]), kind=kind)
            continue
        yield Piece(kind, each.text, assumed=each.is_assumed)
        for quote in each.quotes:
            yield quoted_piece(quote, cites.of(quote))


class Cites:
    """How quotes are cited: the finding, its source, whose words, how and when."""

    def __init__(self, names: dict[str, str], but: str = "") -> None:
        """How quotes are cited.

        Args:
            names: what stakeholders are called, by id.
            but: the stakeholder whose sheet it is: they are not named with each quote.
        """
        self._names = names
        self._but = but

    def of(self, quote: Quote) -> str:
        """Where a quote comes from, in a few words."""
        view = "" if quote.perspective == self._but else quote.perspective
        date = quote.date.isoformat() if quote.date else ""
        source = quote.source if quote.has_source else "no source given"
        told = (quote.finding, self._names.get(view, view), source, quote.method, date)
        return ", ".join(piece for piece in told if piece)
