"""Rich pictures as networkx graphs."""

from typing import TYPE_CHECKING, Any

from ssm.graph.labels import kind_of, label_of
from ssm.model.links import Link
from ssm.model.loaded import Loaded, study_of
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.study import Study
from ssm.model.walk import link_names
from ssm.model.words import Op

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["picture_graph"]

_MUTUAL = (Op.BOTH, Op.RELATION, Op.CONFLICT)


def picture_graph(study: Study | Loaded, picture: str) -> "nx.MultiDiGraph[str]":
    """A rich picture as a graph: elements and boundaries, links, and what holds what.

    Args:
        study: a study, or what loading gave.
        picture: id or ref of the picture.

    Returns:
        A networkx MultiDiGraph; the key of an edge is the name of the link in refs.

        Graph attributes: `ref`, `title`.

        Node attributes: `kind` (element or boundary), `label`, `part`, and for elements
        `stakeholder` (ref of the stakeholder of the same id, or None).

        Edge attributes: `relation` (`link`, or `holds` from a boundary to what is
        inside), and for links `ref`, `op` (`->`, `<->`, `--`, `~>`, `><`, `watches`),
        `mutual` (whether it means the same from both ends), `label`, `weight`, `part`.

    Raises:
        UnknownRefError: the study has no such picture.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(ssm.Picture(id="week-1", elements=[
        ...     ssm.Element(id="nurses"), ssm.Element(id="booking")],
        ...     links=["nurses >< booking"]))
        >>> graph = picture_graph(study, "week-1")
        >>> graph.edges["picture/week-1/nurses", "picture/week-1/booking", "nurses..booking"]["op"]
        '><'
    """
    import networkx as nx

    whole = study_of(study)
    ref = whole.index.resolve(picture, ("picture",))
    part: Picture = whole.index.parts[ref]
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(ref=ref, title=label_of(whole, ref))
    pieces: tuple[Element | Boundary, ...] = (*part.elements, *part.boundaries)
    for piece in pieces:
        at = f"{ref}/{piece.id}"
        holder = f"stakeholder/{piece.id}"
        known = {"stakeholder": holder if holder in whole.index.parts else None}
        more = known if isinstance(piece, Element) else {}
        graph.add_node(at, kind=kind_of(whole, at), label=label_of(whole, at), part=piece, **more)
    for boundary in part.boundaries:
        for inside in boundary.holds:
            if f"{ref}/{inside}" in graph:
                graph.add_edge(
                    f"{ref}/{boundary.id}", f"{ref}/{inside}", key="holds", relation="holds"
                )
    for name, link in link_names(part.links):
        tail, head = f"{ref}/{link.tail}", f"{ref}/{link.head}"
        if tail in graph and head in graph:
            graph.add_edge(tail, head, key=name, **_drawn(f"{ref}/{name}", link))
    return graph


def _drawn(ref: str, link: Link) -> dict[str, Any]:
    return {
        "relation": "link",
        "ref": ref,
        "op": str(link.op),
        "mutual": link.op in _MUTUAL,
        "label": link.label,
        "weight": link.weight,
        "part": link,
    }
