"""A study as a tree of its parts."""

from collections.abc import Iterator

import attrs

from ssm.comparison.formats.markdown import escaped
from ssm.ext.jupyter.paged import told_html
from ssm.model.study import Study
from ssm.report.blocks import Block, Facts, Fold, Para
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
        >>> '<p class="lead">A &lt;fence&gt;</p>' in study_html(Study(title="A <fence>"))
        True
    """
    tree = overview(study)
    parts = (block for section in tree.nodes for block in _section(section))
    return told_html("study", study, Para(tree.title, "lead"), *parts)


def _section(section: Node) -> tuple[Block, ...]:
    head = f"{section.title} ({len(section.nodes)})"
    rows = tuple((each.ref.partition("/")[2], (Para(_words(each)),)) for each in section.nodes)
    facts = Facts(rows, "parts")
    if len(rows) > _FIRST:
        return (Fold(summary=head, blocks=(facts,), role="head"),)
    return (Para(head, "head"), facts)


def _words(node: Node) -> str:
    return f"{node.title} ({node.note})" if node.note else node.title
