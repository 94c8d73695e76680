"""Pieces of a document as text for a terminal, and as Markdown."""

from collections.abc import Iterable, Iterator

from ssm.comparison.formats.markdown import escaped
from ssm.comparison.formats.measure import NARROWEST, indented, wide
from ssm.comparison.serving.customers import Customers
from ssm.comparison.serving.formats.chain import chain_pieces
from ssm.comparison.serving.formats.piece import Piece
from ssm.comparison.serving.formats.sheet import profile_pieces

__all__ = ["as_markdown", "as_text", "profiles_as_markdown", "profiles_as_text"]

_SIGNS = {"item": "  - ", "inner": "      ", "ask": "  ? "}
_LEVELS = {"title": "#", "head": "##", "sub": "###"}


def as_text(found: Customers, width: int = 80) -> str:
    """Whose customer is whose, as text no wider than asked for.

    Args:
        found: what `customers` gave.
        width: in columns of a terminal; 40 at the least.
    """
    return "\n".join(_text(chain_pieces(found), max(width, NARROWEST)))


def as_markdown(found: Customers) -> str:
    """Whose customer is whose, as a Markdown document.

    Args:
        found: what `customers` gave.
    """
    return "\n".join(_markdown(chain_pieces(found), ""))


def profiles_as_text(found: Customers, who: Iterable[str], width: int = 80) -> str:
    """The profile sheets of some stakeholders, as text no wider than asked for.

    Args:
        found: what `customers` gave.
        who: ids or refs.
        width: in columns of a terminal; 40 at the least.

    Raises:
        UnknownRefError: the study has no such stakeholder.
    """
    room = max(width, NARROWEST)
    sheets = (profile_pieces(found, found.profile(id)) for id in who)
    return "\n\n\n".join("\n".join(_text(pieces, room)) for pieces in sheets)


def profiles_as_markdown(found: Customers, who: Iterable[str]) -> str:
    """The profile sheets of some stakeholders, as one Markdown document.

    Args:
        found: what `customers` gave.
        who: ids or refs.

    Raises:
        UnknownRefError: the study has no such stakeholder.
    """
    sheets = (profile_pieces(found, found.profile(id)) for id in who)
    return "\n\n".join("\n".join(_markdown(pieces, "")) for pieces in sheets)


def _text(pieces: Iterable[Piece], room: int) -> Iterator[str]:
    for n, piece in enumerate(pieces):
        words = f"{piece.label}: {piece.text}" if piece.label else piece.text
        told = f"{words} ({piece.note})" if piece.note else words
        if piece.kind in _LEVELS:
            if n:
                yield ""
            lines = list(indented(told, room))
            yield from lines
            if piece.kind != "sub":
                line = "=" if piece.kind == "title" else "-"
                yield line * max(wide(each) for each in lines)
        elif piece.kind == "para":
            yield from indented(told, room)
        else:
            yield from _signed(told, room, _sign(piece))


def _sign(piece: Piece) -> str:
    sign = _SIGNS[piece.kind]
    return sign.replace("-", "~") if piece.assumed else sign


def _signed(text: str, room: int, sign: str) -> Iterator[str]:
    """Lines after a sign, all but the first below the text of the first."""
    first, *rest = indented(text, room, " " * len(sign))
    yield sign + first[len(sign) :]
    yield from rest


def _markdown(pieces: Iterable[Piece], before: str) -> Iterator[str]:
    for piece in pieces:
        text = escaped(piece.text)
        text = f"*{text}*" if piece.assumed else text
        label = f"**{escaped(piece.label)}:** " if piece.label else ""
        told = f"{label}{text}" + (f" ({escaped(piece.note)})" if piece.note else "")
        listed = piece.kind in _SIGNS
        if before and not (listed and before in _SIGNS):
            yield ""
        if piece.kind in _LEVELS:
            yield f"{_LEVELS[piece.kind]} {text}"
        else:
            yield {"inner": "  - ", "para": ""}.get(piece.kind, "- ") + told
        before = piece.kind
