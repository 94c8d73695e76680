"""The text that an element of a project has: in a file, or in the project itself."""

import xml.etree.ElementTree as ET

from ssm.errors import UnreadableError
from ssm.findings.importing.refi.box import Box
from ssm.findings.importing.refi.names import child_text, children
from ssm.findings.importing.refi.texts import Decoded, NotTextError, decoded

__all__ = ["HOLDERS", "inline_of", "text_of"]

HOLDERS = ("Representation", "Transcript", "TextDescription")
"""The elements that hold the text of something that is no text."""

_RTF = b"{\\rtf"
_AGAIN = "export again with all sources, or put the file into a folder 'sources' beside the project"


def inline_of(element: ET.Element, box: Box, encoding: str | None) -> str | None:
    """The words of a place on a page or in a recording, where the project has them."""
    for holder in children(element, *HOLDERS):
        text, _ = text_of(holder, box, encoding)
        if text is not None and text.text.strip():
            return text.text
    return None


def text_of(
    holder: ET.Element, box: Box, encoding: str | None
) -> tuple[Decoded | None, tuple[str, str] | None]:
    """The text of an element, or why it cannot be had and what to try."""
    inline = child_text(holder, "PlainTextContent")
    path = holder.get("plainTextPath") or ""
    rich = holder.get("richTextPath") or ""
    if not path and not inline and rich.lower().endswith(".txt"):
        path = rich
    if not path and (inline or children(holder, "PlainTextContent")):
        return Decoded(inline), None
    if not path:
        why = f"only a file with styles is there ({rich})" if rich else "there is no text of it"
        return None, (why, "export again with plain text, in which positions can be counted")
    try:
        data = box.read(path)
        if data is None and inline:
            return Decoded(inline), None
        if data is None:
            return None, (f"there is no file {path!r}", _AGAIN)
        if data.startswith(_RTF):
            return None, (f"{path!r} has styles", "export again with plain text")
        return decoded(data, encoding), None
    except (UnreadableError, NotTextError) as error:
        return None, (str(error), "save it as plain text in UTF-8, under the same name")
