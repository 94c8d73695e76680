"""A study as a tree of its parts."""

import html
from collections.abc import Iterator

from ssm.comparison.formats.markdown import escaped
from ssm.ext.jupyter.frame import framed
from ssm.model.study import Study
from ssm.report.overview import Node, as_text, overview

__all__ = ["study_html", "study_markdown", "study_text"]


def study_text(study: Study) -> str:
    """A study as a tree of lines.

    Args:
        study: the study.
    """
    return as_text(overview(study))


def study_markdown(study: Study) -> str:
    """A study as nested lists in Markdown.

    Args:
        study: the study.

    Example:
        >>> print(study_markdown(Study(title="The fence")))
        **The fence**
    """
    tree = overview(study)
    return "\n".join([f"**{escaped(tree.title)}**", "", *_lines(tree, "")]).strip()


def _lines(node: Node, before: str) -> Iterator[str]:
    for each in node.nodes:
        note = f" *({escaped(each.note)})*" if each.note else ""
        ref = f"`{each.ref.partition('/')[2]}` " if each.ref else ""
        yield f"{before}- {ref}{escaped(each.title)}{note}"
        yield from _lines(each, f"{before}  ")


def study_html(study: Study) -> str:
    """A study as nested lists.

    Args:
        study: the study.

    Example:
        >>> "<strong>A &lt;fence&gt;</strong>" in study_html(Study(title="A <fence>"))
        True
    """
    return framed(_html(overview(study), top=True))


def _html(node: Node, *, top: bool = False) -> str:
    title = html.escape(node.title)
    note = f" <em>({html.escape(node.note)})</em>" if node.note else ""
    ref = html.escape(node.ref.partition("/")[2])
    head = f"<strong>{title}</strong>" if top or not node.ref else f"<code>{ref}</code> {title}"
    inner = "".join(f"<li>{_html(each)}</li>" for each in node.nodes)
    return f"{head}{note}{f'<ul>{inner}</ul>' if inner else ''}"
