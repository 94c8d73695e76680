"""Things of a study in MkDocs, and in everything else that reads Markdown in Python.

`plugin.SsmPlugin` is the plugin `ssm` of MkDocs. Without it, this package is an extension
of Python-Markdown, and so of Zensical; and `fence` is a custom fence for
`pymdownx.superfences`.
"""

from importlib.util import find_spec

from ssm.errors import MissingExtraError

if find_spec("markdown") is None or find_spec("pymdownx") is None:
    msg = "Markdown needs the extra 'mkdocs': pip install 'ssm-workshop[mkdocs]'"
    raise MissingExtraError(msg, "mkdocs")

from ssm.ext.mkdocs.extension import SsmExtension, makeExtension
from ssm.ext.mkdocs.plain import FENCE, fence, validate

__all__ = ["FENCE", "SsmExtension", "fence", "makeExtension", "validate"]
