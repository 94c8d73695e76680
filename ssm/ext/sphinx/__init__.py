"""The Sphinx extension: a study's drawings, definitions and charts in documents.

Example:
    In `conf.py`:

        extensions = ["ssm.ext.sphinx"]
        ssm_study = "../study"
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__all__ = ["setup"]


def setup(app: "Sphinx") -> "ExtensionMetadata":
    """Adds directives, the role and what they need to Sphinx.

    Args:
        app: the application.
    """
    from ssm._version import __version__
    from ssm.ext.sphinx import (
        backlinks,
        book,
        domain,
        nodes,
        pictures,
        settings,
        style,
        unfolding,
        written,
    )
    from ssm.ext.sphinx.directive import DIRECTIVES
    from ssm.ext.sphinx.role import Resolver, SsmRole

    for part in (settings, nodes, domain, pictures, backlinks, unfolding, style, book, written):
        part.setup(app)
    for name, directive in DIRECTIVES.items():
        app.add_directive(name, directive)
    app.add_role("ssm", SsmRole())
    app.add_transform(Resolver)
    return {
        "version": __version__,
        "env_version": 3,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
