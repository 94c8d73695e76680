"""The plugin `ssm` of MkDocs: drawings as files, links between pages, a site that watches."""

from pathlib import Path
from typing import Any, Literal

from markdown import Markdown
from mkdocs.config import config_options
from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.contrib.search import SearchPlugin
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ssm.errors import InvalidValueError, MissingExtraError

try:
    from ssm.ext.mkdocs import FENCE, fence
except MissingExtraError as error:
    raise PluginError(str(error)) from None
from ssm.ext.mkdocs.extension import NAME
from ssm.ext.mkdocs.plain import header_of
from ssm.ext.mkdocs.settings import SETTINGS, Settings, not_known, settings_from
from ssm.ext.mkdocs.site import Site
from ssm.ext.mkdocs.telling import near
from ssm.ext.mkdocs.unsearched import Unsearched

__all__ = ["SsmConfig", "SsmPlugin"]

_SUPERFENCES = "pymdownx.superfences"


class SsmConfig(Config):  # type: ignore[no-untyped-call]
    """What may be said of the plugin in `mkdocs.yml`."""

    study = config_options.Optional(config_options.Type(str))
    look = config_options.Optional(config_options.Type(str))
    theme = config_options.Optional(config_options.Type(str))
    width = config_options.Optional(config_options.Type(str))
    numbered = config_options.Optional(config_options.Type(str))
    backlinks = config_options.Optional(config_options.Type(bool))

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """Look at all that is said; what is no setting is told with the nearest that is one."""
        failed, warned = super().validate()
        others = not_known(self)
        return failed, [(name, f"{told}{others.get(name, '')}") for name, told in warned]


class SsmPlugin(BasePlugin[SsmConfig]):
    """Shows things of studies on the pages of a site."""

    def __init__(self) -> None:
        self.site = Site()
        self._unsearched = Unsearched()
        self._is_searched_by_mkdocs = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Stay for all builds of one run."""
        self.site.dirty = dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Take the fence, and the place of the style.

        Args:
            config: the settings of the site.

        Raises:
            PluginError: a setting is none.
        """
        self.site.begin(config, self._settings(config))
        if _SUPERFENCES not in config.markdown_extensions:
            config.markdown_extensions.append(_SUPERFENCES)
        settings = dict(config.mdx_configs.get(_SUPERFENCES) or {})
        others = [each for each in settings.get("custom_fences", ()) if each.get("name") != "ssm"]
        settings["custom_fences"] = [*others, {**FENCE, "format": self._fence}]
        config.mdx_configs[_SUPERFENCES] = settings
        plugins = config.plugins.values()
        self._is_searched_by_mkdocs = any(isinstance(each, SearchPlugin) for each in plugins)
        return config

    def _settings(self, config: MkDocsConfig) -> Settings:
        """What is said of the plugin, or of the extension, which gives way to it.

        Raises:
            PluginError: a setting is none.
        """
        own = {name: self.config[name] for name in SETTINGS}
        if NAME in config.markdown_extensions:
            config.markdown_extensions.remove(NAME)
        others = config.mdx_configs.pop(NAME, None) or {}
        said = others | {name: value for name, value in own.items() if value is not None}
        folder = Path(config.config_file_path or "mkdocs.yml").parent
        try:
            return settings_from(said, near(str(folder)))
        except InvalidValueError as error:
            msg = f"ssm: {error}"
            raise PluginError(msg) from None

    def _fence(
        self, source: str, language: str, css_class: str, options: Any, md: Markdown, **more: Any
    ) -> str:
        if self.site.sheet is None:
            return fence(source, language, css_class, options, md, **more)
        return self.site.fence(source, header_of(options, more))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """See which pages are older than what they show."""
        self.site.renew(files)
        return files

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Begin a page."""
        self.site.turn_to(page, files)
        return page

    @event_priority(100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """End a page before others read it; its links are led when all pages are there."""
        return self.site.leave(page, html)

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Lead all links to where they mean."""
        self.site.link_pages(files)
        return env

    @event_priority(100)
    def _on_page_context_first(self, /, context: Any, *, page: Page, **more: Any) -> Any:
        """Keep what is not to be found from the search."""
        if self._is_searched_by_mkdocs:
            page.content = self._unsearched.taken_from(page.content or "")
        return context

    @event_priority(-100)
    def _on_page_context_last(self, /, context: Any, *, page: Page, **more: Any) -> Any:
        """Give it back."""
        if self._is_searched_by_mkdocs:
            page.content = self._unsearched.given_back(page.content or "")
        return context

    on_page_context = CombinedEvent(_on_page_context_first, _on_page_context_last)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Watch the studies too."""
        self.site.watch(server)
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Watch the studies that are new."""
        self.site.watch()
