"""The activities of a model in words: what each comes after, what was said, where it comes up."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssm.model.activity import CONTROL_ROWS, Activity, Model
from ssm.report.blocks import Block, Grid, GridCell, GridRow, Link, Para, Words
from ssm.report.names import anchor, joined
from ssm.report.sections.cited import cited_in, in_place
from ssm.report.sections.matter import Matter
from ssm.report.sections.places import chart_place

if TYPE_CHECKING:
    from ssm.comparison import Chart, Row

__all__ = ["model_words"]

_HEADS = ("activity", "after", "as was said", "comes up in")
_ROLES = ("", "", "back")


def model_words(matter: Matter, model: Model) -> Grid:
    """A row for each activity, with its links back.

    Args:
        matter: the study.
        model: one of its models.
    """
    chart = matter.voiced.get(model.id)
    before: dict[str, list[str]] = {}
    for link in model.dependencies:
        before.setdefault(link.head, []).append(link.tail)
    told = [
        (activity, _cells(matter, model, activity, before, chart))
        for activity in (*model.activities, *model.controls)
    ]
    seen = [n for n in range(len(_HEADS) - 1) if any(cells[n] for _, cells in told)]
    rows = (
        GridRow(
            anchor=anchor(f"model/{model.id}/{activity.id}"),
            head=(Para(_named(matter, model, activity)),),
            cells=tuple(
                GridCell(blocks=cells[n], label=_HEADS[n + 1], role=_ROLES[n]) for n in seen
            ),
        )
        for activity, cells in told
    )
    heads = (_HEADS[0], *(_HEADS[n + 1] for n in seen))
    caption = "What the model would do, in the order that it asks for"
    return Grid(caption=caption, heads=heads, rows=tuple(rows), role="plain")


def _named(matter: Matter, model: Model, activity: Activity) -> str:
    if activity.id in CONTROL_ROWS:
        return activity.do
    return matter.names.title(f"model/{model.id}/{activity.id}")


def _cells(
    matter: Matter,
    model: Model,
    activity: Activity,
    before: dict[str, list[str]],
    chart: "Chart | None",
) -> tuple[tuple[Block, ...], ...]:
    """What it comes after, what was said of it, and where it comes up."""
    ref = f"model/{model.id}/{activity.id}"
    after = ", ".join(before.get(activity.id, ()))
    heard = chart.row(ref) if chart else None
    told = (_said(chart, heard),) if chart and heard else ""
    up = (Para((f"{words}: ", *links)) for words, links in _comes_up(matter, ref))
    return ((Para(after),) if after else (), (Para(told),) if told else (), tuple(up))


def _said(chart: "Chart", row: "Row") -> Link:
    from ssm.comparison.formats.words import said

    return Link(said(row.overall), chart_place(chart, row.ref))


def _comes_up(matter: Matter, ref: str) -> Iterator[tuple[str, Words]]:
    """What happened as this activity, what was ruled of it, and what others make of it."""
    walks = [step for step in matter.grounds.below(ref) if step.ref.startswith("walk/")]
    links = dict.fromkeys(in_place(matter, step.ref) for step in walks)
    if links:
        yield "seen in", joined(links, between="; ")
    for step in matter.grounds.below(ref):
        if step.ref == "study" and step.title:
            yield step.relation.removesuffix(" in"), (step.title,)
    yield from cited_in(matter, [ref], but=("visit",))
