"""A chart as a list of its rows, each voice with its words: for narrow pages and for paper."""

from collections.abc import Iterator

from docutils import nodes

from ssm.ext.sphinx.nodes import Chart, Fold

__all__ = ["listed"]

_UNKNOWN, _TOGETHER = "ssm-unknown", "ssm-together"


def listed(chart: Chart) -> Iterator[nodes.Element]:
    """A chart as lists, one for each group of its rows.

    Args:
        chart: the table, with its heads; its nodes are taken from it.
    """
    caption = chart.children[0]
    yield nodes.paragraph("", "", nodes.strong("", "", *caption.children))
    (body,) = chart.findall(nodes.tbody)
    rows = nodes.definition_list(classes=["ssm-rows"])
    for row in body.children:
        if "ssm-group" in row["classes"]:
            if len(rows):
                yield rows
            rows = nodes.definition_list(classes=["ssm-rows"])
            yield nodes.paragraph("", "", nodes.emphasis("", row.astext()))
        else:
            rows += _item(row)
    if len(rows):
        yield rows


def _item(row: nodes.Element) -> nodes.definition_list_item:
    first, *cells = row.children
    words = first.children[0].children if first.children else []
    told = nodes.definition("", *first.children[1:])
    silent: dict[str, list[str]] = {}
    for cell in sorted(cells, key=lambda cell: _TOGETHER in cell["classes"]):
        head = cell["label"]
        if _UNKNOWN in cell["classes"] and len(cell.children) == 1:
            silent.setdefault(cell.astext(), []).append(head)
        elif cell.children:
            told += _cell(head, cell)
    for what, who in silent.items():
        told += nodes.paragraph("", f"{what}: {', '.join(who)}", classes=["ssm-note"])
    return nodes.definition_list_item("", nodes.term("", "", *words), told)


def _cell(head: str, cell: nodes.Element) -> list[nodes.Element]:
    """What stands in a cell: a line behind its head, and a list of the words behind that."""
    line = nodes.paragraph("", "", nodes.strong("", f"{head}: "))
    words = nodes.bullet_list(classes=["ssm-words"])
    asked: list[nodes.Element] = []
    for node in _flat(cell):
        if isinstance(node, nodes.block_quote):
            words += nodes.list_item("", _quotation(node))
        elif "ssm-question" in node["classes"]:
            asked.append(node)
        elif "ssm-says" in node["classes"] and len(words):
            words[-1][0] += [nodes.Text(f" ({node.astext()})")]
        else:
            line += [nodes.Text("; ")] if len(line) > 1 else []
            line += node.children
    return [line, *([words] if len(words) else []), *asked]


def _flat(cell: nodes.Element) -> Iterator[nodes.Element]:
    """What stands in a cell, and behind its folds; of a question the fold's line is left out."""
    for node in cell.children:
        if isinstance(node, Fold):
            summary, *inside = node.children
            if "ssm-ask" not in node["classes"]:
                yield summary
            yield from inside
        else:
            yield node


def _quotation(quote: nodes.block_quote) -> nodes.paragraph:
    """Somebody's words on a line, with where they are from."""
    said, *cites = quote.children
    is_assumed = "ssm-assumed" in quote["classes"]
    line = nodes.paragraph("", "", *(said.children if is_assumed else _in_quotes(said)))
    for cite in cites:
        line += [nodes.Text(" — "), *cite.children]
    return line


def _in_quotes(said: nodes.Element) -> list[nodes.Node]:
    if not said.astext()[:1].isalnum():
        return list(said.children)
    return [nodes.Text("“"), *said.children, nodes.Text("”")]
