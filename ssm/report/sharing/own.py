"""Words that every report of ours holds, whoever it is about: fonts, headings, the literature."""

import functools
from pathlib import Path

from ssm.masking.folding import letters
from ssm.masking.matching import Match
from ssm.model.sections import KINDS

__all__ = ["is_ours", "own_words"]

_PACKAGE = Path(__file__).parents[2]
_FOLDERS = ("checks", "comparison", "drawing", "reading", "report")
_BESIDE = 10
_LONGEST_NAME = 80
_SHEET = "page"
"""What each sheet of a workbook is fitted to, in the words of its format."""


@functools.cache
def own_words() -> tuple[str, ...]:
    """The names of fonts, and authors with the years of their works.

    They are no leak where they are also the name of somebody in a study.

    Example:
        >>> "Patrick Hand" in own_words(), "Wilson 1990" in own_words()
        (True, True)
    """
    return (*_families(), *_authors())


def _families() -> tuple[str, ...]:
    from ssm.drawing.svg.escape import content
    from ssm.drawing.text.fonts import LOOKS, fonts

    found: dict[str, None] = {}
    for look in LOOKS:
        held = fonts(look)
        for role in held.roles.values():
            names = held.families(role.family)
            names += "".join(f", {font.family}" for font in role.backups)
            found.update(dict.fromkeys(content(name.strip(" '\"")) for name in names.split(",")))
    return tuple(found)


def _authors() -> tuple[str, ...]:
    from ssm.checks.literature.works import BIBLIOGRAPHY

    return tuple(text for work in BIBLIOGRAPHY for text in (work.short, work.full))


def is_ours(text: str, match: Match, *, as_id: bool = False) -> bool:
    """Whether what was found is a word of ours, such as the author of a book in a lesson.

    Only words of our own are let through, such as `Root` or `Checkland`, and only where
    the words beside them are ours, too; in ids and names of files, where they are a kind.

    Args:
        text: the text.
        match: what was found in it.
        as_id: the text is an id or the name of a file.

    Example:
        >>> from ssm.masking.secret import secret_of
        >>> match = Match(start=0, end=4, secret=secret_of("Root"))
        >>> is_ours("Root definitions", match), is_ours("Root rang us up", match)
        (True, False)
    """
    word = match.secret.letters
    if match.secret.kind != "name" or word not in _vocabulary():
        return False
    if as_id:
        return word.removesuffix("s") in KINDS
    before = letters(text[max(0, match.start - _LONGEST_NAME) : match.start])[-_BESIDE:]
    after = letters(text[match.end : match.end + _LONGEST_NAME])[:_BESIDE]
    whole = _corpus()
    return (len(before) == _BESIDE and before + word in whole) or (
        len(after) == _BESIDE and word + after in whole
    )


@functools.cache
def _vocabulary() -> frozenset[str]:
    """The kinds of parts, the authors of the literature, and the page of a workbook."""
    from ssm.checks.literature.works import BIBLIOGRAPHY

    authors = (word for work in BIBLIOGRAPHY for word in work.short.split() if word.istitle())
    return frozenset([_SHEET, *KINDS, *(f"{kind}s" for kind in KINDS), *map(letters, authors)])


@functools.cache
def _corpus() -> str:
    """The letters of all that rules, drawings and reports can say."""
    found = [
        path.read_text(encoding="utf-8")
        for folder in _FOLDERS
        for ending in ("*.py", "*.html")
        for path in sorted((_PACKAGE / folder).rglob(ending))
        if path.parent.name != "sharing"
    ]
    return letters("\n".join(found))
