"""Who stands out: where lines meet, which weigh most, who hangs by one line, who by none."""

from collections import Counter
from collections.abc import Iterator

from ssm.model.sentence import listed
from ssm.reading.sheet import Passage, Seen
from ssm.reading.view import View, number, several
from ssm.reading.wording import between

__all__ = ["standing_out"]

_FEW = 3


def standing_out(view: View) -> Passage | None:
    """Who is big and central, by lines and their weight, and who stands at the edge."""
    ends = _ends(view)
    if len(view.elements) < 2:
        return None
    central = _central(view, ends)
    ask = []
    if central:
        ask.append(f"Is this a picture of {view.names(central)}, or did we happen to look there?")
    alone = [id for id in view.elements if not ends[id] and not _is_inside(view, id)]
    if alone:
        ask.append(f"{view.names(alone)}: no line, no boundary. Is that the point?")
    ask.append("Who would put somebody else in the middle?")
    seen = (*_middle(view, ends, central), *_weights(view), *_edges(view, ends, alone))
    return Passage(key="standing-out", title="Who stands out", seen=seen, ask=tuple(ask))


def _ends(view: View) -> Counter[str]:
    """How many lines end at each figure or boundary."""
    return Counter(end for _, link in view.links for end in (link.tail, link.head))


def _central(view: View, ends: Counter[str]) -> list[str]:
    """The figures at which clearly more lines meet than at others; none where all are alike."""
    counts = sorted((ends[id] for id in view.elements), reverse=True)
    most = counts[0]
    found = [id for id in view.elements if ends[id] == most]
    usual = counts[len(counts) // 2]
    return found if most >= _FEW and most > usual and len(found) <= _FEW else []


def _middle(view: View, ends: Counter[str], central: list[str]) -> Iterator[Seen]:
    if not central:
        yield Seen("All figures have about as many lines.")
        return
    met, each = number(ends[central[0]]), " each" if len(central) > 1 else ""
    yield Seen(
        f"Most lines meet at {view.names(central)}: {met} of {several(len(view.links), 'line')}"
        f"{each}.",
        tuple(view.at(id) for id in central),
    )


def _weights(view: View) -> Iterator[Seen]:
    heaviest = max((link.weight for _, link in view.links), default=1)
    heavy = [(ref, link) for ref, link in view.links if link.weight == heaviest > 1]
    if heavy:
        which = "; ".join(between(view, link) for _, link in heavy)
        what = "The line" if len(heavy) == 1 else "The lines"
        yield Seen(f"{what} drawn heaviest: {which}.", tuple(ref for ref, _ in heavy))
    badges = [one for one in view.elements.values() if one.badge]
    if badges:
        marked = listed([f"{view.name(one.id)} ({one.badge})" for one in badges])
        yield Seen(f"A mark stands at {marked}.", tuple(view.at(one.id) for one in badges))


def _edges(view: View, ends: Counter[str], alone: list[str]) -> Iterator[Seen]:
    once = [one.id for one in view.somebody if ends[one.id] == 1]
    if once and len(once) < len(view.somebody):
        yield Seen(
            f"Joined to the rest by one line only: {view.names(once)}.",
            tuple(view.at(id) for id in once),
        )
    if alone:
        yield Seen(f"Nothing touches {view.names(alone)}.", tuple(view.at(id) for id in alone))


def _is_inside(view: View, id: str) -> bool:
    return any(id in boundary.holds for boundary in view.boundaries.values())
