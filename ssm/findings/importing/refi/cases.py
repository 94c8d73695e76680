"""Who was heard: cases with their variables, and sets of sources, as a project has them."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

import attrs

from ssm.findings.importing.refi.names import Apart, child_text, children, guid_of
from ssm.findings.safe.xml import local

__all__ = ["Cases"]

_SET = "group"


@attrs.frozen(kw_only=True)
class _Case:
    """A person or place that sources and selections belong to."""

    guid: str
    name: str
    description: str
    values: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    selections: tuple[str, ...]
    codes: tuple[str, ...]


class Cases:
    """The cases, variables and sets of a project.

    Attributes:
        sets_of_codes: the names of sets of codes, and how many codes each has.
    """

    def __init__(self) -> None:
        self._variables: dict[str, str] = {}
        self._cases: list[_Case] = []
        self._sets: list[tuple[str, frozenset[str]]] = []
        self.sets_of_codes: list[tuple[str, int]] = []
        self._apart = Apart()

    def add_variable(self, element: ET.Element) -> None:
        """Takes a variable: its name."""
        self._variables[guid_of(element)] = element.get("name") or ""

    def add_case(self, element: ET.Element) -> None:
        """Takes a case. One without a name only says something of its sources."""
        name = element.get("name") or ""
        self._cases.append(
            _Case(
                guid=guid_of(element),
                name=self._apart.named(name) if name.strip() else "",
                description=" ".join(child_text(element, "Description").split()),
                values=tuple(_values(element)),
                sources=_refs(element, "SourceRef"),
                selections=_refs(element, "SelectionRef"),
                codes=_refs(element, "CodeRef"),
            )
        )

    def add_set(self, element: ET.Element) -> None:
        """Takes a set: of which sources it is made, or of how many codes."""
        codes = len(children(element, "MemberCode"))
        if codes:
            self.sets_of_codes.append((element.get("name") or "", codes))
        members = frozenset(_refs(element, "MemberSource"))
        if members:
            self._sets.append((element.get("name") or "", members))

    def named(self, values: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Values of variables, each with the name of its variable."""
        for guid, value in values:
            yield self._variables.get(guid) or guid, value

    def values(self, element: ET.Element) -> Iterator[tuple[str, str]]:
        """The values of variables that a source has itself."""
        return self.named(list(_values(element)))

    def names(self) -> Iterator[str]:
        """The names of the cases that have one."""
        yield from (case.name for case in self._cases if case.name)

    def of_case(self, name: str) -> Iterator[tuple[str, str]]:
        """What is known of a case."""
        for case in self._cases:
            if case.name == name:
                yield "description", case.description
                yield from self.named(list(case.values))

    def of_source(self, guid: str) -> Iterator[tuple[str, str]]:
        """What nameless cases and sets say of a source."""
        for case in self._cases:
            if not case.name and guid in case.sources:
                yield from self.named(list(case.values))
        for name, members in self._sets:
            if guid in members:
                trait, colon, value = name.partition(":")
                is_value = bool(colon and trait.strip() and value.strip())
                yield (trait, value) if is_value else (_SET, name)

    def with_source(self, guid: str) -> tuple[str, ...]:
        """The names of the cases that a source belongs to."""
        return tuple(c.name for c in self._cases if c.name and guid and guid in c.sources)

    def by_selection(self) -> dict[str, tuple[str, ...]]:
        """The names of the cases that each selection belongs to."""
        found: dict[str, tuple[str, ...]] = {}
        for case in self._cases:
            for guid in case.selections if case.name else ():
                found[guid] = (*found.get(guid, ()), case.name)
        return found

    def by_code(self, called: dict[str, list[str]]) -> dict[str, str]:
        """The codes that stand for a case, and that case's name.

        Args:
            called: the ids of codes by their names; a code that a case refers to stands
                for it when both are called the same.
        """
        found = {case.guid: case.name for case in self._cases if case.guid and case.name}
        for case in self._cases:
            for guid in case.codes:
                if guid in called.get(case.name, ()):
                    found[guid] = case.name
        return found


def _values(element: ET.Element) -> Iterator[tuple[str, str]]:
    """The id of a variable and its value here, for each that has one."""
    for value in children(element, "VariableValue"):
        guid = next((guid_of(r, "targetGUID") for r in children(value, "VariableRef")), "")
        text = next((each.text or "" for each in value if local(each).endswith("Value")), "")
        if guid and text.strip():
            yield guid, text.strip()


def _refs(element: ET.Element, name: str) -> tuple[str, ...]:
    return tuple(guid for ref in children(element, name) if (guid := guid_of(ref, "targetGUID")))
