"""The codes of a codebook, known by their ids and told apart by name."""

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator

import attrs

from ssm.findings.importing.items import Code
from ssm.findings.importing.refi.names import Apart, child_text, children, guid_of

__all__ = ["Codes", "codes_in"]


@attrs.frozen(kw_only=True)
class _Drawn:
    """A code as it stands in the tree."""

    guid: str
    name: str
    above: int | None
    description: str
    notes: tuple[str, ...]


def codes_in(element: ET.Element) -> Iterator[_Drawn]:
    """The codes in an element `Codes`, each after the one above it."""
    open_: list[tuple[ET.Element, int | None]] = [
        (each, None) for each in reversed(children(element, "Code"))
    ]
    number = 0
    while open_:
        code, above = open_.pop()
        yield _Drawn(
            guid=guid_of(code),
            name=" ".join((code.get("name") or "").split()),
            above=above,
            description=child_text(code, "Description").strip(),
            notes=tuple(guid_of(ref, "targetGUID") for ref in children(code, "NoteRef")),
        )
        open_ += [(each, number) for each in reversed(children(code, "Code"))]
        number += 1


class Codes:
    """The codes of a project.

    A name that several codes have is told apart by the names above it.
    """

    def __init__(self, drawn: Iterable[_Drawn]) -> None:
        self._drawn = tuple(drawn)
        often = Counter(code.name for code in self._drawn)
        apart = Apart()
        self._names = [
            apart.named(code.name if often[code.name] == 1 else self._path(code))
            for code in self._drawn
        ]
        pairs = zip(self._drawn, self._names, strict=True)
        self._by_guid = {code.guid: name for code, name in pairs if code.guid}

    def _path(self, code: _Drawn) -> str:
        names = [code.name]
        while code.above is not None:
            code = self._drawn[code.above]
            names.append(code.name)
        return " / ".join(reversed(names))

    def name(self, guid: str) -> str | None:
        """The name of a code, or None when there is no such code."""
        return self._by_guid.get(guid)

    def called(self) -> Iterator[tuple[str, str]]:
        """The plain name and the id of each code."""
        for code in self._drawn:
            yield code.name, code.guid

    def items(self, left_out: Container[str], note: Callable[[str], str]) -> Iterator[Code]:
        """The codes as items, in their order.

        Args:
            left_out: ids of codes that are none, such as those that stand for a person.
            note: gives the text of a memo by its id.
        """
        for code, name in zip(self._drawn, self._names, strict=True):
            if code.guid in left_out:
                continue
            told = [code.description, *(note(guid) for guid in code.notes)]
            yield Code(
                name=name,
                key=code.guid or None,
                parent=None if code.above is None else self._names[code.above],
                description="\n".join(text for text in told if text) or None,
            )
