"""How a house wants its reports, as it stands in `report.yaml`."""

from collections.abc import Mapping
from typing import Any

import attrs

from ssm.model.fields import means, texts
from ssm.model.part import Part

__all__ = ["Logo", "Style", "Title"]


@attrs.frozen(kw_only=True, repr=False)
class Logo(Part):
    """A picture above the title, and what it says to those who do not see it."""

    file: str = attrs.field(
        metadata=means("the file, beside this one or below: PNG, JPEG or SVG", short=True)
    )
    says: str = attrs.field(default="", metadata=means("what it shows, in a few words"))


@attrs.frozen(kw_only=True, repr=False)
class Title(Part):
    """A chapter, and what it is called in this house."""

    chapter: str = attrs.field(metadata=means("the name of the chapter", ident=True))
    title: str = attrs.field(metadata=means("its heading", short=True))


def _logo(value: Any) -> Any:
    return Logo(file=value) if isinstance(value, str) else value


def _titles(values: Any) -> tuple[Title, ...]:
    if isinstance(values, Mapping):
        return tuple(Title(chapter=chapter, title=title) for chapter, title in values.items())
    return tuple(values)


@attrs.frozen(kw_only=True, repr=False)
class Style(Part):
    """How the report of `ssm build` looks, and in which order it tells things.

    Example:
        >>> style = Style(kicker="For the outpatient board", chapters=["situation", "changes"])
        >>> style.chapters, style.footer
        (('situation', 'changes'), None)
        >>> Style(logo="club.svg", titles={"situation": "Where we stand"}).titles[0].title
        'Where we stand'
    """

    colours: str | None = attrs.field(
        default=None,
        metadata=means("light, dark, print, auto, or a file with colours of one's own"),
    )
    font: str | None = attrs.field(
        default=None,
        metadata=means("a font that readers have; theirs is used where they do not"),
    )
    logo: Logo | None = attrs.field(
        default=None,
        converter=_logo,
        metadata=means("a picture above the title: its file, or file and says"),
    )
    kicker: str | None = attrs.field(default=None, metadata=means("the line above the title"))
    footer: str | None = attrs.field(
        default=None, metadata=means("a line at the foot, below what is always said there")
    )
    chapters: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("names of chapters that come first, in their order; the others follow"),
    )
    leave_out: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("names of chapters that this report does without"),
    )
    titles: tuple[Title, ...] = attrs.field(
        default=(),
        converter=_titles,
        metadata=means("other headings for chapters, by their names"),
    )
