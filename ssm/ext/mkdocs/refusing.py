"""What stands in for the extension in MkDocs where it cannot be set up."""

from typing import Any, NoReturn

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from mkdocs.exceptions import PluginError

__all__ = ["Refusing", "missing"]

_FIRST = 100


class Refusing(Extension):
    """Says at the first page, in a line, what is in the way.

    An extension that cannot be set up is shown by MkDocs with all the calls that led there.

    Args:
        why: what is in the way, and what to do.
    """

    def __init__(self, why: str) -> None:
        super().__init__()
        self._why = why

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Wait for a page.

        Args:
            md: the reader of Markdown.
        """
        md.preprocessors.register(_Told(md, self._why), "ssm", _FIRST)


class _Told(Preprocessor):
    def __init__(self, md: Markdown, why: str) -> None:
        super().__init__(md)
        self._why = why

    def run(self, lines: list[str]) -> NoReturn:
        """End the build.

        Raises:
            PluginError: always.
        """
        raise PluginError(self._why)


def missing(**settings: Any) -> Refusing:
    """What stands in while the extra is not installed.

    Args:
        settings: whatever is said of the extension.
    """
    from ssm.ext.mkdocs import MISSING

    return Refusing(MISSING)
