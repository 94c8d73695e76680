"""A comparison as a scene: the model with the voices of those who spoke laid round it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ssm.drawing.scene.asking import asks_of
from ssm.drawing.scene.before import before_entries
from ssm.drawing.scene.legend import legend
from ssm.drawing.scene.marks import Scene, Thing
from ssm.drawing.scene.model import Page, planned
from ssm.drawing.scene.operations import control_flow_things, frame_things
from ssm.drawing.scene.overlay import Overlay
from ssm.drawing.scene.overlay_arrows import arrow_thing
from ssm.drawing.scene.page import GUTTER, MARGIN, Head, fitting, head_of
from ssm.drawing.scene.panel import Panel, Room, panel
from ssm.drawing.scene.questions import Entry, entry_of, rest_of
from ssm.drawing.scene.voice_cast import Voice, told, voices_of
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


def comparison_scene(study: Study, model: Model, engine: str | None = None) -> Scene:
    """The drawing of a comparison: voices round the activities, questions beside.

    Every activity stands where it stands in the drawing of the model. Nothing is summed
    up: each perspective shows what it said, or its empty chair.

    Args:
        study: the study, with its findings.
        model: the model that the findings are laid beside.
        engine: another layout engine.

    Raises:
        EngineError: the engine is not to be found, or refuses.

    References:
        Checkland and Poulter (2006), Learning for Action, ch. 2: models as a source of
        questions to ask of the situation.
    """
    from ssm.comparison.lineup import compare

    chart = compare(study, model.id).charts[0]
    voices = voices_of(study, chart)
    page = planned(study, model, engine)
    plan, top = page.plan, page.head.bottom
    labels = tuple(control_flow_things(f"model/{model.id}", plan))
    overlay = Overlay.of(plan, chart, voices, labels)
    drawn = (*frame_things(f"model/{model.id}", plan), *_laid(model, overlay), *labels)
    ref = f"comparison/{model.id}"
    wide = max(plan.width, _LEAST)
    key, key_end = legend(ref, chart, voices, (MARGIN, top + plan.height + 40), wide)
    head = _header(study, model, chart, page)
    room = Room(_beside(head, MARGIN + wide), MARGIN + wide, key_end)
    before = before_entries(study, chart, plan, voices, (MARGIN, top))
    side = _asked(ref, chart, voices, room, before, english=study.is_english)
    return Scene(
        ref=ref,
        title=f"Comparison: {model_title(study, model)}",
        description=_in_words(chart),
        width=round(max(side.right, room.right, head.right) + MARGIN),
        height=round(max(side.bottom, key_end) + MARGIN * 0.8),
        things=(*head.things, *drawn, key, *side.things),
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


def _beside(head: Head, right: float) -> float:
    """Where a column beside the plan may begin: beside the head, if that is narrow."""
    wide, low = head.crown
    return low + 16 if wide > right + GUTTER / 2 else MARGIN - 6


def _laid(model: Model, overlay: Overlay) -> tuple[Thing, ...]:
    """Activities with their voices, then arrows with theirs."""
    ref, rows, plan = f"model/{model.id}", {r.ref: r for r in overlay.chart.rows}, overlay.plan
    things = [
        overlay.activity(ref, a, plan.blobs[a.id], rows[f"{ref}/{a.id}"]) for a in model.activities
    ]
    if plan.control:
        things += [
            overlay.activity(ref, a, plan.control.blobs[a.id], rows[f"{ref}/{a.id}"])
            for a in model.controls
        ]
    things += [arrow_thing(ref, overlay, d, rows[f"{ref}/{d.name}"]) for d in plan.dependencies]
    return tuple(things)


def _asked(
    ref: str,
    chart: "Chart",
    voices: Mapping[str, Voice],
    room: Room,
    before: tuple[Entry, ...],
    *,
    english: bool,
) -> Panel:
    """The questions, as many as fill the page well, and the rounds before."""
    asks = asks_of(chart, english=english)
    ways = []
    for count in range(min(_MOST, len(asks)), min(_FEWEST, len(asks)) - 1, -1):
        shown = asks[:count]
        rest = rest_of(chart, shown, asks)
        entries = [entry_of(chart, ask, voices) for ask in shown]
        way = panel(ref, [*entries, *([rest] if rest else []), *before], room)
        ways.append((way.cost(room) - count * _WORTH, way))
    return min(ways, key=lambda way: way[0])[1]


def _in_words(chart: "Chart") -> str:
    """The whole comparison in sentences."""
    said = [f"{row.name}, {row.text}: {told(chart, row)}." for row in chart.rows]
    asked = [f"To ask next: {question}" for question in chart.agenda[:12]]
    return " ".join([*said, *asked])
