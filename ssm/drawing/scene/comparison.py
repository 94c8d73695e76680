"""A comparison as a scene: the model with the voices of those who spoke laid round it."""

from typing import TYPE_CHECKING

from ssm.drawing.rows.plan import Plan
from ssm.drawing.scene.legend import legend
from ssm.drawing.scene.marks import Scene, Thing
from ssm.drawing.scene.model import Page, planned
from ssm.drawing.scene.operations import control_flow_things, frame_things
from ssm.drawing.scene.overlay import Overlay, told
from ssm.drawing.scene.overlay_arrows import arrow_thing
from ssm.drawing.scene.page import GUTTER, MARGIN, Head, fitting, head_of
from ssm.drawing.scene.questions import COLUMN, GAP, Entry, entries_of, set_in_columns
from ssm.drawing.scene.voices import codes
from ssm.model.activity import Model
from ssm.model.sentence import sentence_of
from ssm.model.study import Study
from ssm.model.titles import model_title, root_of

if TYPE_CHECKING:
    from ssm.comparison.chart import Chart

__all__ = ["comparison_scene"]

_RATIO = 1.45
_ABOVE = 34.0


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
    letters = dict(zip(chart.perspectives, codes(chart.labels), strict=True))
    page = planned(study, model, engine, least=len(letters))
    plan, top = page.plan, page.head.bottom
    overlay = Overlay.of(plan, chart, letters)
    drawn = (*frame_things(f"model/{model.id}", plan), *_laid(model, plan, overlay))
    ref = f"comparison/{model.id}"
    key, key_end = legend(ref, chart, letters, (MARGIN, top + plan.height + 34), plan.width)
    side, right, bottom = _side(entries_of(study, chart), plan, top, key_end)
    head = _header(study, model, chart, page)
    return Scene(
        ref=ref,
        title=f"Comparison: {model_title(study, model)}",
        description=_in_words(chart),
        width=round(max(right, head.right) + MARGIN),
        height=round(bottom + MARGIN * 0.8),
        things=(*head.things, *drawn, key, *side),
    )


def _header(study: Study, model: Model, chart: "Chart", page: Page) -> Head:
    """The head of the model's page with a subtitle of its own, as high as that."""
    root = root_of(study, model)
    sentence = sentence_of(study, root) if root else None
    kind = "Comparison: what was said beside what the model asks for"
    when = (chart.period or "").partition(", following")[0]
    told = [f"{kind} ({chart.period})"] if chart.period else []
    told += [f"{kind} ({when})", f"Comparison ({when})"] if when else []
    subtitle = fitting([*told, kind, "Comparison"], page.limits[1])
    return head_of(
        f"comparison/{model.id}", model_title(study, model), subtitle, sentence, page.limits
    )


def _laid(model: Model, plan: Plan, overlay: Overlay) -> tuple[Thing, ...]:
    """Activities with their voices, then arrows with theirs."""
    ref, rows = f"model/{model.id}", {row.ref: row for row in overlay.chart.rows}
    things = [
        overlay.activity(ref, a, plan.blobs[a.id], rows[f"{ref}/{a.id}"]) for a in model.activities
    ]
    if plan.control:
        things += [
            overlay.activity(ref, a, plan.control.blobs[a.id], rows[f"{ref}/{a.id}"])
            for a in model.controls
        ]
        things += control_flow_things(ref, plan)
    things += [arrow_thing(ref, overlay, d, rows[f"{ref}/{d.name}"]) for d in plan.dependencies]
    return tuple(things)


def _side(
    entries: tuple[Entry, ...], plan: Plan, top: float, key_end: float
) -> tuple[tuple[Thing, ...], float, float]:
    """The questions, in columns beside the plan and below it, so that the page is compact.

    Returns the things, the right edge and the lower edge of the page without margins.
    """
    left, below = MARGIN + plan.width + GUTTER, key_end + _ABOVE
    most = max(1, int((plan.width + GAP) // (COLUMN + GAP)))
    ways = []
    for right_ones, lower_ones in [(0, most), *((n, m) for n in (1, 2, 3) for m in (0, most))]:
        beside = [(left + n * (COLUMN + GAP), top) for n in range(right_ones)]
        under = [(MARGIN + n * (COLUMN + GAP), below) for n in range(lower_ones)]
        things, end = set_in_columns(entries, [*beside, *under], key_end)
        edges = [x + COLUMN for x, _ in (*beside, *under)]
        ways.append((things, max(MARGIN + plan.width, *edges), max(end, key_end)))
    return min(ways, key=lambda way: _cost(way[1], way[2]))


def _cost(width: float, height: float) -> float:
    ratio = max(width / height / _RATIO, _RATIO * height / width)
    return ratio + width * height / 1_800_000


def _in_words(chart: "Chart") -> str:
    """The whole comparison in sentences."""
    said = [f"{row.name}, {row.text}: {told(chart, row)}." for row in chart.rows]
    asked = [f"To ask next: {question}" for question in chart.agenda[:12]]
    return " ".join([*said, *asked])
