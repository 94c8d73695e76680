"""RP06: the picture is of a situation, not of one problem."""

from collections import Counter
from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.pictured import pieces
from ssm.checks.rule import Remark, rule
from ssm.checks.wording import quoted
from ssm.model.figures import is_somebody
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
    """the problem, the real problem, the main problem, the key problem, core problem,
    root cause, main cause, key issue, main issue, core issue"""
)
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
        named = [
            (piece, found)
            for piece in pieces(picture)
            if (found := phrase_said(piece.label or "", _PROBLEM))
        ]
        for piece, words in named:
            yield Remark(
                f"{ref}/{piece.id}",
                ("label",),
                message=f"Who would call this {quoted(words)}, and who would not? "
                f"(got {quoted(piece.label or '')})",
                hint="name the thing itself, and let those in the picture say what troubles them",
            )
        if not named:
            yield from _centre(context, ref, picture)


def _centre(context: Context, ref: str, picture: Picture) -> Iterator[Remark]:
    """A piece of advice where more than half of all lines meet at one thing."""
    ends = Counter(end for link in picture.links for end in {link.tail, link.head})
    for element in picture.elements:
        meet = ends[element.id]
        crowded = len(picture.links) >= _FEWEST and 2 * meet > len(picture.links)
        if crowded and not is_somebody(context.study, element):
            yield Remark(
                f"{ref}/{element.id}",
                message=f"More than half of all lines meet at {context.label(element)}. Is this "
                "a picture of it, or of the situation?",
                hint="draw what goes on between the others, too",
                severity=Severity.ADVICE,
            )
