"""RP06: the picture is of a situation, not of one problem."""

from collections import Counter
from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.pictured import pieces
from ssm.checks.shared.wording import quoted
from ssm.model.figures import figure, is_somebody
from ssm.model.kinds import kind_of
from ssm.model.picture import Picture
from ssm.problems import Severity

BAD = """
pictures:
  admissions:
    title: "How patients come in"
    elements:
      clerks: {is: clerk, mood: tired}
      queue: {is: queue, label: "THE PROBLEM: the queue"}  # <-
      doctors: {is: doctor}
    links: [clerks -> queue, doctors -> queue]
"""
GOOD = """
pictures:
  admissions:
    title: "How patients come in"
    elements:
      clerks: {is: clerk, mood: tired}
      queue: {is: queue, label: "Corridor"}
      doctors: {is: doctor, thinks: "I could start at eight."}
    links: [clerks -> queue, doctors >< clerks]
"""

_PROBLEM = phrase_list(
    """the problem, real problem, main problem, key problem, core problem, central problem,
    biggest problem, basic problem, underlying problem, actual problem, problem statement,
    problem is, root cause, root causes, main cause, key cause, underlying cause, root issue,
    key issue, main issue, core issue, real issue, central issue, big issue, the issue is,
    biggest challenge, main challenge, key challenge, what is wrong, crux,
    root of the trouble, root of it all, heart of the matter"""
)
_ALONE = ("problem", "problems", "issue", "issues")
_FEWEST = 6


@rule(
    "RP06",
    "rp-the-problem",
    Severity.WARNING,
    title="The picture is of a situation, not of one problem",
    about=("picture",),
    standing="core",
    source=("ou-t306",),
    question="Is there one thing in it that all else is there to explain?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def the_problem(context: Context) -> Iterator[Remark]:
    """To draw the problem is to have decided already what it is, and whose.

    A rich picture comes before that. Put in everybody with troubles of their own: what
    is worth working on shows itself afterwards, and mostly differs from person to person.
    """
    for ref, picture in context.pictures:
        texts = [(f"{ref}/{one.id}", "label", one.label) for one in pieces(picture) if one.label]
        texts += [(ref, "title", picture.title)] if picture.title else []
        named = [(*at, found) for at in texts if (found := _the_problem(at[2]))]
        for at, field, text, found in named:
            yield Remark(
                at,
                (field,),
                message=f"Who would call this {quoted(found)}, and who would not? "
                f"(got {quoted(text)})",
                hint="name the thing itself, and let those in the picture say what troubles them",
            )
        if not named:
            yield from _centre(context, ref, picture)


def _the_problem(text: str) -> str | None:
    """The words by which a text claims to name the problem, or None."""
    head = text.partition(":")[0].strip().casefold()
    return phrase_said(text, _PROBLEM) or (head if head in _ALONE else None)


def _centre(context: Context, ref: str, picture: Picture) -> Iterator[Remark]:
    """Where more than half of all lines meet at one thing: advice, unless it is a trouble."""
    ends = Counter(end for link in picture.links for end in {link.tail, link.head})
    for element in picture.elements:
        meet = ends[element.id]
        crowded = len(picture.links) >= _FEWEST and 2 * meet > len(picture.links)
        kind = kind_of(figure(context.study, element))
        trouble = kind is not None and kind.category == "concern"
        if crowded and not is_somebody(context.study, element):
            yield Remark(
                f"{ref}/{element.id}",
                message=f"More than half of all lines meet at {context.label(element)}. Is this "
                "a picture of it, or of the situation?",
                hint="draw what goes on between the others, too",
                severity=None if trouble else Severity.ADVICE,
            )
