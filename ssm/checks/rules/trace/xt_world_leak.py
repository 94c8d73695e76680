"""XT06: what people do and what an idea asks for are kept apart."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.as_it_is import state_said, time_said
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.pictured import labels, pieces
from ssm.checks.shared.wording import listed, quoted
from ssm.model.activity import Model
from ssm.problems import Severity

BAD = """
models:
  ward:
    activities:
      1: "Judge how urgent each case is (not done)"  # <-
      2: "See the patient"
    dependencies: [1 -> 2]
"""
GOOD = """
models:
  ward:
    activities:
      1: "Judge how urgent each case is"
      2: "See the patient"
    dependencies: [1 -> 2]
sources:
  int-01: {method: interview}
findings:
  - {id: f1, text: "Nobody does it.", source: int-01, about: {ward/1: {happens: no}}}
"""

_HINT = "keep the model to what its root definition asks for, and put what is done into findings"


@rule(
    "XT06",
    "xt-world-leak",
    Severity.WARNING,
    title="What people do and what an idea asks for are kept apart",
    about=("model", "picture"),
    standing="ours",
    source=("ours", "checkland-1981", "checkland-poulter-2006"),
    question="Is this what somebody saw, or what one worldview would ask for?",
    bad=BAD,
    good=GOOD,
)
def xt_world_leak(context: Context) -> Iterator[Remark]:
    """A line parts the situation from thinking about it, and each side needs the other whole.

    A model marked with what is done, or named after the process of today, has become a
    description, and can no longer question it; a picture made of a model's activities shows
    the idea where the situation belongs. The line is the method's; that these are its signs
    is our own reasoning. The comparison is the place where the two meet.
    """
    yield from _copied(context)
    yield from _named_alike(context)
    for ref, model in context.models:
        title = model.label or (root.label if (root := context.root_of(model)) else None)
        found = time_said(title or "", title=True) if context.english else None
        if found:
            yield Remark(
                ref,
                ("label",) if model.label else (),
                message="Is this model how things are, or one idea of what might be done? "
                f"'{found}' sounds like the former (got {quoted(title or '')})",
                hint="name it after what it would achieve; how things are is for pictures and "
                "findings",
            )
        yield from _marked(context, ref, model)


def _marked(context: Context, ref: str, model: Model) -> Iterator[Remark]:
    """Activities that say whether they are done, or when."""
    for activity in (*model.activities, *(model.controls if context.english else ())):
        found = state_said(activity.do) or (time_said(activity.do) if context.english else None)
        if found:
            yield Remark(
                f"{ref}/{activity.id}",
                ("do",),
                message=f"Who says '{found}', of which day and place? A model holds what one "
                f"worldview asks for (got {quoted(activity.do)})",
                hint=_HINT,
            )


def _copied(context: Context) -> Iterator[Remark]:
    """Pictures in which stand the activities of a model, word for word."""
    drawn = {
        words(text): piece
        for ref, picture in context.pictures
        for piece, text in labels(ref, picture)
    }
    for ref, model in context.models:
        same = [
            one for one in model.activities if len(words(one.do)) > 1 and words(one.do) in drawn
        ]
        if not same:
            continue
        names = listed(one.id for one in same)
        place = drawn[words(same[0].do)].removeprefix("picture/")
        yield Remark(
            f"{ref}/{same[0].id}" if len(same) == 1 else ref,
            ("do",) if len(same) == 1 else ("activities",),
            message=f"{quoted(same[0].do)} stands in a picture ({place}) and in this model, in "
            f"the same words{'' if len(same) == 1 else f'; so do others ({names})'}. Is it what "
            "people do, or what an idea asks for?",
            hint="draw in the picture what was seen and heard there, in the words of people",
        )


def _named_alike(context: Context) -> Iterator[Remark]:
    """Activities with the id of a figure; numbers name nothing, and may meet."""
    drawn = {piece.id: ref for ref, picture in context.pictures for piece in pieces(picture)}
    for ref, model in context.models:
        for activity in model.activities:
            place = drawn.get(activity.id)
            if place is not None and not activity.id.isdigit():
                yield Remark(
                    f"{ref}/{activity.id}",
                    message=f"{activity.id!r} is a figure of a picture ({place}) and an "
                    "activity here. Is it what was seen, or what an idea asks for?",
                    hint="give the activity an id of its own, such as a number",
                )
