"""Root definitions as networkx graphs: T in the middle, CATWOE and PQR round it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssm.graph.labels import label_of
from ssm.model.loaded import Loaded, study_of
from ssm.model.root import Root
from ssm.model.study import Study

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["root_graph"]

_SEVERAL = (
    ("C", "beneficiaries"),
    ("C", "victims"),
    ("A", "actors"),
    ("O", "owners"),
    ("E", "environment"),
    ("Q", "how"),
)
_ONE = (("W", "worldview"), ("P", "what"), ("R", "why"))


def root_graph(study: Study | Loaded, root: str) -> "nx.DiGraph[str]":
    """A root definition as a graph: T in the middle, the other letters of CATWOE round it.

    Args:
        study: a study, or what loading gave.
        root: id or ref of the root definition.

    Returns:
        A networkx DiGraph. Its nodes are the root definition; the stakeholders it names;
        for plain words and texts, nodes below the root such as `root/good-time/W`,
        `root/good-time/E1`, `root/good-time/T.in`, `root/good-time/Q2`.

        Graph attributes: `ref`, `title`.

        Node attributes: `kind` (root, stakeholder, or text), `label`.

        Edge attributes: `letters` (which of C, A, T, W, O, E, P, Q, R say so, as a tuple)
        and `relation` (the fields, as a tuple: `beneficiaries`, `victims`, `actors`,
        `transformation`, `worldview`, `owners`, `environment`, `what`, `how`, `why`).
        Edges lead from the root to each of them, and from T.in to T.out.

    Raises:
        UnknownRefError: the study has no such root definition.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(ssm.Root(id="fence", actors=["householder"],
        ...     transformation="unpainted fence -> painted fence"))
        >>> graph = root_graph(study, "fence")
        >>> graph.nodes["root/fence/T.out"]["label"]
        'painted fence'
        >>> graph.edges["root/fence", "root/fence/A1"]["letters"]
        ('A',)

    References:
        Smyth and Checkland (1976), Using a systems approach: CATWOE.
    """
    import networkx as nx

    whole = study_of(study)
    ref = whole.index.resolve(root, ("root",))
    graph: nx.DiGraph[str] = nx.DiGraph(ref=ref, title=label_of(whole, ref))
    graph.add_node(ref, kind="root", label=label_of(whole, ref))
    for node, kind, label in _nodes(whole, ref):
        graph.add_node(node, kind=kind, label=label)
    for tail, head, letter, relation in _edges(whole, ref):
        held = graph.get_edge_data(tail, head, {"letters": (), "relation": ()})
        graph.add_edge(
            tail,
            head,
            letters=(*held["letters"], letter),
            relation=(*held["relation"], relation),
        )
    return graph


def _nodes(study: Study, ref: str) -> Iterator[tuple[str, str, str]]:
    """The nodes round a root definition: name, kind (stakeholder or text), label."""
    for node, _, _, text in _said(study, ref):
        known = node.startswith("stakeholder/")
        yield node, "stakeholder" if known else "text", label_of(study, node) if known else text


def _edges(study: Study, ref: str) -> Iterator[tuple[str, str, str, str]]:
    """The edges of a root definition: tail, head, letter, field."""
    for node, letter, field, _ in _said(study, ref):
        yield ref, node, letter, field
    root: Root = study.index.parts[ref]
    if root.transformation is not None and root.transformation.output is not None:
        yield f"{ref}/T.in", f"{ref}/T.out", "T", "transformation"


def _said(study: Study, ref: str) -> Iterator[tuple[str, str, str, str]]:
    """Node, letter, field and text of all that a root definition says."""
    root: Root = study.index.parts[ref]
    for letter, field in _SEVERAL:
        texts: tuple[str, ...] = getattr(root, field)
        offset = len(root.beneficiaries) if field == "victims" else 0
        for n, text in enumerate(texts, start=1 + offset):
            holder = f"stakeholder/{text.removeprefix('stakeholder/')}"
            named = letter in "CAO" and holder in study.index.parts
            yield (holder if named else f"{ref}/{letter}{n}"), letter, field, text
    for letter, field in _ONE:
        text_ = getattr(root, field)
        if text_:
            yield f"{ref}/{letter}", letter, field, text_
    yield from _transformation(root, ref)


def _transformation(root: Root, ref: str) -> Iterator[tuple[str, str, str, str]]:
    t = root.transformation
    if t is None:
        return
    if t.input is None or t.output is None:
        yield f"{ref}/T", "T", "transformation", t.text
        return
    yield f"{ref}/T.in", "T", "transformation", t.input
    yield f"{ref}/T.out", "T", "transformation", t.output
