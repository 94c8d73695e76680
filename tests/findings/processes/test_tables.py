"""Edges as tables and as GraphML: two columns, or what a graph editor writes."""

import pytest

from ssm.errors import UnreadableError
from ssm.findings.processes import read_process


def drawn(text, name="day.csv"):
    """What a file comes to."""
    return read_process(text.encode(), name)


@pytest.mark.parametrize(
    "text",
    [
        "from,to,label\nAsk,Sign,yes\n",
        "From;To;Words\nAsk;Sign;yes\n",
        "source\ttarget\tcondition\nAsk\tSign\tyes\n",
        'sep=;\nbefore;after;label\n"Ask";"Sign";"yes"\n',
        "id,from,to,label\n1,Ask,Sign,yes\n2,ask, Sign ,yes\n",
    ],
)
def test_a_link_a_row_by_whatever_the_ends_are_called(text):
    """In any delimiter; the same row twice is one link."""
    found = drawn(text)
    assert [task.do for task in found.tasks] == ["Ask", "Sign"]
    assert [(str(link), link.label) for link in found.links] == [("ask -> sign", "yes")]


def test_a_row_without_an_end_is_a_task_alone():
    """One without a beginning is told, where it stands."""
    found = drawn("from,to,by\nAsk,,Nurses\n,Sign,\n")
    assert [(task.do, task.by) for task in found.tasks] == [("Ask", ("Nurses",)), ("Sign", ())]
    assert [str(problem.span) for problem in found.problems] == ["day.csv:3:1"]


def test_columns_that_are_not_read_are_told():
    """And cells for which there is no column."""
    told = drawn("from,to,cost\nAsk,Sign,7,8\n").told
    assert told == (
        "the column “cost” is not read",
        "cells beyond the last named column are not read",
    )


def test_where_tasks_stand_is_known():
    """The first place of each."""
    spans = drawn("from,to\nAsk,Sign\nSign,Ask\n").spans
    assert {id: str(span) for id, span in spans.items()} == {
        "ask": "day.csv:2:1",
        "sign": "day.csv:2:5",
    }


@pytest.mark.parametrize("text", ["", "\n\n", "Ask,Sign\n", "from\nAsk\n"])
def test_a_table_without_both_columns_is_refused(text):
    """With how they are called."""
    with pytest.raises(UnreadableError, match="'from' and 'to'"):
        drawn(text)


@pytest.mark.parametrize("name", ["day", "day.pdf", "day.vsdx", "day.yaml"])
def test_other_kinds_of_files_are_refused_with_what_to_save_them_as(name):
    """By the end of the name."""
    with pytest.raises(UnreadableError, match="save it as BPMN"):
        drawn("from,to\n", name)


def test_a_guarded_cell_is_read_without_its_guard():
    """As spreadsheets that we write have it."""
    assert drawn("from,to\n'=Ask,Sign\n").tasks[0].do == "=Ask"


GRAPH = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="label"/><key id="d1" for="edge" attr.name="label"/>
<key id="d2" for="node" attr.name="cost"/><key id="d3" for="node" attr.name="by"/>
<graph edgedefault="{default}">{inside}</graph></graphml>"""
NODES = '<node id="n0"><data key="d0">Ask</data><data key="d3">Nurses</data></node><node id="n1"/>'


def graph(inside, default="directed"):
    """What a GraphML file comes to."""
    return drawn(GRAPH.format(inside=inside, default=default), "day.graphml")


def test_graphml_has_nodes_and_edges_with_labels():
    """A node without words is called as the file calls it."""
    found = graph(NODES + '<edge source="n0" target="n1"><data key="d1">yes</data></edge>')
    assert [(task.do, task.by) for task in found.tasks] == [("Ask", ("Nurses",)), ("n1", ())]
    assert [(str(link), link.label) for link in found.links] == [("ask -> n1", "yes")]
    assert found.told == ("other facts about nodes and lines are not read: “cost”",)


def test_labels_of_a_graph_editor_are_words():
    """As they are drawn, on nodes and lines; a group is taken apart."""
    y = 'xmlns:y="http://www.yworks.com/xml/graphml"'
    node = (
        f'<data key="g"><y:ShapeNode {y}><y:NodeLabel>Ask\nthem</y:NodeLabel></y:ShapeNode></data>'
    )
    edge = (
        f'<data key="g"><y:PolyLineEdge {y}><y:EdgeLabel>yes</y:EdgeLabel></y:PolyLineEdge></data>'
    )
    found = graph(
        f'<node id="g1"><graph><node id="a">{node}</node><node id="b"/></graph></node>'
        f'<edge source="a" target="b">{edge}</edge>'
    )
    assert [task.do for task in found.tasks] == ["Ask them", "b"]
    assert found.links[0].label == "yes"
    assert found.told[0] == "groups are taken apart into what they hold: “g1”"


@pytest.mark.parametrize(
    ("inside", "default", "words"),
    [
        ('<edge source="n0" target="n1"/>', "undirected", "without a direction"),
        ('<edge source="n0" target="n1" directed="false"/>', "directed", "without a direction"),
        ('<edge source="n0" target="n9"/>', "directed", "1 lines end at nothing"),
        ("<hyperedge/>", "directed", "lines with many ends"),
    ],
)
def test_what_graphml_has_beside_is_told(inside, default, words):
    """In a sentence each."""
    assert any(words in told for told in graph(NODES + inside, default).told)


@pytest.mark.parametrize(
    "data", ["<graphml/>", '<!DOCTYPE a [<!ENTITY e "x">]><graphml>&e;</graphml>']
)
def test_graphml_without_a_graph_is_refused(data):
    """So is one that declares anything."""
    with pytest.raises(UnreadableError, match="export it again"):
        drawn(data, "day.graphml")
