"""RP03: those who are drawn think, say or feel something."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.pictured import has_voice
from ssm.checks.shared.wording import listed
from ssm.model.figures import figure, is_practitioner, is_somebody
from ssm.model.kinds import kind_of
from ssm.model.picture import Picture
from ssm.problems import Severity

BAD = """
pictures:
  ward:
    title: "The ward at night"
    elements:
      nurses: {is: nurse}  # <-
      patients: {is: group, says: "Is anybody there?"}
    links: [nurses -> patients]
"""
GOOD = """
pictures:
  ward:
    title: "The ward at night"
    elements:
      nurses: {is: nurse, thinks: "No time for this form."}
      patients: {is: group, says: "Is anybody there?"}
    links: [nurses -> patients]
"""


def _together(context: Context, remarks: tuple[Remark, ...]) -> Remark:
    names = (context.label(context.part(remark.ref)) for remark in remarks)
    return Remark(
        remarks[0].ref.rpartition("/")[0],
        message=f"What might {listed(names)} think, say or feel? Nothing is heard from them yet",
        hint='give them a mood, says: "..." or thinks: "..."; not knowing is worth asking about',
    )


@rule(
    "RP03",
    "rp-no-voice",
    Severity.ADVICE,
    title="Those who are drawn think, say or feel something",
    about=("picture",),
    standing="core",
    source=("ou-openlearn",),
    question="What would each of them say, if they could speak from the picture?",
    bad=BAD,
    good=GOOD,
    absence=True,
    together=_together,
)
def no_voice(context: Context) -> Iterator[Remark]:
    """Points of view, moods and gossip belong in the picture as much as things do.

    Somebody without a voice is a piece of furniture. Where you do not know what they
    think, that is a thing to find out, and the picture shows it. A cloud, a storm or a
    question mark that is joined to somebody tells how they feel, too.
    """
    for ref, picture in context.listed:
        troubled = _at_concerns(context, picture)
        for element in picture.elements:
            silent = is_somebody(context.study, element) and not has_voice(context, element)
            known = element.id in troubled or is_practitioner(context.study, element)
            if silent and not known:
                yield Remark(
                    f"{ref}/{element.id}",
                    message=f"What might {context.label(element)} think, say or feel? Nothing is "
                    "heard from them yet",
                    hint='give a mood, says: "..." or thinks: "..."; not knowing is worth '
                    "asking about",
                )


def _at_concerns(context: Context, picture: Picture) -> set[str]:
    """Those whom a line joins to a sign of what troubles somebody."""
    kinds = {one.id: kind_of(figure(context.study, one)) for one in picture.elements}
    signs = {id for id, kind in kinds.items() if kind is not None and kind.category == "concern"}
    ends = [(link.tail, link.head) for link in picture.links]
    return {one for pair in ends if signs & set(pair) for one in pair}
