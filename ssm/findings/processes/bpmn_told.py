"""What a BPMN file holds beside tasks and the order between them, told in sentences."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping

from ssm.findings.processes.dissolving import Node
from ssm.findings.processes.drawn import some
from ssm.findings.safe.xml import local

__all__ = ["told"]

_LOOKS = {"BPMNDiagram", "extensionElements"}
_SUB = {"subProcess", "transaction", "adHocSubProcess", "subChoreography"}


def told(root: ET.Element, known: Mapping[str, Node]) -> Iterator[str]:
    """What was left out of a BPMN file, or became something else.

    Args:
        root: the element `definitions`.
        known: all nodes, by key.
    """
    found: dict[str, list[ET.Element]] = {}
    for each in _shown(root):
        found.setdefault(local(each), []).append(each)
    opened = [e for kind in _SUB for e in found.get(kind, ()) if not _is_step(e, known)]
    if opened:
        yield f"sub-processes are opened into their steps: {some(map(_name, opened))}"
    events = [
        e
        for kind, of in found.items()
        if kind.endswith("Event")
        for e in of
        if _name(e) and not (known.get(e.get("id", "")) or Node(key="")).name
    ]
    if events:
        yield f"beginnings and ends are moments, not steps: {some(map(_name, events))}"
    yield from _messages(found, known)
    yield from _pools(found)
    yield from _words(found)
    yield from _data(found, known)


def _shown(root: ET.Element) -> Iterator[ET.Element]:
    """All elements but those that say how it is drawn, and those of one program only."""
    waiting = [root]
    while waiting:
        each = waiting.pop()
        yield each
        waiting += reversed([child for child in each if local(child) not in _LOOKS])


def _name(element: ET.Element) -> str:
    return " ".join((element.get("name") or "").split())


def _is_step(element: ET.Element, known: Mapping[str, Node]) -> bool:
    node = known.get(element.get("id", ""))
    return node is not None and node.step


def _messages(found: Mapping[str, list[ET.Element]], known: Mapping[str, Node]) -> Iterator[str]:
    flows = found.get("messageFlow", [])
    if flows:
        names = some(map(_name, flows))
        yield f"messages between pools are no order of steps ({len(flows)})" + (
            f": {names}" if names else ""
        )
    ends = {*known, *(f"{key} out" for key in known)}
    loose = [
        flow
        for flow in found.get("sequenceFlow", ())
        if not {flow.get("sourceRef"), flow.get("targetRef")} <= ends
    ]
    if loose:
        yield f"lines that end at nothing in the file are left out ({len(loose)})"


def _pools(found: Mapping[str, list[ET.Element]]) -> Iterator[str]:
    """Pools that are drawn without anything in them."""
    filled = {
        process.get("id", "")
        for process in found.get("process", ())
        if any(local(each) != "laneSet" and each.get("id") for each in process)
    }
    empty = [
        pool
        for pool in found.get("participant", ())
        if pool.get("processRef", "").rpartition(":")[2] not in filled
    ]
    if empty and any(map(_name, empty)):
        yield f"pools without steps are left out: {some(map(_name, empty))}"


def _words(found: Mapping[str, list[ET.Element]]) -> Iterator[str]:
    notes = [
        " ".join("".join(child.itertext()).split())
        for note in found.get("textAnnotation", ())
        for child in note
    ]
    if any(notes):
        yield f"remarks on the drawing are left out: {some(notes)}"
    about = [e for e in found.get("documentation", ()) if (e.text or "").strip()]
    if about:
        yield f"descriptions behind the drawing are left out ({len(about)})"
    groups = len(found.get("group", ()))
    if groups:
        yield f"frames that only group are left out ({groups})"
    if found.get("conversation"):
        yield f"conversations are left out: {some(map(_name, found['conversation']))}"


def _data(found: Mapping[str, list[ET.Element]], known: Mapping[str, Node]) -> Iterator[str]:
    """Data that no task reads or writes."""
    kinds = ("dataObject", "dataObjectReference", "dataStoreReference", "dataStore")
    names = {_name(e) for kind in kinds for e in found.get(kind, ())}
    used = {name for node in known.values() for name in (*node.inputs, *node.outputs)}
    if names - used - {""}:
        yield f"data that is at no task is left out: {some(sorted(names - used))}"
