"""A study as a tree of its parts."""

import html
from collections.abc import Iterator

import attrs

from ssm.comparison.formats.markdown import escaped
from ssm.ext.jupyter.frame import framed
from ssm.model.study import Study
from ssm.report.overview import Node, as_text, overview

__all__ = ["study_html", "study_markdown", "study_text"]

_FIRST = 12
"""So many parts of a section are told, where nothing can be folded."""


def study_text(study: Study) -> str:
    """A study as a tree of lines; of many parts of a kind, the first ones.

    Args:
        study: the study.
    """
    return as_text(_shorter(overview(study)))


def study_markdown(study: Study) -> str:
    """A study as nested lists in Markdown; of many parts of a kind, the first ones.

    Args:
        study: the study.

    Example:
        >>> print(study_markdown(Study(title="The fence")))
        **The fence**
    """
    tree = _shorter(overview(study))
    return "\n".join([f"**{escaped(tree.title)}**", "", *_lines(tree, "")]).strip()


def _shorter(tree: Node) -> Node:
    return attrs.evolve(tree, nodes=tuple(map(_cut, tree.nodes)))


def _cut(section: Node) -> Node:
    more = len(section.nodes) - _FIRST
    if more <= 1:
        return section
    rest = Node(ref="", title=f"and {more} more")
    return attrs.evolve(section, nodes=(*section.nodes[:_FIRST], rest))


def _lines(node: Node, before: str) -> Iterator[str]:
    for each in node.nodes:
        note = f" *({escaped(each.note)})*" if each.note else ""
        ref = f"`{each.ref.partition('/')[2]}` " if each.ref else ""
        yield f"{before}- {ref}{escaped(each.title)}{note}"
        yield from _lines(each, f"{before}  ")


def study_html(study: Study) -> str:
    """A study as lists, one for each kind of part; long ones are folded.

    Args:
        study: the study.

    Example:
        >>> "<strong>A &lt;fence&gt;</strong>" in study_html(Study(title="A <fence>"))
        True
    """
    tree = overview(study)
    folds = "".join(map(_fold, tree.nodes))
    return framed(f"<p><strong>{html.escape(tree.title)}</strong></p>{folds}")


def _fold(section: Node) -> str:
    told = "".join(f"<li>{_entry(each)}</li>" for each in section.nodes)
    opened = " open" if len(section.nodes) <= _FIRST else ""
    head = f"{html.escape(section.title)} ({len(section.nodes)})"
    return f'<details class="ssm-parts"{opened}><summary>{head}</summary><ul>{told}</ul></details>'


def _entry(node: Node) -> str:
    note = f" <em>({html.escape(node.note)})</em>" if node.note else ""
    return f"<code>{html.escape(node.ref.partition('/')[2])}</code> {html.escape(node.title)}{note}"
