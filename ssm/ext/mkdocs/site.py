"""All pages of a site that MkDocs builds: what is shown on them, and who speaks of it."""

import functools
import html
import os
import re
from collections.abc import Mapping
from pathlib import Path

import attrs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from ssm.ext.mkdocs.asking import Defaults
from ssm.ext.mkdocs.assets import add_drawing, add_style
from ssm.ext.mkdocs.finding import link_line
from ssm.ext.mkdocs.links import authors_links, tables_links
from ssm.ext.mkdocs.page import Sheet
from ssm.ext.mkdocs.places import Place, target_of
from ssm.ext.mkdocs.shelf import Shelf
from ssm.ext.mkdocs.showing import show
from ssm.ext.mkdocs.telling import near, tell

__all__ = ["Site"]

_SPOKEN = re.compile(r"<!--ssm-spoken:(\d+)-->")


@attrs.define(eq=False)
class Site:
    """A site, from one build to the next.

    Attributes:
        dirty: only pages that were saved are made anew.
        sheet: the page that is being written.
    """

    dirty: bool = False
    sheet: Sheet | None = None
    _shelf: Shelf = attrs.field(factory=Shelf)
    _defaults: Defaults = attrs.field(factory=Defaults)
    _numbered: str = ""
    _config: MkDocsConfig | None = None
    _page: Page | None = None
    _sheets: dict[str, Sheet] = attrs.field(factory=dict)
    _next: int = 0
    _server: LiveReloadServer | None = None
    _watched: set[str] = attrs.field(factory=set)

    def begin(self, config: MkDocsConfig, defaults: Defaults, numbered: str) -> None:
        """Begins a build.

        Args:
            config: the settings of the site.
            defaults: what holds where a fence says nothing.
            numbered: the word before the numbers of figures; "" for none.
        """
        self._config, self._defaults, self._numbered = config, defaults, numbered
        self._shelf.begin()
        if not self.dirty:
            self._sheets.clear()

    def add_style(self, files: Files) -> None:
        """Puts the style into the site.

        Args:
            files: its files.
        """
        assert self._config is not None
        add_style(self._config, files)

    def turn_to(self, page: Page, files: Files) -> None:
        """Begins a page.

        Args:
            page: the page.
            files: the files of the site.
        """
        config = self._config
        assert config is not None
        self._page = page
        self.sheet = Sheet(
            name=page.file.src_uri,
            file=self._called(page),
            image=lambda drawing: add_drawing(config, files, page, drawing),
            numbered=self._numbered,
            first=self._next,
        )

    def fence(self, body: str, header: Mapping[str, str]) -> str:
        """What a fence on the page asks for, as HTML.

        Args:
            body: what stands between the backticks.
            header: the options in its first line.
        """
        assert self.sheet is not None
        shown = show(
            body,
            header,
            shelf=self._shelf,
            defaults=self._defaults,
            page=self.sheet.next,
            name=self.sheet.file,
        )
        self.sheet.keep(shown)
        self.sheet.tell(shown, body, _lines(self._page))
        return shown.html

    def leave(self, page: Page) -> None:
        """Ends a page.

        Args:
            page: the page.
        """
        if self.sheet is None:
            return
        self._sheets[page.file.src_uri] = self.sheet
        self._next += len(self.sheet.places)
        if page.present_anchor_ids is not None:
            page.present_anchor_ids |= self.sheet.taken - {""}
        self.sheet = self._page = None

    def link_pages(self, files: Files) -> None:
        """Leads the links of all pages to where they mean, and says who speaks of what.

        Args:
            files: the files of the site.
        """
        pages = [file.page for file in files if file.page is not None and file.page.content]
        speakers: dict[int, dict[str, Page]] = {}
        for page in pages:
            page.content = self._linked(page, files, speakers)
        for page in pages:
            page.content = _SPOKEN.sub(
                functools.partial(_spoken, page, speakers), page.content or ""
            )

    def _linked(self, page: Page, files: Files, speakers: dict[int, dict[str, Page]]) -> str:
        places = [place for sheet in self._sheets.values() for place in sheet.places]
        here = page.file.src_uri

        def lead(name: str) -> tuple[str, str]:
            target = target_of(name, places, here)
            if target.place.page != here:
                speakers.setdefault(target.place.number, {})[here] = page
            return _address(page, target.place, target.id, files), target.text

        def warn(name: str, why: str) -> None:
            tell(self._called(page), link_line(_lines(page), name), why)

        def inner(number: int, anchor: str) -> str | None:
            home = next((each for each in places if each.number == number), None)
            near = sorted(places, key=lambda place: place.page != here)
            for place in near:
                if home and place.loaded is home.loaded and anchor in place.ids:
                    return _address(page, place, place.ids[anchor], files)
            return None

        return tables_links(authors_links(page.content or "", lead, warn), inner)

    def watch(self, server: LiveReloadServer | None = None) -> None:
        """Watches the folders of the files that the pages depend on.

        Args:
            server: what watches; without, the one that was given before.
        """
        self._server = server or self._server
        if self._server is None:
            return
        folders = {os.fspath(Path(file).absolute().parent) for file in self._shelf.files}
        for folder in sorted(folders - self._watched):
            if Path(folder).is_dir():
                self._server.watch(folder, recursive=False)
                self._watched.add(folder)

    def _called(self, page: Page) -> str:
        """How messages call a page: by its file."""
        path = page.file.abs_src_path
        return near(path) if path else page.file.src_uri


def _lines(page: Page | None) -> list[str]:
    """The page as its author wrote it."""
    try:
        return page.file.content_string.split("\n") if page else []
    except (OSError, ValueError):
        return []


def _address(page: Page, place: Place, id: str, files: Files) -> str:
    """Where a place is, as seen from a page."""
    file = None if place.page == page.file.src_uri else files.get_file_from_path(place.page)
    return f"{get_relative_url(file.url, page.url) if file else ''}#{id}"


def _spoken(page: Page, speakers: Mapping[int, Mapping[str, Page]], of: re.Match[str]) -> str:
    """The pages that speak of something, below it."""
    links = [
        f'<a href="{html.escape(get_relative_url(each.url, page.url))}">'
        f"{html.escape(str(each.title))}</a>"
        for each in speakers.get(int(of[1]), {}).values()
    ]
    return f'<p class="spoken">Spoken of in {", ".join(links)}</p>' if links else ""
