"""Rows, circles, implied arrows and groups: what they promise, and that networkx agrees."""

import itertools

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.graph.components import strong_components
from ssm.graph.order import components, cycles, implied, layers

NAMES = "abcdefgh"
EDGES = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=24)
FORWARD = EDGES.map(lambda edges: [(a, b) for a, b in edges if a < b])


def digraph(edges, nodes=NAMES):
    """The same arrows as a networkx graph."""
    graph = nx.DiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(edges)
    return graph


def pairs(text):
    """Arrows written as `1>2 2>3`."""
    return [tuple(arrow.split(">")) for arrow in text.split()]


@pytest.mark.parametrize(
    ("arrows", "rows"),
    [
        ("", {"1": 0, "2": 0, "3": 0}),
        ("1>2 2>3", {"1": 0, "2": 1, "3": 2}),
        ("1>3 2>3", {"1": 0, "2": 0, "3": 1}),
        ("1>2 2>3 1>3", {"1": 0, "2": 1, "3": 2}),
        ("3>2 2>1", {"1": 2, "2": 1, "3": 0}),
        ("1>1", {"1": 0, "2": 0, "3": 0}),
        ("1>2 2>1", {"1": 0, "2": 1, "3": 0}),
        ("1>2 2>3 3>1", {"1": 0, "2": 1, "3": 2}),
        ("1>2 2>9 9>3", {"1": 0, "2": 1, "3": 0}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_activity_stands_below_all_that_it_depends_on(arrows, rows):
    """Rows follow the longest path, and survive circles and arrows to nowhere."""
    assert layers("123", pairs(arrows)) == rows


@pytest.mark.parametrize(
    ("arrows", "circles"),
    [
        ("1>2 2>3", ()),
        ("1>1", (("1",),)),
        ("1>2 2>1", (("1", "2"),)),
        ("2>3 3>1 1>2 3>4", (("2", "3", "1"),)),
        ("1>2 2>1 2>3 3>2", (("1", "2"), ("2", "3"))),
        ("1>2 2>3 3>1 2>1", (("1", "2"), ("2", "3", "1"))),
    ],
)
def test_circles_are_told_as_the_activities_on_them(arrows, circles):
    """Each arrow on a circle is part of one that is told, the shortest through it."""
    assert cycles(pairs(arrows)) == circles


@pytest.mark.parametrize(
    ("arrows", "those"),
    [
        ("1>2 2>3 1>3", "1>3"),
        ("1>3 1>2 2>3 3>4 1>4", "1>3 1>4"),
        ("1>2 1>2", ""),
        ("1>2 2>1 2>3 1>3", ""),
        ("1>2 2>1 2>3 3>4 1>4", "1>4"),
    ],
)
def test_an_arrow_that_a_longer_way_implies_is_found(arrows, those):
    """What is found can be left undrawn without changing the meaning."""
    assert implied(pairs(arrows)) == tuple(pairs(those))


def test_groups_keep_the_order_given():
    """A group stands where its first activity stands."""
    assert components("4321", pairs("1>3 9>2")) == (("4",), ("3", "1"), ("2",))


@given(FORWARD)
def test_rows_are_longest_paths_as_networkx_counts_them(edges):
    """Without circles, networkx's generations are the rows."""
    generations = nx.topological_generations(digraph(edges))

    assert layers(NAMES, edges) == {
        node: row for row, nodes in enumerate(generations) for node in nodes
    }


@given(EDGES)
def test_every_arrow_outside_a_circle_leads_downwards(edges):
    """Circles disturb the rows of those on them, and never an arrow between circles."""
    rows = layers(NAMES, edges)
    home = {node: part for part in strong_components(NAMES, edges) for node in part}

    assert list(rows) == list(NAMES)
    assert all(rows[a] < rows[b] for a, b in edges if home[a] != home[b])
    assert all(row == 0 or row - 1 in rows.values() for row in rows.values())


@given(EDGES)
def test_the_circles_touch_exactly_the_arrows_that_lie_on_one(edges):
    """Each circle is one; together they hold every arrow inside a strong component."""
    graph = digraph(edges)
    home = {
        node: n for n, part in enumerate(nx.strongly_connected_components(graph)) for node in part
    }
    found = cycles(edges)
    touched = {(c[n - 1], c[n]) for c in found for n in range(len(c))}

    assert touched <= set(edges)
    assert all(len(set(circle)) == len(circle) for circle in found)
    assert touched == {(a, b) for a, b in edges if home[a] == home[b]}


@given(FORWARD)
def test_what_is_not_implied_is_the_transitive_reduction(edges):
    """What stays is what networkx keeps."""
    kept = set(edges) - set(implied(edges))

    assert kept == set(nx.transitive_reduction(digraph(edges)).edges)


@given(EDGES)
def test_leaving_implied_arrows_out_changes_nothing_that_can_be_reached(edges):
    """With circles too, the arrows that stay say all that was said."""
    kept = [edge for edge in edges if edge not in implied(edges)]

    assert nx.transitive_closure(digraph(kept)).edges == nx.transitive_closure(digraph(edges)).edges


@given(EDGES)
def test_groups_are_those_that_networkx_finds(edges):
    """Weak and strong components agree with networkx, as sets."""
    graph = digraph(edges)
    weak = {frozenset(group) for group in components(NAMES, edges)}
    strong = {frozenset(group) for group in strong_components(NAMES, edges)}

    assert weak == {frozenset(group) for group in nx.weakly_connected_components(graph)}
    assert strong == {frozenset(group) for group in nx.strongly_connected_components(graph)}


@given(EDGES)
def test_strong_groups_come_after_those_that_they_lead_to(edges):
    """Their order is good for one pass from the ends backwards."""
    place = {node: n for n, part in enumerate(strong_components(NAMES, edges)) for node in part}

    assert all(place[head] <= place[tail] for tail, head in edges)


def test_a_chain_of_ten_thousand_does_not_run_out_of_stack():
    """Nothing here recurses."""
    nodes = [str(n) for n in range(10_000)]
    edges = list(itertools.pairwise(nodes))

    assert layers(nodes, edges)["9999"] == 9_999
    assert cycles(edges) == ()
    assert len(components(nodes, edges)) == 1
