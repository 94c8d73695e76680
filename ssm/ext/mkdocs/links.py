"""Links in a page's HTML: those that name a part of a study are led to where it is shown."""

import html
import re
from collections.abc import Callable

from ssm.errors import SsmError

__all__ = ["INSIDE", "SPOKEN", "authors_links", "inner_link", "led", "spoken_of", "tables_links"]

INSIDE = "ssm-part:"
"""What links in tables of a study begin with, until it is known where they lead."""

_AUTHORS = re.compile(r'<a\b([^>]*?) href="ssm:([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
SPOKEN = re.compile(r"<!--ssm-spoken:(\d+)-->")
_TABLES = re.compile(rf'<a href="{INSIDE}(\d+):([^"]*)">(.*?)</a>', re.DOTALL)

Lead = Callable[[str, int], tuple[str, str]]


def inner_link(number: int, anchor: str) -> str:
    """The address of a link in a table, until it is known where it leads.

    Args:
        number: of the place that the table belongs to.
        anchor: what the link names.
    """
    return f"{INSIDE}{number}:{anchor}"


def authors_links(page: str, lead: Lead, warn: Callable[[str, str], None]) -> str:
    """A page in which each link that an author wrote as `ssm:...` leads somewhere.

    Args:
        page: the HTML.
        lead: gives the address of what a link names, and what that is called, from its
            name and its place on the page; raises an SsmError where it leads nowhere.
        warn: is told what a link names and why it leads nowhere; its words stay.

    Example:
        >>> there = lambda name, start: ("#here", "Make tea")
        >>> authors_links('<a href="ssm:tea/1"></a>', there, print)
        '<a href="#here">Make tea</a>'
    """

    def one(found: re.Match[str]) -> str:
        before, name, after, words = found.groups()
        name = html.unescape(name)
        try:
            address, called = lead(name, found.start())
        except SsmError as error:
            warn(name, str(error))
            return words or html.escape(name)
        text = words or html.escape(called, quote=False)
        return f'<a{before} href="{html.escape(address)}"{after}>{text}</a>'

    return _AUTHORS.sub(one, page)


def tables_links(page: str, lead: Callable[[int, str], str | None]) -> str:
    """A page in which links in tables lead somewhere, or are words alone.

    Args:
        page: the HTML.
        lead: gives the address of what a link names, from the number of its place.
    """
    return _TABLES.sub(
        lambda found: led(lead(int(found[1]), html.unescape(found[2])), found[3]), page
    )


def led(address: str | None, words: str) -> str:
    """Words, with a link where there is an address."""
    return f'<a href="{html.escape(address)}">{words}</a>' if address else words


def spoken_of(number: int) -> str:
    """What stands where the pages are to be listed that speak of a place."""
    return f"<!--ssm-spoken:{number}-->"
