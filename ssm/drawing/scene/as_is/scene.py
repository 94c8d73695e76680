"""What is done now laid over a model: slips pinned to activities, today's ways over it."""

import functools

from ssm.comparison.as_is.laid import Overlay
from ssm.comparison.as_is.laying import as_is
from ssm.drawing.rows.plan import Plan, moved, plan_of
from ssm.drawing.rows.shape import Around
from ssm.drawing.scene.as_is.cards import strip_of
from ssm.drawing.scene.as_is.column import choices
from ssm.drawing.scene.as_is.legend import legend
from ssm.drawing.scene.as_is.sheet import laid_out, pinned_slips
from ssm.drawing.scene.comparison.surround import Room, surround
from ssm.drawing.scene.marks import Scene
from ssm.drawing.scene.notice import notice
from ssm.drawing.scene.page import GUTTER, MARGIN, Head, fitting, head_of
from ssm.drawing.scene.words import in_sentences
from ssm.drawing.steps import Steps
from ssm.model.as_is import AsIs
from ssm.model.sentence import sentence_of
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.titles import root_of

__all__ = ["as_is_scene"]

_LEAST = 560.0
_BESIDE, _ABOVE = 560.0, 170.0
_WORTH = 0.05


def as_is_scene(study: Study, graph: AsIs) -> Steps[Scene]:
    """The drawing of what is done now over the model that most of it is set beside.

    Args:
        study: the study, with its models.
        graph: what is done now.

    References:
        Checkland (1981), Systems Thinking, Systems Practice: the fourth way of comparing.
    """
    ref = f"as-is/{graph.id}"
    found = as_is(study, ref)
    if not found:
        return notice(
            ref, named(graph.label, graph.id), "There is no activity model to lay it over."
        )
    overlay = max(found, key=lambda each: len(each.aligned))
    model = study.index.parts[f"model/{overlay.model}"]
    slips = pinned_slips(study, overlay)
    strips = {id: strip_of(each) for id, each in slips.items()}
    plan = yield from plan_of(model, Around(beside=_BESIDE, above=_ABOVE), strips=strips)
    head = _head(study, overlay, plan)
    above = (MARGIN, 0.0, head.right, head.bottom - 14)
    sheet = laid_out(study, overlay, moved(plan, MARGIN, head.bottom), slips, above)
    top = head.crown[1] + 16
    right = max(MARGIN + _LEAST, sheet.right)
    beside = top if head.crown[0] > right + GUTTER / 2 else MARGIN - 6
    room = Room(top=beside, right=right, bottom=sheet.bottom)

    key = functools.cache(legend(ref, sheet.used).placed)
    best = surround(room, lambda scale: choices(overlay, scale), key, _WORTH)
    return Scene(
        ref=ref,
        title=overlay.title,
        description=_told(overlay),
        width=round(max(best.right, head.right) + MARGIN),
        height=round(best.bottom + MARGIN * 0.8),
        things=(*head.things, *sheet.things, *best.things(ref)),
    )


def _head(study: Study, overlay: Overlay, plan: Plan) -> Head:
    model = study.index.parts[f"model/{overlay.model}"]
    root = root_of(study, model)
    sentence = sentence_of(study, root) if root else None
    wide = max(plan.width, _LEAST)
    said = f"What is done now, laid over “{overlay.model_title}”"
    told = [f"{said} (told by {overlay.source})"] if overlay.source else []
    subtitle = fitting([*told, said, "What is done now"], wide)
    return head_of(f"as-is/{overlay.graph.id}", overlay.title, subtitle, sentence, (wide, wide))


def _told(overlay: Overlay) -> str:
    """All of it in sentences, for those who cannot see it."""
    steps = {
        target.text: [overlay.by_id[id].do for id in overlay.tasks[target.name]]
        for target in overlay.targets
    }
    said = [f"{text}: done today as {'; '.join(done)}" for text, done in steps.items() if done]
    return in_sentences([*said, *(remark.text for remark in overlay.remarks)])
