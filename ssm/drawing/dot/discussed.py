"""A model for discussion as DOT: each open question at what it is about."""

from collections.abc import Iterator
from itertools import count, product
from string import ascii_uppercase

from ssm.comparison.lineup import compare
from ssm.drawing.dot.source import add_activities, broken, graph_of
from ssm.drawing.scene.comparison.asking import asks_of
from ssm.model.activity import Model
from ssm.model.study import Study
from ssm.model.titles import model_title
from ssm.model.walk import link_names

__all__ = ["discussed_dot"]

_ABOUT = {"style": "dotted", "dir": "none", "constraint": "false"}


def discussed_dot(study: Study, model: Model) -> str:
    """A model with its open questions beside it; those about an arrow are named there.

    Args:
        study: the study, with its findings.
        model: the model.

    Example:
        >>> from ssm.model.activity import Activity
        >>> fence = Model(id="fence", activities=[Activity(id="1", do="Obtain paint")])
        >>> '"question A" -> 1' in discussed_dot(Study(models=[fence]), fence)
        True
    """
    from graphviz import escape

    asked = asks_of(compare(study, model.id).charts[0], english=study.is_english)
    lettered = dict(zip(_letters(), asked, strict=False))
    at_links = {ask.row.ref: letter for letter, ask in lettered.items()}
    title = f"For discussion: {model_title(study, model)}"
    graph = graph_of(title, rankdir="TB", compound="true")
    add_activities(graph, model, {})
    for name, link in link_names(model.dependencies):
        letter = at_links.get(f"model/{model.id}/{name}")
        graph.edge(link.tail, link.head, **({"label": letter} if letter else {}))
    for letter, ask in lettered.items():
        words = f"{letter}. {ask.text}"
        graph.node(f"question {letter}", label=escape(broken(words)), shape="note")
        if ask.row.kind != "dependency":
            id = ask.row.ref.rpartition("/")[2]
            graph.edge(f"question {letter}", id, **_ABOUT)
    return str(graph.source)


def _letters() -> Iterator[str]:
    """A to Z, then AA, AB and so on: a model may leave more open than there are letters."""
    for size in count(1):
        yield from map("".join, product(ascii_uppercase, repeat=size))
