"""The first walk through a project: its people, codes, cases, notes and links."""

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator

from ssm.findings.importing.items import Unread
from ssm.findings.importing.refi.box import Box
from ssm.findings.importing.refi.cases import Cases
from ssm.findings.importing.refi.codes import Codes, codes_in
from ssm.findings.importing.refi.known import KNOWN
from ssm.findings.importing.refi.names import Apart, guid_of
from ssm.findings.importing.refi.notes import Notes
from ssm.findings.safe.xml import Readable, local, stream

__all__ = ["Survey", "survey"]

_WANTED = ("User", "Codes", "Variable", "Case", "Note", "Link", "Set", "Graph")


class Survey:
    """What is known of a project before its sources are read.

    Attributes:
        origin: how the tool that wrote it calls itself.
        codes: its codes.
        cases: those who were heard.
        notes: its notes.
        cased: the ids of codes that stand for a case, and its name.
    """

    def __init__(self, box: Box) -> None:
        self.origin = ""
        self.codes = Codes(())
        self.cases = Cases()
        self.notes = Notes(box)
        self.cased: dict[str, str] = {}
        self._users: dict[str, str] = {}
        self._apart = Apart()
        self._graphs: list[str] = []
        self._foreign: Counter[tuple[str, str]] = Counter()

    def passing(self, above: str, name: str) -> None:
        """Takes notice of an element that is not part of the format."""
        if name not in KNOWN and above in KNOWN:
            self._foreign[above, name] += 1

    def take(self, element: ET.Element) -> None:
        """Takes a part of the project."""
        match local(element):
            case "User":
                name = element.get("name") or element.get("id") or guid_of(element)
                self._users[guid_of(element)] = self._apart.named(name)
            case "Codes":
                self.codes = Codes(codes_in(element))
            case "Variable":
                self.cases.add_variable(element)
            case "Case":
                self.cases.add_case(element)
            case "Set":
                self.cases.add_set(element)
            case "Note":
                self.notes.add(element)
            case "Link":
                self.notes.add_link(element)
            case "Graph":
                self._graphs.append(element.get("name") or guid_of(element))

    def coder(self, guid: str) -> str | None:
        """The name of a person who coded; the id of one that the project does not list."""
        return self._users.get(guid, guid) or None

    def unread(self) -> Iterator[Unread]:
        """What of all this is not taken."""
        for name in self._graphs:
            why = "drawings of coding tools are not read"
            yield Unread(what="picture", where=f"graph {name!r}", why=why)
        for name, count in self.cases.sets_of_codes:
            why = "sets of codes are not read; codes under other codes are"
            yield Unread(what="set", where=f"set {name!r}, with {count} codes", why=why)
        for (above, name), count in self._foreign.items():
            why = "the format has no such part; a tool has added it"
            where = f"{count} x <{name}> in <{above}>"
            yield Unread(what="extension", where=where, why=why)
        others = self.notes.others()
        if others:
            why = "links between codes, sources or selections are not read"
            yield Unread(what="link", where=f"{others} links", why=why)


def survey(box: Box, file: Readable) -> Survey:
    """Walks through a project for the first time.

    Args:
        box: its files.
        file: its XML.

    Raises:
        UnreadableError: it is no sound XML, or is refused.
    """
    known = Survey(box)
    found = stream(file, _WANTED, box.name, passing=known.passing)
    known.origin = next(found).get("origin") or ""
    for element in found:
        known.take(element)
    called: dict[str, list[str]] = {}
    for name, guid in known.codes.called():
        called.setdefault(name, []).append(guid)
    known.cased = known.cases.by_code(called)
    return known
