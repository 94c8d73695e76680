"""Taguette projects: `.sqlite3` files with documents as HTML, highlights and tags."""

from ssm.findings.importing.taguette.importer import Taguette

__all__ = ["Taguette"]
