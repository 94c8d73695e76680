"""A study at a glance: its parts as a tree, for terminals, notebooks and programs."""

from collections.abc import Callable, Iterator
from typing import Any

import attrs

from ssm.model.sections import SECTIONS
from ssm.model.study import Study
from ssm.report.names import Names

__all__ = ["Node", "as_data", "as_text", "overview"]

Paint = Callable[[str, str], str]


@attrs.frozen(kw_only=True)
class Node:
    """One line of the tree.

    Attributes:
        ref: canonical ref of the part, `study`, or empty for the name of a section.
        title: what the part is called.
        note: a word or two beside it, such as its status.
        nodes: what belongs to it.
    """

    ref: str
    title: str
    note: str = ""
    nodes: tuple["Node", ...] = ()


def overview(study: Study, *, everything: bool = False) -> Node:
    """The tree of a study.

    Args:
        study: the study.
        everything: the elements, links and activities inside pictures and models too.

    Example:
        >>> from ssm.model.stakeholder import Stakeholder
        >>> tree = overview(Study(title="The fence", stakeholders=[Stakeholder(id="us")]))
        >>> print(as_text(tree))
        The fence
        └─ Stakeholders
           └─ us  Us
    """
    names = Names(study)
    refs = tuple(study.index.parts)
    sections = tuple(
        Node(ref="", title=section.name.replace("_", " ").capitalize(), nodes=nodes)
        for section in SECTIONS
        if (nodes := tuple(_parts(names, refs, section.kind, everything)))
    )
    return Node(ref="study", title=study.title or "A study without a title", nodes=sections)


def _parts(names: Names, refs: tuple[str, ...], kind: str, everything: bool) -> Iterator[Node]:
    inner: dict[str, list[Node]] = {}
    if everything:
        for ref in refs:
            if ref.count("/") == 2 and ref.startswith(f"{kind}/"):
                inner.setdefault(ref.rpartition("/")[0], []).append(_node(names, ref))
    for ref in refs:
        if ref.count("/") == 1 and ref.startswith(f"{kind}/"):
            yield attrs.evolve(_node(names, ref), nodes=tuple(inner.get(ref, ())))


def _node(names: Names, ref: str) -> Node:
    part = names.study.index.parts[ref]
    status = getattr(part, "status", None)
    return Node(ref=ref, title=names.title(ref), note=str(status or ""))


def as_data(node: Node) -> dict[str, Any]:
    """The tree as plain data: `ref`, `title`, `note` and `parts`; sections are left out."""
    inner = [part for n in node.nodes for part in ((n,) if n.ref else n.nodes)]
    return {
        "ref": node.ref,
        "title": node.title,
        "note": node.note or None,
        "parts": [as_data(part) for part in inner],
    }


def _plain(_role: str, text: str) -> str:
    return text


def as_text(
    node: Node, *, paint: Paint = _plain, width: int | None = None, ascii_only: bool = False
) -> str:
    """The tree as text, one line a part.

    Args:
        node: the root of the tree.
        paint: gives words their colours, by role: `head`, `ref`, `text`, `quiet`.
        width: lines are cut there; never when left out.
        ascii_only: draw branches with ASCII signs.
    """
    signs = ("|- ", "`- ", "|  ", "   ") if ascii_only else ("├─ ", "└─ ", "│  ", "   ")
    return "\n".join([paint("head", node.title), *_lines(node.nodes, "", signs, paint, width)])


def _lines(
    nodes: tuple[Node, ...],
    before: str,
    signs: tuple[str, str, str, str],
    paint: Paint,
    width: int | None,
) -> Iterator[str]:
    for number, node in enumerate(nodes, start=1):
        last = number == len(nodes)
        lead = before + (signs[1] if last else signs[0])
        room = None if width is None else max(8, width - len(lead))
        yield paint("quiet", lead) + _line(node, paint, room)
        deeper = before + (signs[3] if last else signs[2])
        yield from _lines(node.nodes, deeper, signs, paint, width)


def _line(node: Node, paint: Paint, room: int | None) -> str:
    if not node.ref:
        return paint("head", node.title)
    ref = node.ref.partition("/")[2]
    title, note = " ".join(node.title.split()), f"  ({node.note})" if node.note else ""
    left = None if room is None else max(0, room - len(ref) - 2 - len(note))
    if left is not None and len(title) > left:
        title = f"{title[: max(0, left - 1)].rstrip()}…"
    return f"{paint('ref', ref)}  {paint('text', title)}{paint('quiet', note)}"
