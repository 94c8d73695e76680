"""What a screen can open, told at once where nothing opens: on paper and in plain text."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docutils import nodes

from ssm.ext.sphinx.forms import is_page
from ssm.ext.sphinx.nodes import Chart, Fold

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["setup"]

_UNKNOWN = "ssm-unknown"


def setup(app: "Sphinx") -> None:
    """Opens what is closed, once all links of a page are followed.

    Args:
        app: the application.
    """
    app.connect("doctree-resolved", _unfolded, priority=600)


def _unfolded(app: "Sphinx", document: nodes.document, docname: str) -> None:
    if is_page(app.builder):
        return
    for chart in list(document.findall(Chart)):
        chart.replace_self(list(_listed(chart)))
    if app.builder.format != "html":
        for fold in list(document.findall(Fold)):
            fold.replace_self(_opened(fold))


def _opened(fold: Fold) -> nodes.container:
    summary, *rest = fold.children
    head = nodes.paragraph("", "", nodes.strong("", "", *summary.children))
    return nodes.container("", head, *rest, ids=fold["ids"], classes=fold["classes"])


def _listed(chart: Chart) -> Iterator[nodes.Element]:
    """A table as a list of its rows, each with what stands in its cells."""
    heads = chart["heads"]
    title = next(iter(chart.findall(nodes.title)), None)
    if title is not None:
        yield nodes.paragraph("", "", nodes.strong("", title.astext()))
    (body,) = chart.findall(nodes.tbody)
    rows = nodes.definition_list(classes=["ssm-rows"])
    for row in body.children:
        if "ssm-group" in row["classes"]:
            if len(rows):
                yield rows
            rows = nodes.definition_list(classes=["ssm-rows"])
            yield nodes.paragraph("", "", nodes.emphasis("", row.astext()))
            continue
        rows += _item(row, heads)
    if len(rows):
        yield rows


def _item(row: nodes.Element, heads: tuple[str, ...]) -> nodes.definition_list_item:
    first, *cells = row.children
    words = first.children[0].children if first.children else []
    told = nodes.definition("", *first.children[1:])
    silent: dict[str, list[str]] = {}
    for head, cell in zip(heads[1:], cells, strict=True):
        if _UNKNOWN in cell["classes"] and len(cell.children) == 1:
            silent.setdefault(cell.astext(), []).append(head)
        else:
            told += _cell(head, cell)
    for what, who in silent.items():
        told += nodes.paragraph("", f"{what}: {', '.join(who)}", classes=["ssm-note"])
    return nodes.definition_list_item("", nodes.term("", "", *words), told)


def _cell(head: str, cell: nodes.Element) -> Iterator[nodes.Element]:
    if not cell.children:
        return
    first, *rest = cell.children
    if isinstance(first, Fold):
        summary, *inside = first.children
        first, rest = summary, [*inside, *rest]
    label = nodes.strong("", f"{head}: ")
    if isinstance(first, nodes.paragraph):
        yield nodes.paragraph("", "", label, *first.children)
    else:
        yield nodes.paragraph("", "", label)
        yield first
    yield from rest
