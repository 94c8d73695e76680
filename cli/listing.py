"""Lists to stdout, in the format that was asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .console import put, put_json, width

if TYPE_CHECKING:
    from ssm.report.listing.listing import Listing

__all__ = ["LIST_FORMATS", "put_listing"]

LIST_FORMATS = ("text", "md", "csv", "json")


def put_listing(listing: "Listing", data: Callable[[], list[dict[str, Any]]], kind: str) -> None:
    """Prints a list.

    Args:
        listing: what to print.
        data: the same for programs.
        kind: one of `LIST_FORMATS`.
    """
    from ssm.report.listing.listing import as_csv, as_markdown, as_text

    if kind == "json":
        put_json(data())
    elif kind == "csv":
        put(as_csv(listing).rstrip("\n"))
    else:
        put(as_markdown(listing) if kind == "md" else as_text(listing, width()))
