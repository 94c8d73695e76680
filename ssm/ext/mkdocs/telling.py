"""Telling those who build pages what is in the way, with the page and the line."""

import logging
import os

__all__ = ["near", "tell"]

_LOG = logging.getLogger("mkdocs.plugins.ssm")
"""MkDocs counts what is told here, and stops at it where it is strict."""


def near(path: str) -> str:
    """A path as seen from the current folder, where it can be seen from there.

    Example:
        >>> near("docs")
        'docs'
    """
    try:
        return os.path.relpath(path)
    except ValueError:
        return path


def tell(page: str, line: int, message: str) -> None:
    """Warn of something.

    Args:
        page: the file that it is in; empty where the message says so itself.
        line: where in it; 0 where that is not known.
        message: what it is.
    """
    place = f"{page}:{line}: " if page and line else f"{page}: " if page else ""
    _LOG.warning("ssm: %s%s", place, message)
