"""A walk as a scene: the way that was gone on the left, the model on the right."""

from ssm.comparison.walking.questions import questions
from ssm.comparison.walking.sentences import order_sentence, step_remark
from ssm.comparison.walking.walk import walk, walk_title
from ssm.comparison.walking.walked import Walked
from ssm.drawing.scene.marks import Scene, Text, Thing
from ssm.drawing.scene.notice import notice
from ssm.drawing.scene.page import GUTTER, MARGIN, Head, fitting, head_of, paragraph
from ssm.drawing.scene.walk.column import WIDE, arrows, spots_of
from ssm.drawing.scene.walk.legend import legend
from ssm.drawing.scene.walk.order import standing
from ssm.drawing.scene.walk.steps import RIGHT, rest_thing, rows_of, way_thing
from ssm.drawing.scene.walk.ways import ways
from ssm.drawing.scene.words import in_sentences
from ssm.model.activity import CONTROL_ROWS
from ssm.model.study import Study

__all__ = ["walk_scene"]

_BETWEEN, _ASKS = 170.0, 300.0
_MOST = 7


def walk_scene(study: Study, id: str) -> Scene:
    """The drawing of a walk: steps, and lines to the activities that they are.

    Each activity stands below all that it depends on, as near to the account as that
    allows: lines cross only where something came before what it rests on, or once more.

    Args:
        study: the study.
        id: of the walk; it is drawn beside the first of the models that it speaks of.

    References:
        Checkland (1981), Systems Thinking, Systems Practice, ch. 6.
    """
    found = walk(study, f"walk/{id}").walked
    if not found or not found[0].steps:
        title = walk_title(study[f"walk/{id}"])
        return notice(f"walk/{id}", title, "There are no steps yet, or no model to set beside.")
    account = found[0]
    left = RIGHT + _BETWEEN
    head = _head(account, left + WIDE - MARGIN)
    rows = tuple(rows_of(study, account, head.bottom + 4))
    operations = [each for each in account.phrases if each not in CONTROL_ROWS]
    happened = {each for step in account.steps for each in step.activities}
    order = (
        *standing(account, operations),
        *(each for each in CONTROL_ROWS if each in account.phrases and each in happened),
    )
    spots = spots_of(account, order, left, head.bottom + 4, rows[-1].bottom)
    drawn, right = arrows(account, spots)
    asks, asked = _asks(account, (right + GUTTER, head.bottom + 4))
    rest, low = rest_thing(account, max(rows[-1].middle + 40, rows[-1].bottom) + 8)
    low = max([low, *(spot.left[1] + spot.high / 2 for spot in spots.values())])
    key, end = legend(account, (MARGIN, low + 38), right - MARGIN)
    return Scene(
        ref=f"walk/{id}",
        title=account.title,
        description=_in_words(account),
        width=round((right + GUTTER + _ASKS if asks else right) + MARGIN),
        height=round(max(end, asked) + MARGIN * 0.8),
        things=(
            *head.things,
            way_thing(account, rows),
            *ways(account, rows, spots),
            *drawn,
            *(spot.thing for spot in spots.values()),
            *(row.thing for row in rows),
            *rest,
            *asks,
            key,
        ),
    )


def _head(account: Walked, limit: float) -> Head:
    beside = f"What happened, beside the order that “{account.model_title}” asks about"
    told = [f"{beside} ({account.told})"] if account.told else []
    subtitle = fitting([*told, beside], limit)
    return head_of(f"walk/{account.walk}", account.title, subtitle, None, (limit, limit))


def _asks(account: Walked, at: tuple[float, float]) -> tuple[tuple[Thing, ...], float]:
    """What there is to ask, in a column of its own; and where it ends."""
    asked = questions(account)
    if not asked:
        return (), at[1]
    x, y = at
    first, y = paragraph("To ask next", x, y, _ASKS, size=19, font="title")
    marks: list[Text] = [first]
    y += 8
    for question in asked[:_MOST]:
        sign = Text(x=x, y=y + 9, lines=("?",), size=19, font="title", ink="flow", anchor="start")
        told, y = paragraph(question, x + 20, y, _ASKS - 20, size=14.5)
        marks += [sign, told]
        y += 11
    if len(asked) > _MOST:
        more, y = paragraph(f"and {len(asked) - _MOST} more", x + 20, y, _ASKS, ink="soft")
        marks.append(more)
    ref = f"walk/{account.walk}"
    return (Thing(ref=ref, role="questions", title="To ask next", marks=tuple(marks)),), y


def _in_words(account: Walked) -> str:
    """The whole account in sentences."""
    told = [
        f"Step {step.number}: {step.did}" + (f" ({remark})" if remark else "")
        for step in account.steps
        for remark in [step_remark(account, step)]
    ]
    orders = [order_sentence(account, order) for order in account.orders]
    return in_sentences([*told, *orders, *questions(account)])
