"""XML read safely: no document types, no entities, and no more of anything than is allowed.

A file is read in pieces, in any encoding that the parser knows (UTF-8, UTF-16 with its
mark, and those with one byte a character). `tree` keeps all of it; `stream` keeps one
wanted element at a time.
"""

import io
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol
from xml.parsers import expat

from ssm.errors import UnreadableError
from ssm.findings.safe.limits import XmlLimits

__all__ = ["Readable", "check_prolog", "local", "stream", "tree"]

_CHUNK = 1 << 16


class Readable(Protocol):
    """Whatever bytes can be read from, piece by piece."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, none at the end."""


def local(element: ET.Element | str) -> str:
    """The name of an element without its namespace.

    Example:
        >>> local("{urn:QDA-XML:project:1.0}Code")
        'Code'
    """
    tag = element if isinstance(element, str) else element.tag
    return tag.rpartition("}")[2]


def tree(
    source: Readable | bytes, name: str = "the XML", limits: XmlLimits | None = None
) -> ET.Element:
    """The root of an XML file with all that is in it.

    Args:
        source: the file, open for reading bytes, or its bytes.
        name: its name in messages.
        limits: how much it may hold; `XmlLimits()` when left out.

    Raises:
        UnreadableError: it is no XML, or is refused; the message says why and what to try.

    Example:
        >>> tree(b"<a><b>Half of them arrive.</b></a>")[0].text
        'Half of them arrive.'
    """
    reader = _Reader(name, limits or XmlLimits(), None)
    for _ in reader.read(source):
        pass
    return reader.root


def stream(
    source: Readable | bytes,
    wanted: Iterable[str],
    name: str = "the XML",
    limits: XmlLimits | None = None,
    passing: Callable[[str, str], None] | None = None,
) -> Iterator[ET.Element]:
    """The root of an XML file, bare, and then each wanted element when it has ended.

    What lies in no wanted element is not kept, and a wanted element is let go when the
    next is asked for; one that lies in another comes with that one only.

    Args:
        source: the file, open for reading bytes, or its bytes.
        wanted: names of elements, without their namespaces; `Sources/*` is whatever lies
            straight in an element `Sources`.
        name: its name in messages.
        limits: how much it may hold; `XmlLimits()` when left out.
        passing: called with the names of the element above and of each element as it
            starts, without their namespaces.

    Raises:
        UnreadableError: it is no XML, or is refused; the message says why and what to try.

    Example:
        >>> [local(each) for each in stream(b"<a><b>1</b><c/><b>2</b></a>", {"b"})]
        ['a', 'b', 'b']
    """
    reader = _Reader(name, limits or XmlLimits(), frozenset(wanted), passing)
    yield from reader.read(source)


def check_prolog(source: Readable | bytes, name: str = "the XML") -> None:
    """Refuses an XML file with a document type, reading no further than its first element.

    Entities can be declared nowhere else: so a library may read what passes here.

    Raises:
        UnreadableError: it is no XML, or has a document type.
    """
    reader = _Reader(name, XmlLimits(), frozenset())
    for _ in reader.read(source):
        return


class _Reader:
    """One run of the parser over a file."""

    def __init__(
        self,
        name: str,
        limits: XmlLimits,
        wanted: frozenset[str] | None,
        passing: Callable[[str, str], None] | None = None,
    ) -> None:
        self._passing = passing
        self._name = name
        self._limits = limits
        self._wanted = wanted
        self._depth = self._elements = self._text = 0
        self._builder: ET.TreeBuilder | None = None
        self._built_at = 0
        self._names: list[str] = [""]
        self._done: list[ET.Element] = []
        self.root = ET.Element("")

    def read(self, source: Readable | bytes) -> Iterator[ET.Element]:
        """The elements as they end.

        Raises:
            UnreadableError: the file is no XML, or is refused.
        """
        parser = self._parser()
        size = 0
        file = io.BytesIO(source) if isinstance(source, bytes) else source
        while True:
            chunk = file.read(_CHUNK)
            size += len(chunk)
            if size > self._limits.size:
                msg = f"it has more than {self._limits.size} bytes"
                raise self._refused(msg)
            try:
                parser.Parse(chunk, not chunk)
            except expat.ExpatError as error:
                msg = f"{self._name}: it is no sound XML ({error}); export or copy it again"
                raise UnreadableError(msg, self._name) from None
            except (LookupError, ValueError) as error:
                msg = f"{self._name}: its letters cannot be read ({error}); save it as UTF-8"
                raise UnreadableError(msg, self._name) from None
            yield from self._done
            self._done.clear()
            if not chunk:
                return

    def _parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.buffer_size = _CHUNK
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._doctype
        parser.UnparsedEntityDeclHandler = self._doctype
        parser.ExternalEntityRefHandler = self._doctype
        return parser

    def _doctype(self, *given: object) -> int:
        msg = "it has a document type, in which anything could be declared"
        raise self._refused(msg)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > self._limits.depth:
            msg = f"its elements lie more than {self._limits.depth} deep"
            raise self._refused(msg)
        if self._elements > self._limits.elements:
            msg = f"it has more than {self._limits.elements} elements"
            raise self._refused(msg)
        tag, attributes = _named(tag), {_named(key): value for key, value in attributes.items()}
        if self._depth == 1 and self._wanted is not None:
            self._done.append(ET.Element(tag, attributes))
        if self._is_wanted(local(tag)) and self._builder is None:
            self._builder, self._built_at, self._text = ET.TreeBuilder(), self._depth, 0
        if self._builder is not None:
            self._builder.start(tag, attributes)

    def _is_wanted(self, name: str) -> bool:
        """Whether an element that starts is one to keep, with all that is in it."""
        if self._wanted is None:
            return True
        above = self._names[-1]
        self._names.append(name)
        if self._passing is not None:
            self._passing(above, name)
        return name in self._wanted or f"{above}/*" in self._wanted

    def _data(self, text: str) -> None:
        if self._builder is None:
            return
        self._text += len(text)
        if self._text > self._limits.text:
            msg = f"it has more than {self._limits.text} characters of text"
            raise self._refused(msg)
        self._builder.data(text)

    def _end(self, tag: str) -> None:
        if self._builder is not None:
            self._builder.end(_named(tag))
            if self._depth == self._built_at:
                self._finish(self._builder.close())
        if self._wanted is not None:
            self._names.pop()
        self._depth -= 1

    def _finish(self, element: ET.Element) -> None:
        self._builder = None
        if self._wanted is None:
            self.root = element
        else:
            self._done.append(element)

    def _refused(self, why: str) -> UnreadableError:
        msg = f"{self._name}: {why}; export it again, from a program you know"
        return UnreadableError(msg, self._name)


def _named(name: str) -> str:
    return "{" + name if "}" in name else name
