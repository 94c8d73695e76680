"""Networkx graphs of a study: every part a node, every reference an edge, all documented."""

import re
import subprocess
import sys

import networkx as nx
import pytest

import ssm
from ssm.graph.views import model_graph, picture_graph, root_graph, study_graph


@pytest.fixture
def study():
    """A study with something of everything that graphs show."""
    return ssm.Study(
        title="The clinic",
        inquiry=ssm.Inquiry(client=["managers"]),
        political=ssm.Politics(
            commodities=[ssm.Commodity(id="slots", what="who gets a slot", held_by=["nurses"])]
        ),
    ).add(
        ssm.Stakeholder(id="nurses", serves=["patients"], worries="Two lists."),
        ssm.Stakeholder(id="patients"),
        ssm.Stakeholder(
            id="managers",
            wants=ssm.Wants(from_=[ssm.Want(whom="nurses", text="speed", findings=["f1"])]),
        ),
        ssm.Picture(
            id="week-1",
            elements=[
                ssm.Element(id="nurses", says=ssm.Statement(findings=["f1"])),
                ssm.Element(id="booking", is_="computer"),
            ],
            boundaries=[ssm.Boundary(id="clinic", holds=["nurses", "booking"])],
            links=["nurses >< booking", "booking -> nurses"],
        ),
        ssm.Theme(id="lists", seen_in=["week-1/nurses->booking", "f1"], raised_by=["nurses"]),
        ssm.Root(
            id="good-time",
            because=["lists"],
            actors=["nurses", "whoever is on duty"],
            owners=["nurses"],
            transformation="waiting patients -> seen patients",
            worldview="Time is precious.",
            environment=["the law", "the budget"],
        ),
        ssm.Model(
            id="good-time",
            activities=[
                ssm.Activity(id="1", do="Agree urgency"),
                ssm.Activity(id="2", do="Plan the day"),
                ssm.Activity(id="3", do="See the patient"),
            ],
            dependencies=["1 -> 2", "2 -> 3", "1 -> 3"],
        ),
        ssm.Source(id="int-01", perspective="nurses"),
        ssm.Finding(
            id="f1",
            text="Two lists.",
            source="int-01",
            about=[ssm.Evidence(row="good-time/2", happens="no", who=["nurses", "nobody"])],
        ),
        ssm.Finding(id="f2", text="Unplaced.", about=[ssm.Evidence(row="good-time/9")]),
        ssm.Change(id="c", what="One list", desirable=ssm.Judgement(judged="yes", by=["nurses"])),
    )


def edges(graph):
    """Edges with their relation, as one set."""
    return {(a, r, b) for a, b, r in graph.edges(data="relation")}


def test_every_part_of_a_study_is_a_node_with_kind_label_and_part(study):
    """Nothing has to be looked up beside the graph."""
    graph = study_graph(study)

    assert set(graph) - {"study"} == set(study.index.parts)
    assert all(set(data) == {"kind", "label", "part"} for _, data in graph.nodes(data=True))
    assert all(graph.nodes[ref]["part"] is part for ref, part in study.index.parts.items())


@pytest.mark.parametrize(
    "edge",
    [
        ("study", "inquiry.client", "stakeholder/managers"),
        ("stakeholder/nurses", "serves", "stakeholder/patients"),
        ("stakeholder/managers", "wants.from", "stakeholder/nurses"),
        ("stakeholder/managers", "wants.from.findings", "finding/f1"),
        ("picture/week-1/nurses", "part of", "picture/week-1"),
        ("picture/week-1/nurses", "is", "stakeholder/nurses"),
        ("picture/week-1/nurses", "says.findings", "finding/f1"),
        ("picture/week-1/clinic", "holds", "picture/week-1/booking"),
        ("picture/week-1/nurses..booking", "head", "picture/week-1/booking"),
        ("theme/lists", "seen_in", "picture/week-1/nurses..booking"),
        ("root/good-time", "because", "theme/lists"),
        ("model/good-time", "root", "root/good-time"),
        ("model/good-time/1..2", "tail", "model/good-time/1"),
        ("finding/f1", "about", "model/good-time/2"),
        ("finding/f1", "about.who", "stakeholder/nurses"),
        ("finding/f1", "source", "source/int-01"),
        ("change/c", "desirable.by", "stakeholder/nurses"),
    ],
    ids=lambda edge: f"{edge[0]} {edge[1]}",
)
def test_every_reference_is_an_edge_named_by_its_field(study, edge):
    """Keys of mappings and places in lists are left out of the name, and kept in the path."""
    assert edge in edges(study_graph(study))


def test_words_and_broken_references_are_no_edges(study):
    """A graph shows what is there; what is broken is the business of the checks."""
    graph = study_graph(study)

    assert [head for _, head in graph.out_edges("finding/f2")] == []
    assert all(head in study.index.parts for _, head in graph.edges())


