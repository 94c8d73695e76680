"""The fence for every Markdown that is read by Python-Markdown, without the plugin.

Drawings stand in the page itself, and so does the style, once. Links lead within the page.
"""

from collections.abc import Mapping, MutableMapping
from typing import Any
from weakref import WeakKeyDictionary

from markdown import Markdown
from markdown.postprocessors import Postprocessor

from ssm.ext.embedding.linking import Ways
from ssm.ext.mkdocs.finding import link_line
from ssm.ext.mkdocs.links import authors_links, tables_links
from ssm.ext.mkdocs.page import Sheet
from ssm.ext.mkdocs.places import target_of
from ssm.ext.mkdocs.settings import Settings
from ssm.ext.mkdocs.shelf import Shelf
from ssm.ext.mkdocs.showing import show
from ssm.ext.mkdocs.sources import Source, source_of
from ssm.ext.mkdocs.telling import tell

__all__ = [
    "FENCE",
    "Links",
    "add_links",
    "begin",
    "fence",
    "header_of",
    "validate",
    "written",
]

_LAST = 5
"""The rank of what runs when all of a page is HTML."""
_SHELF = Shelf()


_SETTINGS = Settings()


_OPEN: "WeakKeyDictionary[Markdown, tuple[list[str] | None, Sheet]]" = WeakKeyDictionary()
"""The page that each reader of Markdown is at, and by which lines it is known again."""


def begin(md: Markdown, lines: list[str], numbered: str) -> None:
    """Begins a page before anything of it was changed.

    Args:
        md: the reader of Markdown.
        lines: the page.
        numbered: the word before the numbers of figures; "" for none.
    """
    _SHELF.begin()
    _OPEN[md] = (None, _sheet(source_of(md, lines), numbered))


def _turned_to(md: Markdown) -> Sheet:
    """The page that a reader is at; where nobody begins them, a new one with new lines."""
    lines: list[str] = getattr(md, "lines", [])
    known = _OPEN.get(md)
    if known is None or (known[0] is not None and known[0] is not lines):
        _SHELF.begin()
        known = _OPEN[md] = (lines, _sheet(source_of(md)))
    return known[1]


def _sheet(source: Source, numbered: str = "") -> Sheet:
    return Sheet(name=source.name, file=source.file, lines=source.lines, numbered=numbered)


def validate(
    language: str,
    inputs: Mapping[str, str],
    options: MutableMapping[str, str],
    attrs: MutableMapping[str, str],
    md: Markdown,
) -> bool:
    """Lets a fence have our options in the line with its backticks.

    Args:
        language: the word after the backticks.
        inputs: what stands in that line.
        options: where options are put.
        attrs: where attributes of HTML would be put.
        md: the reader of Markdown.
    """
    options.update(inputs)
    return True


def fence(
    source: str,
    language: str,
    css_class: str,
    options: Mapping[str, str] | None,
    md: Markdown,
    **more: Any,
) -> str:
    r"""What stands in for a fence until all of the page is HTML: a custom fence.

    Args:
        source: what stands between the backticks.
        language: the word after them.
        css_class: the class that the fence has been given.
        options: what stands in the line with the backticks.
        md: the reader of Markdown.
        more: attributes of HTML, and an id, which is taken for the name.

    Example:
        >>> md = Markdown(
        ...     extensions=["pymdownx.superfences"],
        ...     extension_configs={"pymdownx.superfences": {"custom_fences": [FENCE]}},
        ... )
        >>> print(md.convert("```ssm\nshow: glossary/CATWOE\n```")[:30])
        <div class="ssm ssm-glossary"
    """
    return written(source, header_of(options, more), md)


def written(
    source: str, header: Mapping[str, str], md: Markdown, settings: Settings = _SETTINGS
) -> str:
    """What stands in for a fence until all of the page is HTML, with settings for all pages.

    Args:
        source: what stands between the backticks.
        header: the options in the line with them.
        md: the reader of Markdown.
        settings: what holds on all pages.
    """
    sheet = _turned_to(md)
    add_links(md)
    spot = sheet.spot(source)

    def write() -> str:
        shown = show(
            source,
            header,
            shelf=_SHELF,
            defaults=settings.defaults,
            page=sheet.next,
            spot=spot,
        )
        sheet.keep(shown)
        sheet.tell(shown, spot)
        return shown.html

    return sheet.waiting.later(write)


def header_of(options: Mapping[str, str] | None, more: Mapping[str, Any]) -> dict[str, str]:
    """What stands in the line with the backticks; an id is taken for the name.

    Args:
        options: what was let through as options.
        more: attributes of HTML, and an id.
    """
    header = {**(options or {}), **(more.get("attrs") or {})}
    return {**header, "name": str(more["id_value"])} if more.get("id_value") else header


FENCE = {"name": "ssm", "class": "ssm", "format": fence, "validator": validate}
"""The fence, as `pymdownx.superfences` takes it among its `custom_fences`."""


def add_links(md: Markdown) -> None:
    """Lets links lead to what is shown on the page.

    Args:
        md: the reader of Markdown.
    """
    if "ssm" not in md.postprocessors:
        links = Links(md)
        md.postprocessors.register(links, "ssm", _LAST)
        md.registerExtension(links)


class Links(Postprocessor):
    """Leads links to parts of studies to where those are shown on the page."""

    def reset(self) -> None:
        """Forget the page."""
        _OPEN.pop(self.md, None)

    def run(self, text: str) -> str:
        """The page with its links.

        Args:
            text: the HTML of the page.
        """
        known = _OPEN.get(self.md)
        sheet = known[1] if known else _sheet(source_of(self.md))
        text = sheet.waiting.filled(text)
        ways = Ways({sheet.name: sheet.leaf})

        def lead(name: str, start: int) -> tuple[str, str]:
            target = target_of(name, sheet.things, ways, sheet.name, alone=True)
            return f"#{target.id}", target.text

        def warn(name: str, why: str) -> None:
            tell(sheet.file or sheet.name, link_line(sheet.lines, name), why)

        def inner(number: int, anchor: str) -> str | None:
            thing = dict(enumerate(sheet.things)).get(number)
            found = ways.best(thing.study.home.key, anchor, sheet.name) if thing else None
            return f"#{found[1].id}" if found else None

        return tables_links(authors_links(text, lead, warn), inner)
