"""Words that every report of ours holds, whoever it is about: fonts and the literature."""

import functools

__all__ = ["own_words"]

_FIELDS = ("family", "families", "system")


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
