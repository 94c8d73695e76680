"""The one grammar of links: `a OP b`, with spaces round the sign."""

import re
from collections.abc import Iterable

import attrs

from ssm.errors import InvalidValueError
from ssm.model.fields import each, means
from ssm.model.ids import ID_PATTERN, check_id, is_id
from ssm.model.part import Part
from ssm.model.words import Op

__all__ = ["Link", "links", "parse_link", "why_not_a_link"]

_LINK = re.compile(
    rf"(?P<tail>{ID_PATTERN})\s+(?P<op>->|<->|--|~>|><|watches)\s+(?P<head>{ID_PATTERN})"
)
_OPS = ", ".join(Op)


def _from_1_to_5(_instance: object, attribute: object, value: object) -> None:
    if value not in range(1, 6):
        msg = f"'weight' must be a whole number from 1 to 5 (got {value!r})"
        raise InvalidValueError(msg, attribute, value)


@attrs.frozen(kw_only=True, repr=False)
class Link(Part):
    """A relation between two elements, or a dependency between two activities.

    In an activity model `a -> b` says that b depends on a: b cannot be done, or not
    sensibly, unless a is (Checkland and Scholes 1990, ch. 2). Equal to nothing but
    another link with the same values; `str()` gives the short form back.

    Example:
        >>> link = parse_link("nurses >< booking")
        >>> link.tail, link.op, link.head
        ('nurses', '><', 'booking')
        >>> str(link)
        'nurses >< booking'
    """

    tail: str = attrs.field(validator=check_id, metadata=means("where the link starts"))
    op: Op = attrs.field(converter=Op, metadata=means("what the link says"))
    head: str = attrs.field(validator=check_id, metadata=means("where the link ends"))
    label: str | None = attrs.field(default=None, metadata=means("a few words written on it"))
    weight: int = attrs.field(
        default=1,
        validator=_from_1_to_5,
        metadata=means("how heavy it is, from 1 to 5; a heavier conflict is drawn bigger"),
    )
    id: str | None = attrs.field(
        default=None,
        validator=attrs.validators.optional(check_id),
        metadata=means("a name of its own, by which other parts may refer to it"),
    )

    def __str__(self) -> str:
        return f"{self.tail} {self.op} {self.head}"


def why_not_a_link(text: str) -> str | None:
    """What is wrong with a text as a link, with what would be right; None for a good one.

    Example:
        >>> why_not_a_link("1 -> 3") is None
        True
        >>> why_not_a_link("1->3")
        "a link needs spaces round its sign: write '1 -> 3'"
        >>> why_not_a_link("1 -> 2 -> 3")
        'a link has two ends and no more: write one link for each step'
    """
    if _LINK.fullmatch(text.strip()) is not None:
        return None
    parts = [part.strip() for part in re.split(r"(<->|->|--|~>|><|\bwatches\b)", text)]
    ends, signs = parts[0::2], parts[1::2]
    if len(signs) > 1 and all(is_id(end) for end in ends):
        return "a link has two ends and no more: write one link for each step"
    if len(signs) == 1 and all(is_id(end) for end in ends):
        return f"a link needs spaces round its sign: write '{ends[0]} {signs[0]} {ends[1]}'"
    if len(signs) == 1:
        bad = next(end for end in ends if not is_id(end))
        return f"{bad!r} is no id: both ends of a link are ids of small letters and digits"
    return f"a link is written 'a OP b', where OP is one of {_OPS}"


def parse_link(
    text: str, *, label: str | None = None, weight: int = 1, id: str | None = None
) -> Link:
    """The link that a short text means.

    Args:
        text: `a OP b`, with spaces round the sign.
        label: a few words to write on it.
        weight: from 1 to 5.
        id: a name of its own.

    Raises:
        InvalidValueError: the text is no link; the message says what would be right.

    Example:
        >>> parse_link("referrers -> reception", label="referral letters").label
        'referral letters'
    """
    match = _LINK.fullmatch(text.strip())
    if match is None:
        msg = f"{why_not_a_link(text)} (got {text!r})"
        raise InvalidValueError(msg, text)
    return Link(
        tail=match["tail"],
        op=Op(match["op"]),
        head=match["head"],
        label=label,
        weight=weight,
        id=id,
    )


def links(value: Link | str | Iterable[Link | str]) -> tuple[Link, ...]:
    """A tuple of links, from one or several; the short strings among them are parsed.

    Example:
        >>> [str(link) for link in links(["1 -> 2", "2 -> 3"])]
        ['1 -> 2', '2 -> 3']
    """
    return tuple(parse_link(item) if isinstance(item, str) else item for item in each(value))
