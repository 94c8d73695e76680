"""BPMN 2.0: tasks, with whatever leads from one to the next dissolved into links.

Tasks, calls of other processes and sub-processes without content are steps, and so is
what is sent by a named event on the way. Gateways, other events on the way and the rims
of sub-processes lead on: what they say stands on the links. Lanes, or else pools, are who
does it; data that goes in or comes out is kept with the task.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

import attrs

from ssm.errors import UnreadableError
from ssm.findings.processes.bpmn_told import told
from ssm.findings.processes.dissolving import Arrow, Node
from ssm.findings.processes.drawn import Drawn, drawn_of
from ssm.findings.safe.xml import local

__all__ = ["bpmn_drawn"]

_SUB = {"subProcess", "transaction", "adHocSubProcess", "subChoreography"}
_CALLS = {"callActivity", "callChoreography"}
_PROCESSES = {"process", "choreography"}
_FLOWS = "sequenceFlow"
_ENDS = {"startEvent", "endEvent"}


def bpmn_drawn(root: ET.Element, name: str) -> Drawn:
    """The tasks and links of a BPMN file, of all its processes.

    Args:
        root: the element `definitions`.
        name: the file's name in messages.

    Raises:
        UnreadableError: it holds no process.

    References:
        Object Management Group (2011), Business Process Model and Notation, version 2.0.
    """
    processes = [each for each in root.iter() if local(each) in _PROCESSES]
    if not processes:
        msg = f"{name}: it holds no process; export the whole diagram as BPMN 2.0"
        raise UnreadableError(msg, name)
    data = _data_names(root)
    pools = {
        each.get("processRef", "").rpartition(":")[2]: _name(each)
        for each in root.iter()
        if local(each) == "participant"
    }
    nodes: list[Node] = []
    arrows: list[Arrow] = []
    for process in processes:
        pool = pools.get(process.get("id", ""), "")
        reading = _Reading(lanes=_lanes(process), pool=pool, data=data)
        reading.read(process)
        nodes += reading.nodes
        arrows += reading.arrows
    known = {node.key: node for node in nodes}
    return drawn_of(list(known.values()), arrows, told(root, known), name)


@attrs.define
class _Reading:
    """One process as it is read."""

    lanes: Mapping[str, str]
    pool: str
    data: Mapping[str, str]
    nodes: list[Node] = attrs.field(factory=list)
    arrows: list[Arrow] = attrs.field(factory=list)

    def read(self, process: ET.Element) -> None:
        """All that a process, or a sub-process, holds; the outer ones first."""
        waiting = [(process, self.pool)]
        while waiting:
            holder, who = waiting.pop()
            opened = {each.get("id", "") for each in holder if _is_opened(each)}
            for each in holder:
                lane = self.lanes.get(each.get("id", ""), who)
                if _is_opened(each):
                    self._rim(each)
                    waiting.append((each, lane))
                elif local(each) == _FLOWS:
                    tail = each.get("sourceRef", "")
                    start = _exit(tail) if tail in opened else tail
                    self.arrows.append(Arrow(start, each.get("targetRef", ""), _name(each)))
                elif _is_node(each):
                    self._node(each, lane, opened)
            self._jumps(holder)

    def _node(self, each: ET.Element, lane: str, opened: AbstractSet[str]) -> None:
        key, step = each.get("id", ""), _is_step(each)
        self.nodes.append(
            Node(
                key=key,
                name="" if local(each) in _ENDS or _jumps(each) else _name(each),
                step=step,
                by=(lane,) if lane and step else (),
                inputs=self._held(each, "dataInputAssociation", "sourceRef") if step else (),
                outputs=self._held(each, "dataOutputAssociation", "targetRef") if step else (),
            )
        )
        at = each.get("attachedToRef")
        if at:
            self.arrows.append(Arrow(_exit(at) if at in opened else at, key))

    def _held(self, each: ET.Element, association: str, ref: str) -> tuple[str, ...]:
        """The names of the data at one side of a task."""
        ends = (
            (end.text or "").strip()
            for child in each
            if local(child) == association
            for end in child
            if local(end) == ref
        )
        return tuple(self.data[end] for end in ends if self.data.get(end))

    def _rim(self, sub: ET.Element) -> None:
        """The way into a sub-process and out of it."""
        key, inner = sub.get("id", ""), [each for each in sub if _is_node(each) or _is_opened(each)]
        flows = [each for each in sub if local(each) == _FLOWS]
        entered = {each.get("targetRef") for each in flows}
        left = {each.get("sourceRef") for each in flows}
        self.nodes += (Node(key=key, step=False), Node(key=_exit(key), step=False))
        for each in inner:
            id = each.get("id", "")
            if id not in entered and not each.get("attachedToRef"):
                self.arrows.append(Arrow(key, id))
            if id not in left:
                self.arrows.append(Arrow(_exit(id) if _is_opened(each) else id, _exit(key)))

    def _jumps(self, holder: ET.Element) -> None:
        """From each event that jumps away to the one of its name at which it goes on."""
        ends: dict[str, list[tuple[bool, str]]] = {}
        for each in holder:
            if _jumps(each):
                throws = local(each) == "intermediateThrowEvent"
                ends.setdefault(_name(each), []).append((throws, each.get("id", "")))
        for found in ends.values():
            heads = [key for throws, key in found if not throws]
            self.arrows += (Arrow(key, head) for throws, key in found if throws for head in heads)


def _exit(key: str) -> str:
    return f"{key} out"


def _name(element: ET.Element) -> str:
    return " ".join((element.get("name") or "").split())


def _is_opened(element: ET.Element) -> bool:
    """Whether it is a sub-process with something in it."""
    return local(element) in _SUB and any(_is_node(each) or _is_opened(each) for each in element)


def _is_node(element: ET.Element) -> bool:
    kind = local(element)
    return (
        kind in _CALLS
        or kind.lower().endswith(("task", "event", "gateway"))
        or (kind in _SUB and not _is_opened(element))
    )


def _jumps(element: ET.Element) -> bool:
    """Whether it is an event that goes on elsewhere on the drawing, or from there."""
    return any(local(child) == "linkEventDefinition" for child in element)


def _is_step(element: ET.Element) -> bool:
    """Whether something is done there: an event only where it sends, on the way, by a name."""
    kind = local(element)
    if kind == "intermediateThrowEvent":
        return bool(_name(element)) and not _jumps(element)
    return not kind.lower().endswith(("event", "gateway"))


def _lanes(process: ET.Element) -> dict[str, str]:
    """The name of the innermost lane of each node that lies in one."""
    found: dict[str, str] = {}
    for lane in process.iter():
        if local(lane) != "lane":
            continue
        for each in lane:
            if local(each) == "flowNodeRef" and _name(lane):
                found[(each.text or "").strip().rpartition(":")[2]] = _name(lane)
    return found


def _data_names(root: ET.Element) -> dict[str, str]:
    """The names of data objects and stores, and of references to them."""
    kinds = {"dataObject", "dataStore", "dataObjectReference", "dataStoreReference"}
    found = {e.get("id", ""): _name(e) for e in root.iter() if local(e) in kinds}
    for id, target in _references(root):
        found[id] = found.get(id) or found.get(target, "")
    return found


def _references(root: ET.Element) -> Iterator[tuple[str, str]]:
    for each in root.iter():
        if local(each) in {"dataObjectReference", "dataStoreReference"}:
            yield each.get("id", ""), each.get("dataObjectRef") or each.get("dataStoreRef") or ""
