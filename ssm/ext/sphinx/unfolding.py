"""What a screen can open, told at once where nothing opens: on paper and in plain text."""

from typing import TYPE_CHECKING

from docutils import nodes

from ssm.ext.sphinx.forms import is_page
from ssm.ext.sphinx.listed import listed
from ssm.ext.sphinx.nodes import Chart, Fold

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["setup"]


def setup(app: "Sphinx") -> None:
    """Opens what is closed, once all links of a page are followed.

    Args:
        app: the application.
    """
    app.connect("doctree-resolved", _unfolded, priority=600)


def _unfolded(app: "Sphinx", document: nodes.document, docname: str) -> None:
    """What stands behind a fold of its own is for screens; the words of a chart are for all."""
    builder = app.builder
    if is_page(builder):
        return
    for chart in list(document.findall(Chart)):
        if _earlier(chart) and builder.format == "latex":
            continue
        if not _is_short(chart):
            chart.replace_self(list(listed(chart)))
    if builder.format == "html":
        return
    for fold in list(document.findall(Fold)):
        if builder.format == "latex":
            fold.parent.remove(fold)
        else:
            fold.replace_self(_opened(fold))


def _is_short(chart: Chart) -> bool:
    """Whether a table has few words in its cells, so that it is read best as it is."""
    return not any(True for kind in (Fold, nodes.block_quote) for _ in chart.findall(kind))


def _earlier(chart: Chart) -> bool:
    return isinstance(chart.parent, Fold)


def _opened(fold: Fold) -> nodes.container:
    summary, *rest = fold.children
    head = nodes.paragraph("", "", nodes.strong("", "", *summary.children))
    return nodes.container("", head, *rest, ids=fold["ids"], classes=fold["classes"])