def test_the_private_analysis_is_left_out_unless_asked_for(study):
    """Analysis Three does not get out by way of a graph."""
    held = ("study", "political.commodities.held_by", "stakeholder/nurses")

    assert held not in edges(study_graph(study))
    assert held in edges(study_graph(study, private=True))


def test_the_same_relation_twice_has_two_keys(study):
    """Two findings of one worry, or one source at two places, are both kept."""
    twice = study.replace("theme/lists", seen_in=["f1", "finding/f1"])

    assert set(study_graph(twice)["theme/lists"]["finding/f1"]) == {"seen_in", "seen_in.2"}


def test_a_picture_keeps_what_its_links_say(study):
    """Signs, and whether they mean the same from both ends."""
    graph = picture_graph(study, "week-1")
    conflict = graph.edges["picture/week-1/nurses", "picture/week-1/booking", "nurses..booking"]

    assert (conflict["op"], conflict["mutual"]) == ("><", True)
    assert graph.nodes["picture/week-1/nurses"]["stakeholder"] == "stakeholder/nurses"
    assert graph.nodes["picture/week-1/booking"]["stakeholder"] is None
    assert ("picture/week-1/clinic", "holds", "picture/week-1/nurses") in edges(graph)


def test_a_root_definition_has_its_letters_round_it(study):
    """One stakeholder may be both actor and owner; plain words are nodes of their own."""
    graph = root_graph(study, "good-time")
    at = "root/good-time"

    assert graph.edges[at, "stakeholder/nurses"]["letters"] == ("A", "O")
    assert graph.nodes[f"{at}/A2"] == {"kind": "text", "label": "whoever is on duty"}
    assert [graph.nodes[f"{at}/E{n}"]["label"] for n in (1, 2)] == ["the law", "the budget"]
    assert graph.has_edge(f"{at}/T.in", f"{at}/T.out")


def test_a_transformation_without_an_arrow_is_one_node(study):
    """An unfinished root definition is a graph all the same."""
    graph = root_graph(study.replace("root/good-time", transformation="Education"), "good-time")

    assert graph.nodes["root/good-time/T"]["label"] == "Education"


def test_a_model_knows_its_rows_and_implied_arrows(study):
    """Operations alone are acyclic in a sound model."""
    graph = model_graph(study, "good-time", monitoring=False)

    assert nx.is_directed_acyclic_graph(graph)
    assert dict(graph.nodes(data="row")) == {f"model/good-time/{n}": n - 1 for n in (1, 2, 3)}
    assert [edge for *edge, implied in graph.edges(data="implied") if implied] == [
        ["model/good-time/1", "model/good-time/3"]
    ]


def test_monitoring_watches_every_operation_and_control_acts_on_every_one(study):
    """What two arrows to the boundary mean, said for each activity."""
    graph = model_graph(study, "model/good-time")
    at = "model/good-time"

    assert all(graph.edges[f"{at}/{n}", f"{at}/monitor"]["relation"] for n in (1, 2, 3))
    assert nx.has_path(graph, f"{at}/criteria", f"{at}/control")
    assert nx.is_strongly_connected(graph.subgraph(set(graph) - {f"{at}/criteria"}))


def test_a_model_without_monitoring_shows_none(study):
    """Left out on purpose stays left out."""
    graph = model_graph(study.replace("model/good-time", monitoring=None), "good-time")

    assert set(nx.get_node_attributes(graph, "kind").values()) == {"activity"}


@pytest.mark.parametrize("view", [picture_graph, root_graph, model_graph])
def test_an_unknown_name_is_refused_with_the_nearest(study, view):
    """As everywhere, a misspelt name is answered with a guess."""
    with pytest.raises(ssm.UnknownRefError):
        view(study, "nothing-like-it")


@pytest.mark.parametrize(
    ("view", "args"),
    [
        (study_graph, ()),
        (picture_graph, ("week-1",)),
        (root_graph, ("good-time",)),
        (model_graph, ("good-time",)),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_attribute_is_documented(study, view, args):
    """What the docstring of a view does not name is not in the graph."""
    graph = view(study, *args)
    named = set(re.findall(r"`(\w+)`", view.__doc__))
    nodes = {name for _, data in graph.nodes(data=True) for name in data}
    lines = {name for *_, data in graph.edges(data=True) for name in data}

    assert nodes | lines | set(graph.graph) <= named


def test_asking_for_order_loads_no_networkx():
    """Drawing and checking use order without paying for a graph package."""
    code = (
        "import sys, ssm.graph.order, ssm.graph.views, ssm.graph.relations, ssm.tracing;"
        "sys.exit('networkx' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False)

    assert done.returncode == 0
