"""What a screen can open, told at once where nothing opens: on paper and in plain text."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import tabular_col_spec

from ssm.ext.sphinx.forms import is_page
from ssm.ext.sphinx.listed import listed
from ssm.ext.sphinx.nodes import Chart, Fold, page_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["setup"]

_RAGGED = r"\raggedright\arraybackslash{}"


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
        if builder.format == "man" or not _is_short(chart):
            chart.replace_self(list(listed(chart)))
    if builder.format == "html":
        return
    folds = list(document.findall(Fold))
    if builder.format == "latex":
        _set_ragged(document)
        _unlinked(document, {place for fold in folds for place in _places(fold)})
    for fold in folds:
        if builder.format == "latex":
            fold.parent.remove(fold)
        else:
            fold.replace_self(_opened(fold))


def _places(fold: Fold) -> Iterator[tuple[str, str]]:
    """The places of a fold that links lead to, each with the page that it came from."""
    page = page_of(fold)
    return ((page, id) for node in fold.findall(nodes.Element) for id in node["ids"])


def _unlinked(document: nodes.document, gone: set[tuple[str, str]]) -> None:
    """Leaves of the links to what is gone the words alone."""
    for link in list(document.findall(nodes.reference)):
        page, _, id = link.get("refuri", "").removeprefix("%").rpartition("#")
        if (page, id) in gone or (page_of(link), link.get("refid", "")) in gone:
            link.replace_self(link.children)


def _set_ragged(document: nodes.document) -> None:
    """Columns as wide as they are wanted, and no words torn apart to fill them."""
    for table in list(document.findall(nodes.table)):
        if "ssm-table" not in table["classes"]:
            continue
        shares = [column["colwidth"] for column in table.findall(nodes.colspec)]
        spec = "".join(rf"\X{{{share}}}{{{sum(shares)}}}" for share in shares)
        table.parent.insert(table.parent.index(table), tabular_col_spec(spec=spec))
        for cell in table.findall(nodes.entry):
            cell.insert(0, nodes.raw("", _RAGGED, format="latex"))


def _is_short(chart: Chart) -> bool:
    """Whether a table has few words in its cells, so that it is read best as it is."""
    return not any(True for kind in (Fold, nodes.block_quote) for _ in chart.findall(kind))


def _earlier(chart: Chart) -> bool:
    return isinstance(chart.parent, Fold)


def _opened(fold: Fold) -> nodes.container:
    summary, *rest = fold.children
    head = nodes.paragraph("", "", nodes.strong("", "", *summary.children))
    return nodes.container("", head, *rest, ids=fold["ids"], classes=fold["classes"])
