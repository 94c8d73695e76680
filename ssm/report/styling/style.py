"""How a house wants its reports, as it stands in `report.yaml`."""

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


@attrs.frozen(kw_only=True, repr=False)
class Style(Part):
    """How the report of `ssm build` looks, and in which order it tells things.

    Example:
        >>> style = Style(kicker="For the outpatient board", chapters=["situation", "changes"])
        >>> style.chapters, style.footer
        (('situation', 'changes'), None)
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
        default=None, metadata=means("a picture above the title: its file, or file and says")
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
        converter=tuple[Title, ...],
        metadata=means("other headings for chapters, by their names"),
    )
