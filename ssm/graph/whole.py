"""A whole study as a networkx graph: every part a node, every reference an edge."""

from typing import TYPE_CHECKING

from ssm.graph.labels import kind_of, label_of
from ssm.graph.relations import relations
from ssm.model.loaded import Loaded, study_of
from ssm.model.study import Study

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["study_graph"]


def study_graph(study: Study | Loaded, *, private: bool = False) -> "nx.MultiDiGraph[str]":
    """The whole study as one graph: every part a node, every reference an edge.

    An edge runs from the part that refers to the part referred to: a change to the
    accommodation it follows from, a finding to its source and to the rows it is about.

    Args:
        study: a study, or what loading gave.
        private: whether Analysis Three is part of the graph; it is not, unless asked for.

    Returns:
        A networkx MultiDiGraph.

        Graph attributes: `title`, the study's.

        Node attributes: `kind` (stakeholder, picture, element, boundary, link, theme,
        root, model, activity, control, dependency, source, finding, round, walk, as-is,
        task, visit, debate,
        accommodation, change, learning; `study` for the study itself, which is there only
        when it refers to a part), `label` (what the part is called), `part` (the object).

        Edge attributes: `relation` (the field that refers, such as `because`, `seen_in`,
        `desirable.by`; `part of` from an inner part to its picture or model; `is` from an
        element to the stakeholder of the same id), `path` (the way from the part to the
        text that refers). The key of an edge is its relation, with a number from 2 on
        when the same two parts are related so more than once.

    Note:
        References that lead nowhere are left out, and so are plain words that name nobody.
        Time and size grow with the number of references.

    Example:
        >>> import networkx as nx
        >>> import ssm
        >>> study = ssm.Study().add(
        ...     ssm.Source(id="int-01"),
        ...     ssm.Finding(id="f1", text="Two lists.", source="int-01"),
        ...     ssm.Theme(id="lists", seen_in=["f1"]),
        ... )
        >>> graph = study_graph(study)
        >>> sorted(nx.descendants(graph, "theme/lists"))
        ['finding/f1', 'source/int-01']
        >>> graph.edges["theme/lists", "finding/f1", "seen_in"]["path"]
        ('seen_in', 0)
    """
    import networkx as nx

    whole = study_of(study)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(title=whole.title)
    for ref, part in whole.index.parts.items():
        graph.add_node(ref, kind=kind_of(whole, ref), label=label_of(whole, ref), part=part)
    for each in relations(whole, private=private):
        if each.tail == "study" and "study" not in graph:
            graph.add_node("study", kind="study", label=whole.title, part=whole)
        key = _key(graph, each.tail, each.head, each.name)
        graph.add_edge(each.tail, each.head, key=key, relation=each.name, path=each.path)
    return graph


def _key(graph: "nx.MultiDiGraph[str]", tail: str, head: str, name: str) -> str:
    """The name of a relation, with a number when it is there already."""
    key, count = name, 1
    while graph.has_edge(tail, head, key):
        count += 1
        key = f"{name}.{count}"
    return key
