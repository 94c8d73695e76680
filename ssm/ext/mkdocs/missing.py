"""What stands in for the extension in MkDocs while the extra is not installed."""

from typing import Any, NoReturn

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from mkdocs.exceptions import PluginError

__all__ = ["Missing"]

_FIRST = 100


class Missing(Extension):
    """Says at the first page, in a line, what is to be installed.

    An extension that cannot be set up is shown by MkDocs with all the calls that led there.

    Args:
        settings: whatever is said of the extension.
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Wait for a page.

        Args:
            md: the reader of Markdown.
        """
        md.preprocessors.register(_Told(md), "ssm", _FIRST)


class _Told(Preprocessor):
    def run(self, lines: list[str]) -> NoReturn:
        """End the build.

        Raises:
            PluginError: always.
        """
        from ssm.ext.mkdocs import MISSING

        raise PluginError(MISSING)
