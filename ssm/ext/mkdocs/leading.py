"""The links of a whole site led to where they mean, and back-links from what is shown."""

import bisect
import functools
import html
import re
from collections.abc import Iterable, Iterator, Mapping

import attrs
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import get_relative_url

from ssm.ext.embedding.linking import Leaf, Way, Ways
from ssm.ext.embedding.searching import NOT_SEARCHED
from ssm.ext.mkdocs.finding import link_line
from ssm.ext.mkdocs.links import SPOKEN, authors_links, tables_links
from ssm.ext.mkdocs.page import Sheet
from ssm.ext.mkdocs.places import Thing, target_of
from ssm.ext.mkdocs.telling import tell

__all__ = ["lead_links", "lines_of"]

_HEAD = re.compile(r'<h[1-6]\b[^>]*? id="([^"]*)"')


def lead_links(sheets: Mapping[str, Sheet], files: Files, *, back: bool = True) -> None:
    """Leads the links of all pages to where they mean, and says below things who speaks of them.

    Args:
        sheets: what stands on the pages, each by its file among the sources.
        files: the files of the site.
        back: says who speaks of things.
    """
    pages = [file.page for file in files if file.page is not None and file.page.content]
    leaves = {name: sheet.leaf for name, sheet in sheets.items()}
    things = [thing for sheet in sheets.values() for thing in sheet.things]
    site = _Site(sheets, files, {thing.number: thing for thing in things}, Ways(leaves))
    for page in pages:
        page.content = site.led(page)
    ways = Ways(leaves) if back else Ways({})
    for page in pages:
        page.content = SPOKEN.sub(functools.partial(site.spoken, page, ways), page.content or "")


@attrs.frozen
class _Site:
    """All pages, while their links are led."""

    sheets: Mapping[str, Sheet]
    files: Files
    things: Mapping[int, Thing]
    ways: Ways

    def led(self, page: Page) -> str:
        """A page with its links; what it speaks of is noted."""
        here, text = page.file.src_uri, page.content or ""
        things, ways, sections = self.things, self.ways, _Sections(page, text)
        leaf = self.sheets[here].leaf if here in self.sheets else Leaf()
        leaf.uses.clear()

        def lead(name: str, start: int) -> tuple[str, str]:
            target = target_of(name, things.values(), ways, here)
            leaf.uses.append(target.use(*sections.at(start)))
            return self._address(page, target.page, target.id), target.text

        def warn(name: str, why: str) -> None:
            sheet = self.sheets.get(here)
            tell(sheet.file if sheet else here, link_line(lines_of(page.file), name), why)

        def inner(number: int, anchor: str) -> str | None:
            if number not in things:
                return None
            found = ways.best(things[number].study.home.key, anchor, here)
            return self._address(page, found[0], found[1].id) if found else None

        return tables_links(authors_links(text, lead, warn), inner)

    def spoken(self, page: Page, ways: Ways, place: re.Match[str]) -> str:
        """Where pages speak of a thing, and show it again, as paragraphs below it."""
        thing = self.things.get(int(place[1]))
        if thing is None:
            return ""
        key, here = thing.study.home.key, page.file.src_uri
        section, _ = _Sections(page, page.content or "").at(place.start())
        back = ways.back(key, thing.anchors, here, section)
        return "".join(self._listed(page, words, found) for words, found in back)

    def _listed(self, page: Page, words: str, ways: Iterable[Way]) -> str:
        links = ", ".join(self._link(page, way) for way in ways)
        return f'<p class="spoken"{NOT_SEARCHED}><span lang="en">{words}:</span> {links}</p>'

    def _link(self, page: Page, way: Way) -> str:
        file = self.files.get_file_from_path(way.page)
        title = way.title or str(file.page.title if file and file.page else way.page)
        address = self._address(page, way.page, way.id)
        return f'<a href="{html.escape(address)}">{html.escape(title)}</a>'

    def _address(self, page: Page, there: str, id: str) -> str:
        """Where something is, as seen from a page."""
        file = None if there == page.file.src_uri else self.files.get_file_from_path(there)
        whole = get_relative_url(file.url, page.url) if file else ""
        return f"{whole}#{id}" if id or not whole else whole


class _Sections:
    """The sections of a page, by where they begin in its HTML.

    Args:
        page: the page.
        text: its HTML.
    """

    def __init__(self, page: Page, text: str) -> None:
        titles = dict(_titles(page.toc))
        heads = [(found.start(), html.unescape(found[1])) for found in _HEAD.finditer(text)]
        self._heads = [(start, id, titles[id]) for start, id in heads if id in titles]

    def at(self, start: int) -> tuple[str, str]:
        """The id and the title of the section at a place; both empty before the first."""
        n = bisect.bisect(self._heads, start, key=lambda head: head[0])
        return self._heads[n - 1][1:] if n else ("", "")


def _titles(toc: Iterable[AnchorLink]) -> Iterator[tuple[str, str]]:
    """The sections by id, those of ours with the title that is seen."""
    for link in toc:
        yield link.id, html.unescape(link.title)
        yield from _titles(link.children)


def lines_of(file: File) -> list[str]:
    """A page as its author wrote it, line by line.

    Args:
        file: the page.
    """
    try:
        return file.content_string.split("\n")
    except (OSError, ValueError):
        return []
