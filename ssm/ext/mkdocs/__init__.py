"""Things of a study in MkDocs, and in everything else that reads Markdown in Python.

`plugin.SsmPlugin` is the plugin `ssm` of MkDocs. Without it, this package is an extension
of Python-Markdown, and so of Zensical; and `fence` is a custom fence for
`pymdownx.superfences`.
"""

from ssm.ext.mkdocs.extension import SsmExtension, makeExtension
from ssm.ext.mkdocs.plain import FENCE, fence, validate

__all__ = ["FENCE", "SsmExtension", "fence", "makeExtension", "validate"]
