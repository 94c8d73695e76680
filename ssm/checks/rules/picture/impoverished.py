"""RP02: structure, process and concern are all in the picture."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.pictured import FLOWS, has_concern
from ssm.checks.shared.wording import listed
from ssm.model.figures import figure
from ssm.model.kinds import kind_of
from ssm.model.picture import Picture
from ssm.problems import Severity

BAD = """
pictures:
  office:  # <-
    title: "The licence office"
    status: chosen
    elements:
      clerks: {is: clerk}
      head: {is: manager}
      archive: {is: archive}
    links: [clerks -- head, clerks -- archive]
"""
GOOD = """
pictures:
  office:
    title: "The licence office"
    status: chosen
    elements:
      clerks: {is: clerk, says: "Nobody reads our notes."}
      head: {is: manager, mood: worried}
      archive: {is: archive}
    links: [clerks -- head, {link: clerks -> archive, label: "paper"}]
"""


@rule(
    "RP02",
    "rp-impoverished",
    Severity.WARNING,
    title="Structure, process and concern are all in the picture",
    about=("picture",),
    standing="core",
    source=("checkland-1981", "monk-howard-1998", "ou-t306"),
    question="Is everything I know about this situation in it, feelings too?",
    bad=BAD,
    good=GOOD,
    absence=True,
    beside=("RP09",),
)
def impoverished(context: Context) -> Iterator[Remark]:
    """A rich picture shows who and what is there, what goes on, and how it feels.

    Slow-changing things, things in flux, and the climate between the two: a picture that
    lacks one of them is easily an organisation chart, a flowchart or a list of moans.
    """
    for ref, picture in context.listed:
        lacking = [name for name, held in _kinds(context, picture) if not held]
        if picture.elements and lacking:
            yield Remark(
                ref,
                message=f"Is there more to tell? One cannot see {listed(lacking)} yet",
                hint="add people and places, what passes between them (a -> b), and what they "
                "say, think or quarrel about (says, thinks, mood, a >< b)",
            )


def _kinds(context: Context, picture: Picture) -> tuple[tuple[str, bool], ...]:
    kinds = [kind_of(figure(context.study, element)) for element in picture.elements]
    categories = {kind.category for kind in kinds if kind is not None}
    stands = bool(picture.boundaries) or "structure" in categories or len(kinds) > 1
    moves = "process" in categories or any(link.op in FLOWS for link in picture.links)
    return (
        ("who and what is there (structure)", stands),
        ("what goes on between them (process)", moves),
        ("what people feel about it (concern)", has_concern(context, picture)),
    )
