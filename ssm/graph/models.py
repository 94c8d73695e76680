"""Activity models as networkx graphs."""

from typing import TYPE_CHECKING

from ssm.graph.labels import label_of
from ssm.graph.order import implied, layers
from ssm.model.activity import CONTROL_ROWS, Model
from ssm.model.loaded import Loaded, study_of
from ssm.model.study import Study
from ssm.model.walk import link_names

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["model_graph"]


def model_graph(study: Study | Loaded, model: str, *, monitoring: bool = True) -> "nx.DiGraph[str]":
    """An activity model as a graph: activities, what depends on what, and control.

    Without monitoring the graph holds the operations alone, and is acyclic when the model
    is sound. With it, every operation is watched by the activity that monitors, and acted
    on by the one that takes control, as two arrows to the operations' boundary say.

    Args:
        study: a study, or what loading gave.
        model: id or ref of the model.
        monitoring: whether monitoring and control are part of the graph.

    Returns:
        A networkx DiGraph; a dependency that is written twice is one edge.

        Graph attributes: `ref`, `title`, `root` (ref of the root definition).

        Node attributes: `kind` (activity or control), `label` (the phrase), `part`, and
        for activities `row` (from 0, by the longest path; see `ssm.graph.order.layers`).

        Edge attributes: `relation` (`needed for` from an activity to one that depends on
        it, `monitored by`, `measured by`, `acted on by`, `acts on`), and for
        dependencies `refs` (as a tuple), `label`, `implied` (whether longer ways say so).

    Raises:
        UnknownRefError: the study has no such model.

    Example:
        >>> import networkx as nx
        >>> import ssm
        >>> study = ssm.Study().add(ssm.Model(id="fence", activities=[
        ...     ssm.Activity(id="1", do="Obtain paint"), ssm.Activity(id="2", do="Apply it")],
        ...     dependencies=["1 -> 2"]))
        >>> graph = model_graph(study, "fence", monitoring=False)
        >>> nx.is_directed_acyclic_graph(graph), graph.nodes["model/fence/2"]["row"]
        (True, 1)

    References:
        Checkland and Scholes (1990), Soft Systems Methodology in Action, ch. 2: a model is
        operations, and a subsystem that monitors and controls them.
    """
    import networkx as nx

    whole = study_of(study)
    ref = whole.index.resolve(model, ("model",))
    part: Model = whole.index.parts[ref]
    graph: nx.DiGraph[str] = nx.DiGraph(
        ref=ref, title=label_of(whole, ref), root=f"root/{part.root}"
    )
    arrows = [(link.tail, link.head) for link in part.dependencies]
    rows = layers((activity.id for activity in part.activities), arrows)
    for activity in part.activities:
        at = f"{ref}/{activity.id}"
        graph.add_node(at, kind="activity", label=activity.do, part=activity, row=rows[activity.id])
    _add_dependencies(graph, ref, part)
    if monitoring:
        _add_control(graph, ref, part)
    return graph


def _add_dependencies(graph: "nx.DiGraph[str]", ref: str, model: Model) -> None:
    said = set(implied((link.tail, link.head) for link in model.dependencies))
    for name, link in link_names(model.dependencies):
        tail, head = f"{ref}/{link.tail}", f"{ref}/{link.head}"
        if tail not in graph or head not in graph:
            continue
        held = graph.get_edge_data(tail, head, {"refs": (), "label": None})
        graph.add_edge(
            tail,
            head,
            relation="needed for",
            refs=(*held["refs"], f"{ref}/{name}"),
            label=held["label"] or link.label,
            implied=(link.tail, link.head) in said,
        )


def _add_control(graph: "nx.DiGraph[str]", ref: str, model: Model) -> None:
    operations = list(graph)
    for activity in model.controls:
        graph.add_node(f"{ref}/{activity.id}", kind="control", label=activity.do, part=activity)
    if not model.controls:
        return
    criteria, monitor, control = (f"{ref}/{id_}" for id_ in CONTROL_ROWS)
    graph.add_edge(criteria, monitor, relation="measured by")
    graph.add_edge(monitor, control, relation="acted on by")
    for operation in operations:
        graph.add_edge(operation, monitor, relation="monitored by")
        graph.add_edge(control, operation, relation="acts on")
