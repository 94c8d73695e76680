"""All pages of a site that MkDocs builds: what is shown on them, and who speaks of it."""

import os
from collections.abc import Mapping
from pathlib import Path

import attrs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ssm.ext.mkdocs.assets import add_drawing, add_style, name_style
from ssm.ext.mkdocs.finding import Spot, has_fences
from ssm.ext.mkdocs.leading import lead_links, lines_of
from ssm.ext.mkdocs.page import Sheet
from ssm.ext.mkdocs.settings import Settings
from ssm.ext.mkdocs.shelf import Shelf
from ssm.ext.mkdocs.showing import show
from ssm.ext.mkdocs.telling import near

__all__ = ["Site"]


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
    _settings: Settings = attrs.field(factory=Settings)
    _config: MkDocsConfig | None = None
    _sheets: dict[str, Sheet] = attrs.field(factory=dict)
    _next: int = 0
    _server: LiveReloadServer | None = None
    _watched: set[str] = attrs.field(factory=set)

    def begin(self, config: MkDocsConfig, settings: Settings) -> None:
        """Begins a build.

        Args:
            config: the settings of the site.
            settings: what holds on all pages.
        """
        self._config, self._settings = config, settings
        name_style(config)
        self._shelf.begin()
        if not self.dirty:
            self._sheets.clear()

    def renew(self, files: Files) -> None:
        """Lets those pages be made anew whose studies were saved, though they were not.

        Args:
            files: the files of the site.
        """
        for file in files.documentation_pages() if self.dirty else ():
            sheet = self._sheets.get(file.src_uri)
            is_fresh = sheet.is_fresh if sheet else not has_fences(lines_of(file))
            if not is_fresh and Path(file.abs_dest_path).is_file():
                os.utime(file.abs_dest_path, (0, 0))

    def turn_to(self, page: Page, files: Files) -> None:
        """Begins a page.

        Args:
            page: the page.
            files: the files of the site.
        """
        config = self._config
        assert config is not None
        self.sheet = Sheet(
            name=page.file.src_uri,
            file=self._called(page),
            lines=lines_of(page.file),
            image=lambda drawing: add_drawing(config, files, page, drawing),
            numbered=self._settings.numbered,
            first=self._next,
        )
        self._shelf.files = self.sheet.files

    def fence(self, body: str, header: Mapping[str, str]) -> str:
        """What stands in for a fence on the page until the page ends.

        Args:
            body: what stands between the backticks.
            header: the options in its first line.
        """
        sheet = self.sheet
        assert sheet is not None
        spot = sheet.spot(body)
        return sheet.waiting.later(lambda: self._written(sheet, spot, body, header))

    def _written(self, sheet: Sheet, spot: Spot, body: str, header: Mapping[str, str]) -> str:
        shown = show(
            body,
            header,
            shelf=self._shelf,
            defaults=self._settings.defaults,
            page=sheet.next,
            spot=spot,
        )
        sheet.keep(shown)
        sheet.tell(shown, spot)
        return shown.html

    def leave(self, page: Page, html: str) -> str:
        """Ends a page; what its fences ask for is written now.

        Args:
            page: the page.
            html: what stands on it.
        """
        if self.sheet is None:
            return html
        html = self.sheet.waiting.filled(html)
        self._sheets[page.file.src_uri] = self.sheet
        self._next += len(self.sheet.things)
        if page.present_anchor_ids is not None:
            page.present_anchor_ids |= self.sheet.taken - {""}
        self.sheet = None
        return html

    def link_pages(self, files: Files) -> None:
        """Leads the links of all pages to where they mean, and says who speaks of what.

        Args:
            files: the files of the site, to which the style is added.
        """
        assert self._config is not None
        add_style(self._config, files)
        lead_links(self._sheets, files, back=self._settings.backlinks)

    def watch(self, server: LiveReloadServer | None = None) -> None:
        """Watches the folders of the files that the pages depend on.

        Args:
            server: what watches; without, the one that was given before.
        """
        if server is not None and server is not self._server:
            self._server = server
            self._watched.clear()
        if self._server is None:
            return
        files = {Path(file).absolute() for sheet in self._sheets.values() for file in sheet.files}
        folders = {os.fspath(file if file.is_dir() else file.parent) for file in files}
        for folder in sorted(folders - self._watched):
            if Path(folder).is_dir():
                self._server.watch(folder, recursive=False)
                self._watched.add(folder)

    def _called(self, page: Page) -> str:
        """How messages call a page: by its file."""
        path = page.file.abs_src_path
        return near(path) if path else page.file.src_uri
