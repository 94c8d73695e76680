"""Names told apart, and ids of the format brought to one spelling."""

import re
import xml.etree.ElementTree as ET

from ssm.findings.safe.xml import local

__all__ = ["Apart", "child_text", "children", "guid_of", "same_guid"]

_SPACES = re.compile(r"\s+")


def same_guid(told: str | None) -> str:
    """An id as it can be compared: without braces, in small letters.

    Example:
        >>> same_guid("{2A08BDDF-4C35-4250-BF77-7DE37B50C930}")
        '2a08bddf-4c35-4250-bf77-7de37b50c930'
    """
    return (told or "").strip().strip("{}").lower()


def guid_of(element: ET.Element, name: str = "guid") -> str:
    """The id in an attribute, or an empty text; letter case of its name does not matter."""
    given = element.get(name)
    if given is None:
        small = name.lower()
        given = next((v for k, v in element.attrib.items() if local(k).lower() == small), None)
    return same_guid(given)


def children(element: ET.Element, *names: str) -> list[ET.Element]:
    """The elements of some names straight in another, whatever their namespaces."""
    return [each for each in element if local(each) in names]


def child_text(element: ET.Element, name: str) -> str:
    """The text of the first element of a name straight in another, or an empty text."""
    return next((each.text or "" for each in children(element, name)), "")


class Apart:
    """Names of which each is given once: the second of a name is called `... (2)`.

    Example:
        >>> apart = Apart()
        >>> [apart.named(name) for name in ("Interview", "Notes", "Interview", " ")]
        ['Interview', 'Notes', 'Interview (2)', 'unnamed']
    """

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._last: dict[str, int] = {}

    def named(self, wanted: str) -> str:
        """A name that no other has yet."""
        name = plain = _SPACES.sub(" ", wanted).strip() or "unnamed"
        number = self._last.get(plain, 1)
        while name in self._given:
            number += 1
            name = f"{plain} ({number})"
        self._last[plain] = number
        self._given.add(name)
        return name
