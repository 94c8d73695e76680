"""A comparison as a table whose cells open on the words behind them."""

from collections.abc import Iterator

from ssm.comparison.chart import Comparison
from ssm.comparison.formats.words import preface
from ssm.ext.jupyter.frame import framed
from ssm.model.study import Study
from ssm.report.blocks import Card, Fold, Section
from ssm.report.comparing.grid import grid
from ssm.report.comparing.origins import Origins
from ssm.report.page import environment
from ssm.report.unlinked import unlinked
from ssm.report.words import LEGEND

__all__ = ["comparison_html"]

_TEMPLATE = """\
{% import "blocks.html" as b %}
{% include "marks.svg" %}
<p>{{ preface }}{% if cards %} Open a cell to read the words behind it.{% endif %}</p>
{% if cards %}
<ul class="legend">
{% for name, text in legend %}<li>{{ b.mark(name) }} {{ text }}</li>{% endfor %}
</ul>
{% endif %}
{{ b.blocks(cards, {}, 4) }}
"""


def comparison_html(found: Comparison) -> str:
    """A comparison as a piece of HTML: voices, never marks out of ten.

    Args:
        found: what `compare` gave.

    Example:
        >>> "There is no activity model yet" in comparison_html(Comparison(charts=()))
        True
    """
    section = Section(anchor="", title="", blocks=tuple(_cards(found)))
    (shown,) = unlinked((section,))
    template = environment().from_string(_TEMPLATE)
    return framed(template.render(preface=preface(found), cards=shown.blocks, legend=LEGEND))


def _cards(found: Comparison) -> Iterator[Card]:
    origins = Origins(Study())
    for chart in found.charts:
        earlier = tuple(
            Fold(summary=each.period or "Earlier", blocks=(grid(each, {}, origins),))
            for each in chart.earlier
        )
        yield Card(anchor="", title=chart.title, blocks=(grid(chart, {}, origins), *earlier))
