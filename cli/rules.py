"""Rules on the command line: codes in a row, and packages that have rules of their own."""

from collections.abc import Callable
from typing import Any

import click

__all__ = ["listed", "rules_option"]


def listed(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Words that were given one by one, or in a row with commas."""
    words = (word.strip() for value in values for word in value.split(","))
    return tuple(word for word in words if word)


def rules_option(what: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`--rules`: rules of other packages.

    Args:
        what: the help.
    """
    return click.option("--rules", multiple=True, metavar="PACKAGE", callback=listed, help=what)
