"""A walk as DOT: what happened, step by step, beside the order that the model asks about."""

from typing import TYPE_CHECKING

from ssm.comparison.walking.sentences import step_remark
from ssm.comparison.walking.walk import walk, walk_title
from ssm.comparison.walking.walked import Walked
from ssm.drawing.dot.source import broken, graph_of
from ssm.model.activity import CONTROL_ROWS
from ssm.model.study import Study
from ssm.model.walks import Walk

if TYPE_CHECKING:
    from graphviz import Digraph

__all__ = ["walked_dot"]

_IS = {"style": "dashed", "dir": "none", "constraint": "false"}


def walked_dot(study: Study, account: Walk) -> str:
    """The steps of a walk in their order, and the activities that they are.

    Args:
        study: the study.
        account: the walk; it stands beside the first of the models that it speaks of.

    Example:
        >>> from ssm.model.walks import Step
        >>> monday = Walk(id="monday", steps=[Step(did="Rang"), Step(did="Waited")])
        >>> '"step 1" -> "step 2"' in walked_dot(Study(walks=[monday]), monday)
        True
    """
    from graphviz import escape

    graph = graph_of(walk_title(account), rankdir="TB")
    found = walk(study, f"walk/{account.id}").walked
    beside = found[0] if found else None
    for number, step in enumerate(account.steps, 1):
        remark = step_remark(beside, beside.step(number)) if beside else ""
        words = f"{number}. {step.did}" + (f"\n({remark})" if remark else "")
        graph.node(_name(number), label=escape(broken(words)), shape="note")
        if number > 1:
            graph.edge(_name(number - 1), _name(number))
    if beside is not None:
        _add_model(graph, beside)
    return str(graph.source)


def _name(number: int) -> str:
    """A name that no activity has, for want of the blank."""
    return f"step {number}"


def _add_model(graph: "Digraph", beside: Walked) -> None:
    from graphviz import escape

    happened = {id for step in beside.steps for id in step.activities}
    for id, phrase in beside.phrases.items():
        if id not in CONTROL_ROWS:
            graph.node(id, label=escape(broken(f"{id}. {phrase}")))
        elif id in happened:
            graph.node(id, label=escape(broken(phrase)))
    for each in beside.orders:
        graph.edge(each.tail, each.head)
    for step in beside.steps:
        for id in step.activities:
            graph.edge(_name(step.number), id, **_IS)
