"""RP04: an element that nothing touches is a question."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed
from ssm.model.figures import is_practitioner
from ssm.problems import Severity

BAD = """
pictures:
  depot:
    title: "The bus depot"
    elements:
      drivers: {is: driver, mood: tired}
      planners: {is: manager}
      union: {is: union}  # <-
    links: [{link: planners -> drivers, label: "rota"}]
"""
GOOD = """
pictures:
  depot:
    title: "The bus depot"
    elements:
      drivers: {is: driver, mood: tired}
      planners: {is: manager}
      union: {is: union}
    links: [{link: planners -> drivers, label: "rota"}, drivers -- union]
"""


def _together(context: Context, remarks: tuple[Remark, ...]) -> Remark:
    names = [context.label(context.part(remark.ref)) for remark in remarks]
    return Remark(
        remarks[0].ref.rpartition("/")[0],
        message=f"Nothing touches {listed(names)}. Is that the point?",
        hint="if so, leave it; it may be the most telling part. If not, draw what joins them",
    )


@rule(
    "RP04",
    "rp-isolated",
    Severity.ADVICE,
    title="An element that nothing touches is a question",
    about=("picture",),
    standing="one author",
    source=("yes-and",),
    question="Does it stand alone in the situation too?",
    bad=BAD,
    good=GOOD,
    absence=True,
    together=_together,
)
def isolated(context: Context) -> Iterator[Remark]:
    """Somebody whom no line reaches may be forgotten, or may be the whole point.

    An image without connections can be significant, so this only asks. Those inside a
    boundary, and those who conduct the study, may stand without lines.
    """
    for ref, picture in context.listed:
        inside = {id for boundary in picture.boundaries for id in boundary.holds}
        joined = {end for link in picture.links for end in (link.tail, link.head)}
        for element in picture.elements if len(picture.elements) > 1 else ():
            alone = element.id not in inside | joined
            if alone and not is_practitioner(context.study, element):
                yield Remark(
                    f"{ref}/{element.id}",
                    message=f"Nothing touches {context.label(element)}. Is that the point?",
                    hint="if so, leave it; it may be the most telling part. If not, draw what "
                    "joins it to the others",
                )
