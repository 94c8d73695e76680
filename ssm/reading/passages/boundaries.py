"""Boundaries: who is inside, what crosses them, and who inside is reached by nothing outside."""

from ssm.model.links import Link
from ssm.model.picture import Boundary
from ssm.model.sentence import capital
from ssm.reading.sheet import Passage, Seen
from ssm.reading.view import View, several
from ssm.reading.wording import between

__all__ = ["boundaries"]

_FEW = 3


def boundaries(view: View) -> Passage:
    """What each boundary holds, and the lines across it."""
    drawn = tuple(view.boundaries.values())
    if not drawn:
        return Passage(
            key="boundaries",
            title="Boundaries",
            seen=(Seen("No boundary is drawn."),),
            ask=("Who belongs together here, and who would say that they do not?",),
        )
    seen = [one for boundary in drawn for one in _boundary(view, boundary)]
    outer = max(drawn, key=lambda boundary: len(view.within(boundary.id)))
    ask = (
        f"Who decides who is inside {view.name(outer.id)}, and who would draw the line elsewhere?",
    )
    return Passage(key="boundaries", title="Boundaries", seen=tuple(seen), ask=ask)


def _boundary(view: View, boundary: Boundary) -> tuple[Seen, ...]:
    inside = view.within(boundary.id)
    name = view.name(boundary.id)
    held = [id for id in dict.fromkeys(boundary.holds) if id in inside]
    crossing = [(ref, link) for ref, link in view.links if _crosses(link, inside, boundary.id)]
    told = "; ".join(between(view, link, bare=True) for _, link in crossing)
    ref = view.at(boundary.id)
    holds = Seen(f"{name} holds {view.names(held)}." if held else f"{name} holds nobody.", (ref,))
    if not crossing:
        return (holds, Seen(f"Nothing crosses the line round {name}.", (ref,)))
    number = capital(several(len(crossing), "line crosses", "lines cross"))
    crossed = Seen(f"{number} it: {told}.", (ref, *(at for at, _ in crossing)))
    reached = {end for _, link in crossing for end in (link.tail, link.head)}
    people = [one.id for one in view.somebody if one.id in inside]
    within = [id for id in people if id not in reached]
    if not 0 < len(within) <= _FEW or len(within) == len(people):
        return (holds, crossed)
    refs = tuple(view.at(id) for id in within)
    return (holds, crossed, Seen(f"No line from outside reaches {view.names(within)}.", refs))


def _crosses(link: Link, inside: frozenset[str], boundary: str) -> bool:
    if boundary in (link.tail, link.head):
        return False
    return (link.tail in inside) != (link.head in inside)
