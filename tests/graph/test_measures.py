"""What stands alone, and what can be reached: as networkx says."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from ssm.graph.measures import isolated, reachable

NAMES = "abcdef"
EDGES = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=12)


@given(EDGES)
def test_what_stands_alone_is_touched_by_no_arrow_from_elsewhere(edges):
    """It agrees with networkx, once arrows from a node to itself are set aside."""
    graph = nx.DiGraph((a, b) for a, b in edges if a != b)
    graph.add_nodes_from(NAMES)

    assert set(isolated(NAMES, edges)) == set(nx.isolates(graph))


@given(EDGES)
def test_what_can_be_reached_is_what_descends(edges):
    """The start belongs to it only when a circle leads back."""
    graph = nx.DiGraph(edges)
    graph.add_nodes_from(NAMES)

    assert set(reachable(edges, "a")) - {"a"} == nx.descendants(graph, "a")
