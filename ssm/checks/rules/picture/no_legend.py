"""RP10: figures that are not customary are explained."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed, quoted
from ssm.model.figures import figure
from ssm.model.kinds import kind_of, nearest_kind
from ssm.problems import Severity

BAD = """
pictures:
  moving:
    title: "Moving to the new building"
    elements:
      movers: {is: group, mood: tired, says: "Which floor?"}
      fog: {is: cloud}  # <-
    links: [movers -- fog]
"""
GOOD = """
pictures:
  moving:
    title: "Moving to the new building"
    elements:
      movers: {is: group, mood: tired, says: "Which floor?"}
      fog: {is: cloud, label: "Nobody knows the date"}
    links: [movers -- fog]
"""


def _together(context: Context, remarks: tuple[Remark, ...]) -> Remark:
    names = [context.label(context.part(remark.ref)) for remark in remarks]
    return Remark(
        remarks[0].ref.rpartition("/")[0],
        message=f"What do {listed(names)} stand for? There is no common notation",
        hint="a label of a few words tells it",
    )


@rule(
    "RP10",
    "rp-no-legend",
    Severity.ADVICE,
    title="Figures that are not customary are explained",
    about=("picture",),
    standing="one author",
    source=("berg-pooley-2013",),
    question="Would somebody who was not there know what this figure stands for?",
    bad=BAD,
    good=GOOD,
    tier=2,
    together=_together,
)
def no_legend(context: Context) -> Iterator[Remark]:
    """There is no standard notation for rich pictures, and drawers may invent signs.

    Berg and Pooley saw some sign that a legend helps those who draw. A label beside
    the figure is one: "consultant" under a duck. A cloud always wants a label, as it
    stands for vagueness, for a dream or for the world outside, as the drawer pleases.
    """
    told: set[str] = set()
    for ref, picture in context.pictures:
        for element in picture.elements:
            word = figure(context.study, element)
            kind = kind_of(word)
            named = element.label or element.id in context.stakeholders
            vague = kind is not None and kind.name == "cloud"
            if named or element.id in told or word is None or not (kind is None or vague):
                continue
            told.add(element.id)
            near = None if vague else nearest_kind(word)
            yield Remark(
                f"{ref}/{element.id}",
                ("is",),
                message=f"What does the {quoted(word)} called {quoted(context.label(element))} "
                "stand for? There is no common notation",
                hint=f"did you mean is: {near}?" if near else "a label of a few words tells it",
            )
