"""The styles of a Word document: which of them are headings, lists, quotes, contents."""

import re
import xml.etree.ElementTree as ET

import attrs

from ssm.findings.safe.xml import local

__all__ = ["Style", "Styles", "child", "value"]

_HEADING = re.compile(r"heading ([1-9])")
_MOST = 20


@attrs.frozen(kw_only=True)
class Style:
    """What a style makes of a paragraph.

    Attributes:
        heading: the level of the heading that it is; 0 for none.
        is_item: whether it is an item of a list.
        is_quote: whether it is a quotation.
        is_contents: whether it is a line of the table of contents.
    """

    heading: int = 0
    is_item: bool = False
    is_quote: bool = False
    is_contents: bool = False


def child(element: ET.Element | None, name: str) -> ET.Element | None:
    """The first child of a name, whatever its namespace."""
    return next((e for e in (element if element is not None else ()) if local(e) == name), None)


def value(element: ET.Element | None, name: str = "val") -> str:
    """An attribute, whatever its namespace; empty when there is none."""
    if element is None:
        return ""
    return next((text for key, text in element.attrib.items() if local(key) == name), "")


class Styles:
    """The styles of a document, by their ids."""

    def __init__(self, root: ET.Element | None) -> None:
        """Takes the root of the part that has them; None when there is none."""
        styles = [each for each in (root if root is not None else ()) if local(each) == "style"]
        self._by_id = {value(each, "styleId"): each for each in styles}
        self._known: dict[str, Style] = {}

    def of(self, properties: ET.Element | None) -> Style:
        """The style of a paragraph, from its properties."""
        id = value(child(properties, "pStyle"))
        if id not in self._known:
            self._known[id] = self._found(id)
        known = self._known[id]
        outline = value(child(properties, "outlineLvl"))
        if outline.isdecimal() and int(outline) < len("123456789"):
            known = attrs.evolve(known, heading=known.heading or int(outline) + 1)
        number = value(child(child(properties, "numPr"), "numId"))
        if number:
            known = attrs.evolve(known, is_item=number != "0")
        return known

    def _found(self, id: str) -> Style:
        """What a style or one that it is based on makes of a paragraph."""
        heading, found = 0, Style()
        for _ in range(_MOST):
            style = self._by_id.get(id)
            if style is None:
                break
            name = value(child(style, "name")).lower()
            properties = child(style, "pPr")
            level = _HEADING.fullmatch(name)
            outline = value(child(properties, "outlineLvl"))
            heading = heading or (int(level[1]) if level else int(name == "title"))
            if outline in tuple("012345678"):
                heading = heading or int(outline) + 1
            found = Style(
                heading=heading,
                is_item=found.is_item or child(properties, "numPr") is not None,
                is_quote=found.is_quote or name.endswith("quote"),
                is_contents=found.is_contents or name.startswith("toc "),
            )
            id = value(child(style, "basedOn"))
        return attrs.evolve(found, is_item=found.is_item and not heading)
