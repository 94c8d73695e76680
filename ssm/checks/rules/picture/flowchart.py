"""RP09: a rich picture is no flowchart and no organisation chart."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.pictured import FLOWS, has_concern, pieces
from ssm.model.figures import figure
from ssm.model.kinds import kind_of
from ssm.model.picture import Picture
from ssm.model.words import Op
from ssm.problems import Severity

BAD = """
pictures:
  orders:  # <-
    title: "How an order leaves the house"
    status: chosen
    elements: {order: {is: document}, packing: {is: box}, shipping: {is: truck}}
    links: [order -> packing, packing -> shipping]
"""
GOOD = """
pictures:
  orders:
    title: "How an order leaves the house"
    status: chosen
    elements:
      buyers: {is: group, says: "Where is it?"}
      packers: {is: worker, mood: tired}
      driver: {is: driver}
    links: [buyers -> packers, packers -> driver, driver >< packers]
"""

_STORES = frozenset(["database", "archive", "server"])


@rule(
    "RP09",
    "rp-flowchart",
    Severity.WARNING,
    title="A rich picture is no flowchart and no organisation chart",
    about=("picture",),
    standing="core",
    source=("checkland-poulter-2006", "bronte-stewart-1999"),
    question="Where in this picture does anybody feel anything?",
    bad=BAD,
    good=GOOD,
)
def flowchart(context: Context) -> Iterator[Remark]:
    """One kind of arrow from box to box tells how work is meant to run, not how it is.

    A rich picture holds many kinds of relation at once: who watches, who waits, who gets
    on with whom, who fights. Some courses teach data-flow drawings under this name; they
    are useful, and something else.
    """
    for ref, picture in context.listed:
        kinds = {"flow" if link.op in FLOWS else link.op for link in picture.links}
        charted = kinds in ({"flow"}, {Op.RELATION}) and len(picture.links) > 1
        if charted and not has_concern(context, picture) and _is_chart(context, picture):
            what = "flowchart" if kinds == {"flow"} else "chart of an organisation"
            yield Remark(
                ref,
                message=f"Would somebody take this for a {what}? All lines are of one kind, and "
                "nobody speaks, watches or quarrels",
                hint="add who watches (a watches b), who is at odds (a >< b), what they say and "
                "how they feel",
            )


def _is_chart(context: Context, picture: Picture) -> bool:
    """Whether lines make trees or paths, or lead to and from stores, as data flows do."""
    kinds = (kind_of(figure(context.study, element)) for element in picture.elements)
    stores = any(kind is not None and kind.name in _STORES for kind in kinds)
    return stores or _has_no_ring(picture)


def _has_no_ring(picture: Picture) -> bool:
    """Whether the lines form trees and paths only, however many there are."""
    leader = {element.id: element.id for element in pieces(picture)}

    def first(id: str) -> str:
        while leader.get(id, id) != id:
            id = leader[id]
        return id

    for link in picture.links:
        one, other = first(link.tail), first(link.head)
        if one == other:
            return False
        leader[one] = other
    return True
