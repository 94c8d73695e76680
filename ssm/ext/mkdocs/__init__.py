"""Things of a study in MkDocs, and in everything else that reads Markdown in Python.

`plugin.SsmPlugin` is the plugin `ssm` of MkDocs. Without it, this package is an extension
of Python-Markdown, and so of Zensical; and `fence` is a custom fence for
`pymdownx.superfences`.
"""

import sys
from typing import TYPE_CHECKING, Any

from ssm._lazily import lazily

if TYPE_CHECKING:
    from ssm.ext.mkdocs.extension import SsmExtension, makeExtension
    from ssm.ext.mkdocs.plain import FENCE, fence, validate

__all__ = ["FENCE", "SsmExtension", "fence", "makeExtension", "validate"]

MISSING = "Markdown needs the extra 'mkdocs': pip install 'ssm-workshop[mkdocs]'"
"""What is told where the extra is not installed."""

_found = lazily(
    __name__,
    {
        "FENCE": "plain",
        "SsmExtension": "extension",
        "fence": "plain",
        "makeExtension": "extension",
        "validate": "plain",
    },
)


def __getattr__(name: str) -> Any:
    """What is public; looked for late, for Python-Markdown hides why a module cannot be had.

    Raises:
        MissingExtraError: the extra `mkdocs` is not installed.
    """
    from importlib.util import find_spec

    from ssm.errors import MissingExtraError

    if name not in __all__ or all(map(find_spec, ("markdown", "pymdownx"))):
        return _found(name)
    if name == "makeExtension" and "mkdocs.config" in sys.modules:
        from ssm.ext.mkdocs.refusing import missing

        return missing
    raise MissingExtraError(MISSING, "mkdocs")
