"""Words that say nobody and nothing in particular, where a role or a constraint is asked for."""

import re
from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.stems import words
from ssm.model.kinds import kind_of

__all__ = ["EMPTY", "loose", "parts_of", "who"]

_JOINS = re.compile(r"\s*[,;:/&()]\s*|\s+(?:and|or|as well as|including)\s+")
EMPTY = word_set(
    """
    a an the this that these our its their his her your all any each every some several many most
    various different diverse other others another else rest no one whole entire wide wider general
    average typical ordinary kind kinds sort sorts type types level levels own such same both
    certain particular really simply just mostly at large of in as to for from with within it them
    us who which is are be has have do does doing can could may might will would use uses using
    used benefit benefits work works working here there everywhere anywhere worldwide alike
    themselves itself ourselves himself involved affected concerned interest interested stake
    round nearby elsewhere about far near
    """
)
"""Words that make no name narrower: `all kinds of`, `who may be affected`."""
_TELLS_NOTHING = frozenset(
    ["person", "actor", "somebody", "user", "employee", "worker", "member", "group", "public"]
)
"""The kinds of figure that say no more than that there are people."""


def parts_of(text: str) -> tuple[str, ...]:
    """The names in a text that lists several.

    Example:
        >>> parts_of("society, the rest of the family")
        ('society', 'the rest of the family')
        >>> parts_of("management and staff")
        ('management', 'staff')
    """
    return tuple(part for part in _JOINS.split(text.strip(" .")) if part)


def loose(part: str, heads: frozenset[str], around: frozenset[str]) -> bool:
    """Whether a name holds nothing but loose words, one of the heads among them.

    Args:
        part: one name, such as `the wider community`.
        heads: words too wide by themselves.
        around: words that make a head no narrower, besides those that never do.

    Example:
        >>> heads, around = frozenset(["community"]), frozenset(["local"])
        >>> loose("the wider local community", heads, around)
        True
        >>> loose("the community nurses", heads, around)
        False
    """
    said = [word.removesuffix("'s").removesuffix("’s") for word in words(part.replace("-", " "))]
    return not heads.isdisjoint(said) and all(
        word in heads or word in around or word in EMPTY for word in said
    )


def who(context: Context, names: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """The people named at one letter of CATWOE, each with its place, as one reads them.

    Stakeholders have their label, except those whose figure says already who they are.

    Args:
        context: the study.
        names: ids of stakeholders, or plain words.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.study import Study
        >>> list(who(Context(study=Study(), profile=CHECKLAND), ("nurses", "ward clerks")))
        [(0, 'nurses'), (1, 'ward clerks')]
    """
    for place, name in enumerate(names):
        held = context.stakeholders.get(name)
        kind = kind_of(held.is_) if held else None
        if kind is None or kind.name in _TELLS_NOTHING:
            yield place, context.name(name)
