"""The fence as an extension of Python-Markdown, with settings for all pages."""

import functools
import inspect
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from pymdownx.superfences import SuperFencesBlockPreprocessor

from ssm.ext.embedding.asked import BOTH, Asked
from ssm.ext.embedding.html import Frame
from ssm.ext.mkdocs.asking import Defaults
from ssm.ext.mkdocs.plain import Settings, add_links, begin, header_of, validate, written

__all__ = ["NAME", "SETTINGS", "SsmExtension", "check_settings", "makeExtension"]

NAME = "ssm.ext.mkdocs"
"""What the extension is called among others."""

SETTINGS = {
    "study": (".", "The study that is shown where a fence names none."),
    "look": ("sketch", "The strokes: sketch or plain."),
    "theme": (BOTH, "The colours: both, light, dark, print, auto, or a file with your own."),
    "width": ("", "How wide drawings are shown."),
    "numbered": ("", "The word before the numbers of figures, such as Figure; none without."),
}
"""What may be said for all pages, what holds where it is not said, and what it is for."""

_SUPERFENCES = "pymdownx.superfences"
_FENCES = "fenced_code_block"
_FIRST = 50


def check_settings(look: str, theme: str, width: str) -> None:
    """Sees to it that settings are ones.

    Args:
        look: the strokes.
        theme: the colours.
        width: how wide drawings are shown.

    Raises:
        InvalidValueError: one of them is none; the message offers the nearest.
    """
    Asked(kind="model", look=look, theme=theme)
    Frame(width=width)


class SsmExtension(Extension):
    """Shows things of studies where a fence asks for them.

    Args:
        settings: what holds on all pages, as in `SETTINGS`.

    Raises:
        InvalidValueError: a setting is none.
    """

    def __init__(self, **settings: Any) -> None:
        self.config = {name: [default, told] for name, (default, told) in SETTINGS.items()}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Add the fence, and the links.

        Args:
            md: the reader of Markdown.
        """
        said = {name: str(value) for name, value in self.getConfigs().items()}
        numbered = said.pop("numbered")
        check_settings(said["look"], said["theme"], said["width"])
        settings = Settings(defaults=Defaults(**said), numbered=numbered)
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


def makeExtension(**settings: Any) -> SsmExtension:  # noqa: N802 - the name is Python-Markdown's
    """The extension, as Python-Markdown asks for it.

    Args:
        settings: what holds on all pages, as in `SETTINGS`.
    """
    return SsmExtension(**settings)
