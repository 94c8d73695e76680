"""What is done now as DOT: its tasks and links, and the activities that the tasks are."""

from ssm.drawing.dot.source import broken, graph_of
from ssm.drawing.scene.words import named_ones
from ssm.model.as_is import AsIs, Task
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.words import Op

__all__ = ["doing_dot"]

_WAYS = {Op.WEAK: {"style": "dashed"}, Op.BOTH: {"dir": "both"}}


def doing_dot(study: Study, graph: AsIs) -> str:
    """The DOT text of what is done now.

    Args:
        study: where stakeholders have their names.
        graph: what is done now.

    Example:
        >>> today = AsIs(id="today", tasks=[Task(id="a", do="Ask", is_="m/1")])
        >>> "(is m/1)" in doing_dot(Study(), today)
        True
    """
    from graphviz import escape

    source = graph_of(named(graph.label, graph.id), rankdir="LR")
    for task in graph.tasks:
        words = escape(broken(_words(study, task)))
        source.node(task.id, label=words, shape="note", style="dashed" if not task.is_ else "")
    known = {task.id for task in graph.tasks}
    for link in graph.links:
        if {link.tail, link.head} <= known:
            about = {"label": escape(link.label)} if link.label else {}
            source.edge(link.tail, link.head, **about, **_WAYS.get(link.op, {}))
    return str(source.source)


def _words(study: Study, task: Task) -> str:
    who = ", ".join(named_ones(study, task.by))
    lines = [task.do, *([who] if who else [])]
    if task.is_:
        lines.append(f"(is {', '.join(task.is_)})")
    return "\n".join(lines)
