"""The project of documents for all tests of the Sphinx extension."""

from documents import documents

__all__ = ["documents"]
