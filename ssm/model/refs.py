"""The one grammar of references: `[kind "/"] id ["/" part]`.

The canonical form carries the kind and writes a dependency or link with two dots, as in
`model/good-time/3..4`, so that no shell takes it for a redirection.
"""

import re

import attrs

from ssm.errors import InvalidValueError
from ssm.model.ids import ID_PATTERN
from ssm.model.sections import KINDS

__all__ = ["Ref", "parse_ref"]

_PART = rf"{ID_PATTERN}(?:\s*(?:->|\.\.)\s*{ID_PATTERN}(?:\.[1-9][0-9]*)?)?"
_REF = re.compile(rf"(?P<first>{ID_PATTERN})(?:/(?P<second>{_PART}))?(?:/(?P<third>{_PART}))?")
_ARROW = re.compile(r"\s*(?:->|\.\.)\s*")


@attrs.frozen(order=True)
class Ref:
    """A reference; `kind` is None as long as a short one has not been looked up.

    Example:
        >>> str(Ref("model", "good-time", "3..4"))
        'model/good-time/3..4'
    """

    kind: str | None
    id: str
    part: str | None = None

    def __str__(self) -> str:
        return "/".join(piece for piece in (self.kind, self.id, self.part) if piece is not None)


def parse_ref(text: str) -> Ref:
    """What a reference says, short or canonical, dots or arrow.

    A first word that is a kind is taken for the kind when an id follows it.

    Raises:
        InvalidValueError: the text is no reference.

    Example:
        >>> parse_ref("good-time/4->5")
        Ref(kind=None, id='good-time', part='4..5')
        >>> parse_ref("model/good-time/3")
        Ref(kind='model', id='good-time', part='3')
    """
    said: object = text
    match = _REF.fullmatch(said.strip()) if isinstance(said, str) else None
    if match is None:
        msg = f"a reference must be written kind/id/part, as in model/good-time/3 (got {text!r})"
        raise InvalidValueError(msg, text)
    first, second, third = match.groups()
    if third is not None or (second is not None and first in KINDS and _is_bare(second)):
        if first not in KINDS or not _is_bare(second):
            msg = f"a reference must begin with one of {', '.join(KINDS)} (got {text!r})"
            raise InvalidValueError(msg, text)
        return Ref(first, second, _canonical(third))
    return Ref(None, first, _canonical(second))


def _is_bare(part: str) -> bool:
    return _ARROW.search(part) is None


def _canonical(part: str | None) -> str | None:
    return None if part is None else _ARROW.sub("..", part)
