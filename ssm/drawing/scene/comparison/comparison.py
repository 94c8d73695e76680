"""A comparison as a scene: the model with the voices of those who spoke laid round it."""

import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ssm.drawing.rows.plan import Plan
from ssm.drawing.scene.comparison.arrows import arrow_thing
from ssm.drawing.scene.comparison.asking import asks_of
from ssm.drawing.scene.comparison.before import before_entries
from ssm.drawing.scene.comparison.legend import legend
from ssm.drawing.scene.comparison.overlay import Overlay
from ssm.drawing.scene.comparison.questions import Entry, entry_of, rest_of
from ssm.drawing.scene.comparison.surround import Room, surround
from ssm.drawing.scene.comparison.voice_cast import Voice, told, voices_of
from ssm.drawing.scene.marks import Scene, Thing
from ssm.drawing.scene.model.model import Page, planned
from ssm.drawing.scene.model.operations import control_flow_things, frame_things
from ssm.drawing.scene.page import GUTTER, MARGIN, Head, fitting, head_of
from ssm.drawing.scene.words import in_sentences
from ssm.drawing.steps import Steps
from ssm.model.activity import Model
from ssm.model.sentence import sentence_of
from ssm.model.study import Study
from ssm.model.titles import model_title, root_of

if TYPE_CHECKING:
    from ssm.comparison.chart import Chart

__all__ = ["comparison_scene"]

_LEAST = 560.0
_MOST, _FEWEST = 7, 3
_WORTH = 0.05


def comparison_scene(study: Study, model: Model) -> Steps[Scene]:
    """The drawing of a comparison: voices round the activities, questions beside.

    Every activity stands where it stands in the drawing of the model. Nothing is summed
    up: each perspective shows what it said, or its empty chair.

    Args:
        study: the study, with its findings.
        model: the model that the findings are laid beside.

    References:
        Checkland and Poulter (2006), Learning for Action, ch. 2: models as a source of
        questions to ask of the situation.
    """
    from ssm.comparison.lineup import compare

    chart = compare(study, model.id).charts[0]
    voices = voices_of(study, chart)
    page = yield from planned(study, model)
    plan, top = page.plan, page.head.bottom
    head = _header(study, model, chart, page)
    laid, low = _laid(model, plan, chart, voices, head)
    room = _room(head, plan, max(top + plan.height, low))
    ref = f"comparison/{model.id}"

    key = functools.cache(legend(ref, chart, voices).placed)

    def choices(scale: float) -> list[list[Entry]]:
        before = before_entries(study, chart, plan, voices, (MARGIN, top), scale)
        return _choices(chart, voices, before, scale, english=study.is_english)

    best = surround(room, choices, key, _WORTH)
    return Scene(
        ref=ref,
        title=f"Comparison: {model_title(study, model)}",
        description=_in_words(chart),
        width=round(max(best.right, head.right) + MARGIN),
        height=round(best.bottom + MARGIN * 0.8),
        things=(*head.things, *laid, *best.things(ref)),
    )


def _header(study: Study, model: Model, chart: "Chart", page: Page) -> Head:
    """The head of the model's page with a subtitle of its own, as high as that."""
    root = root_of(study, model)
    sentence = sentence_of(study, root) if root else None
    kind = "Comparison: what was said beside what the model asks for"
    when = (chart.period or "").partition(", following")[0]
    told = [f"{kind} ({chart.period})"] if chart.period else []
    told += [f"{kind} ({when})", f"Comparison ({when})"] if when else []
    subtitle = fitting([*told, kind, "Comparison"], page.limits[0])
    return head_of(
        f"comparison/{model.id}", model_title(study, model), subtitle, sentence, page.limits
    )


def _room(head: Head, plan: Plan, bottom: float) -> Room:
    """Where the plan is; a column may begin beside the head, if that is narrow."""
    right, (wide, low) = MARGIN + max(plan.width, _LEAST), head.crown
    beside = low + 16 if wide > right + GUTTER / 2 else MARGIN - 6
    return Room(top=beside, right=right, bottom=bottom)


def _laid(
    model: Model, plan: Plan, chart: "Chart", voices: Mapping[str, Voice], head: Head
) -> tuple[tuple[Thing, ...], float]:
    """Boundaries, activities with their voices, then arrows with theirs; and where they end."""
    ref, rows = f"model/{model.id}", {row.ref: row for row in chart.rows}
    labels = tuple(control_flow_things(ref, plan))
    overlay = Overlay.of(plan, chart, voices, (*labels, *head.things))
    blobs = plan.all_blobs
    every = (*model.activities, *(model.controls if plan.control else ()))
    things = [overlay.activity(ref, a, blobs[a.id], rows[f"{ref}/{a.id}"]) for a in every]
    things += [arrow_thing(ref, overlay, d, rows[f"{ref}/{d.name}"]) for d in plan.dependencies]
    return (*frame_things(ref, plan), *things, *labels), overlay.low


def _choices(
    chart: "Chart",
    voices: Mapping[str, Voice],
    before: tuple[Entry, ...],
    scale: float,
    *,
    english: bool,
) -> list[list[Entry]]:
    """The questions, many or few, what else there is to ask, and the rounds before."""
    asks = asks_of(chart, english=english)
    entries = [entry_of(chart, ask, voices, scale) for ask in asks[:_MOST]]
    found = []
    for count in range(len(entries), min(_FEWEST, len(entries)) - 1, -1):
        rest = rest_of(chart, asks[:count], asks, scale)
        found.append([*entries[:count], *([rest] if rest else []), *before])
    return found


def _in_words(chart: "Chart") -> str:
    """The whole comparison in sentences."""
    said = [f"{row.name}, {row.text}: {told(chart, row)}" for row in chart.rows]
    asked = [f"To ask next: {question}" for question in chart.agenda[:12]]
    return in_sentences([*said, *asked])
