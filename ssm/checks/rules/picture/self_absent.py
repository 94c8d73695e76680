"""RP12: those who conduct the study are in the picture."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.model.figures import is_practitioner
from ssm.problems import Severity

BAD = """
pictures:
  depot:  # <-
    title: "The bus depot"
    elements:
      drivers: {is: driver, mood: tired}
      planners: {is: manager, thinks: "It worked on paper."}
    links: [{link: planners -> drivers, label: "rota"}]
"""
GOOD = """
pictures:
  depot:
    title: "The bus depot"
    elements:
      drivers: {is: driver, mood: tired}
      planners: {is: manager, thinks: "It worked on paper."}
      us: {is: practitioner, thinks: "Why are we asked now?"}
    links: [{link: planners -> drivers, label: "rota"}, us -- planners]
"""


@rule(
    "RP12",
    "rp-self-absent",
    Severity.ADVICE,
    title="Those who conduct the study are in the picture",
    about=("picture", "inquiry"),
    standing="one author",
    source=("ou-t552", "checkland-winter-2006"),
    question="Where do I stand in this, and who looks at me?",
    bad=BAD,
    good=GOOD,
    absence=True,
    tier=2,
)
def self_absent(context: Context) -> Iterator[Remark]:
    """Whoever studies a situation is part of it: they were asked in, watched, hoped for.

    The Open University asks drawers to put themselves in, and Checkland and Winter count
    the practitioner among the issue owners. A picture by people of the situation, who
    stand in it themselves, and a photograph of one are left alone.
    """
    for ref, picture in context.listed:
        drawn = {who.removeprefix("stakeholder/") for who in picture.drawn_by}
        there = any(
            is_practitioner(context.study, element) or element.id in drawn
            for element in picture.elements
        )
        if picture.elements and not there:
            yield Remark(
                ref,
                message="Where are those who conduct the study? They are part of the situation, "
                "too",
                hint="add yourselves as an element, such as us: {is: practitioner}, with what "
                "you think",
            )
