"""The command line of ssm: parses, calls the library, prints; no thinking."""

from .group import main

__all__ = ["main"]
