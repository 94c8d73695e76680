"""Parts of a study as DOT with labels, for other programs that read it.

The text is made by the graphviz package, whose quoting is right: whatever stands in a
label comes out literally.
"""

import functools
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from ssm.drawing.text.wrap import wrap
from ssm.model.activity import Activity, Model
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.root import Root
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.titles import model_title
from ssm.model.walk import link_names
from ssm.model.words import Op

if TYPE_CHECKING:
    from graphviz import Digraph

__all__ = ["add_activities", "broken", "dot_of", "graph_of"]

_FONT = "Helvetica"
_LINKS: dict[Op, dict[str, str]] = {
    Op.FLOW: {},
    Op.BOTH: {"dir": "both"},
    Op.RELATION: {"dir": "none"},
    Op.WEAK: {"style": "dashed"},
    Op.CONFLICT: {"dir": "none", "style": "bold", "color": "red3", "fontcolor": "red3"},
    Op.WATCHES: {"style": "dotted", "arrowhead": "dot"},
}


@functools.singledispatch
def dot_of(part: object, study: Study) -> str:
    """A part of a study as DOT text.

    Args:
        part: a picture, a root definition or a model.
        study: where stakeholders have their names.

    Raises:
        TypeError: there is no DOT for such a part.

    Example:
        >>> model = Model(id="m", activities=[Activity(id="1", do="Ask <b>")])
        >>> "Ask <b>" in dot_of(model, Study())
        True
    """
    msg = f"nothing is known about writing a {type(part).__name__} as DOT"
    raise TypeError(msg)


def graph_of(title: str, **attributes: str) -> "Digraph":
    """An empty graph with a title and our fonts."""
    from graphviz import Digraph, escape

    return Digraph(
        graph_attr={
            "label": escape(title),
            "labelloc": "t",
            "fontname": _FONT,
            **attributes,
        },
        node_attr={"fontname": _FONT, "shape": "ellipse"},
        edge_attr={"fontname": _FONT, "fontsize": "11"},
    )


@dot_of.register
def _(part: Model, study: Study) -> str:
    graph = graph_of(model_title(study, part), rankdir="TB", compound="true")
    add_activities(graph, part, {})
    for link in part.dependencies:
        graph.edge(link.tail, link.head)
    return str(graph.source)


def add_activities(graph: "Digraph", model: Model, notes: dict[str, str]) -> None:
    """The operations and monitoring and control, each in its boundary.

    Args:
        graph: what they are added to.
        model: where they come from.
        notes: a remark on an activity, by its id.
    """
    _add_box(graph, "operations", model.activities, notes, numbered=True)
    controls = model.controls
    _add_box(graph, "monitoring and control", controls, notes, numbered=False)
    for tail, head in pairwise(controls):
        graph.edge(tail.id, head.id)
    if controls and model.activities:
        last = model.activities[-1].id
        graph.edge(last, "criteria", style="invis")
        ends = {"ltail": "cluster_operations", "constraint": "false"}
        graph.edge(last, "monitor", label="how is it doing?", **ends)
        ends = {"lhead": "cluster_operations", "constraint": "false"}
        graph.edge("control", last, label="control action", **ends)


def _add_box(
    graph: "Digraph",
    name: str,
    activities: tuple[Activity, ...],
    notes: dict[str, str],
    *,
    numbered: bool,
) -> None:
    from graphviz import escape

    if not activities:
        return
    cluster = f"cluster_{name.partition(' ')[0]}"
    with graph.subgraph(name=cluster, graph_attr={"label": name, "style": "rounded"}) as box:
        for activity in activities:
            words = f"{activity.id}. {activity.do}" if numbered else activity.do
            note = f"\n({notes[activity.id]})" if activity.id in notes else ""
            box.node(activity.id, label=escape(broken(words + note)))


def broken(text: str) -> str:
    """A text in lines of a readable length, as Graphviz does not break any."""
    return "\n".join(wrap(text, 14, 220).lines)


@dot_of.register
def _(part: Root, study: Study) -> str:
    from graphviz import escape

    from ssm.drawing.scene.words import catwoe

    graph = graph_of(part.name, rankdir="LR")
    change = part.transformation
    ends = (change.input or "?", change.output or change.text) if change else ("?", "?")
    for name, text in zip(("input", "output"), ends, strict=True):
        graph.node(name, label=escape(broken(text)), shape="box", style="rounded")
    graph.edge("input", "output", label="T")
    for said in catwoe(study, part):
        if said.letter != "T":
            text = "; ".join(said.texts) or "not said yet"
            graph.node(said.key, label=escape(broken(f"{said.name}: {text}")), shape="plaintext")
            graph.edge(said.key, "output" if said.letter == "C" else "input", style="dotted")
    return str(graph.source)


@dot_of.register
def _(part: Picture, study: Study) -> str:
    graph = graph_of(part.name, layout="dot")
    names = {stakeholder.id: stakeholder.name for stakeholder in study.stakeholders}
    inner = {id for boundary in part.boundaries for id in boundary.holds}
    for boundary in part.boundaries:
        if boundary.id not in inner:
            _add_boundary(graph, boundary, part, names)
    for element in part.elements:
        if element.id not in inner:
            _add_element(graph, element, names)
    for _, link in link_names(part.links):
        from graphviz import escape

        about = {"label": escape(link.label)} if link.label else {}
        if link.weight > 1:
            about["penwidth"] = str(link.weight + 1)
        graph.edge(link.tail, link.head, **about, **_LINKS[link.op])
    return str(graph.source)


def _add_boundary(
    graph: "Digraph", boundary: Boundary, picture: Picture, names: dict[str, str]
) -> None:
    from graphviz import escape

    elements = {element.id: element for element in picture.elements}
    inner = {other.id: other for other in picture.boundaries if other.id != boundary.id}
    label = escape(named(boundary.label, boundary.id))
    with graph.subgraph(
        name=f"cluster_{boundary.id}", graph_attr={"label": label, "style": "rounded"}
    ) as box:
        for id in boundary.holds:
            if id in elements:
                _add_element(box, elements[id], names)
            elif id in inner:
                rest = tuple(b for b in picture.boundaries if b.id != boundary.id)
                _add_boundary(box, inner[id], attrs.evolve(picture, boundaries=rest), names)


def _add_element(graph: "Digraph", element: Element, names: dict[str, str]) -> None:
    from graphviz import escape

    words = [element.label or names.get(element.id) or named(None, element.id)]
    words += [f"“{said.text}”" for said in (*element.says, *element.thinks) if said.text]
    graph.node(element.id, label=escape(broken("\n".join(words))))
