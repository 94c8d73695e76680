"""The fence as an extension of Python-Markdown, with settings for all pages."""

import functools
import inspect
import sys
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from pymdownx.superfences import SuperFencesBlockPreprocessor

from ssm.errors import InvalidValueError
from ssm.ext.mkdocs.plain import add_links, begin, header_of, validate, written
from ssm.ext.mkdocs.settings import SETTINGS, Settings, settings_from

__all__ = ["NAME", "SsmExtension", "makeExtension"]

NAME = "ssm.ext.mkdocs"
"""What the extension is called among others."""

_SUPERFENCES = "pymdownx.superfences"
_FENCES = "fenced_code_block"
_FIRST = 50


class SsmExtension(Extension):
    """Shows things of studies where a fence asks for them.

    Args:
        settings: what holds on all pages, as in `SETTINGS`.

    Raises:
        InvalidValueError: a setting is none.
    """

    def __init__(self, **settings: Any) -> None:
        settings_from(settings)
        self.config = {name: [default, told] for name, (default, told) in SETTINGS.items()}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Add the fence, and the links.

        Args:
            md: the reader of Markdown.
        """
        settings = settings_from(self.getConfigs())
        if not isinstance(_fences(md), SuperFencesBlockPreprocessor):
            md.registerExtensions([_SUPERFENCES], {})
        md.preprocessors.register(_Fences(md, settings), "ssm", _FIRST)
        add_links(md)


class _Fences(Preprocessor):
    """Adds the fence to the others when all extensions are there, in whatever order."""

    def __init__(self, md: Markdown, settings: Settings) -> None:
        super().__init__(md)
        self._settings = settings

    def run(self, lines: list[str]) -> list[str]:
        """The lines as they are."""
        begin(self.md, lines, self._settings.numbered)
        fences = _fences(self.md)
        if isinstance(fences, SuperFencesBlockPreprocessor):
            known = {each["name"] for each in fences.extension.superfences}
            if "ssm" not in known:
                here = functools.partial(_written, self._settings)
                extend = fences.extension.extend_super_fences
                takes = len(inspect.signature(extend).parameters)
                extend(*("ssm", here, validate, None)[:takes])
        return lines


def _fences(md: Markdown) -> Any:
    """What reads fences."""
    return md.preprocessors[_FENCES] if _FENCES in md.preprocessors else None  # noqa: SIM401 - it has no get


def _written(settings: Settings, *, src: str, md: Markdown, options: Any, **more: Any) -> str:
    return written(src, header_of(options, more), md, settings)


def makeExtension(**settings: Any) -> Extension:  # noqa: N802 - the name is Python-Markdown's
    """The extension, as Python-Markdown asks for it.

    Args:
        settings: what holds on all pages, as in `SETTINGS`.

    Raises:
        InvalidValueError: a setting is none; in MkDocs, which would show all the calls that
            led there, it is told at the first page instead.
    """
    try:
        return SsmExtension(**settings)
    except InvalidValueError as error:
        if "mkdocs.config" not in sys.modules:
            raise
        from ssm.ext.mkdocs.refusing import Refusing

        return Refusing(f"{NAME}: {error}")
