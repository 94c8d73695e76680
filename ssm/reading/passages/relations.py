"""Relations: what joins those in the picture, kind by kind, with the words on it."""

from collections.abc import Iterator

from ssm.model.links import Link
from ssm.model.sentence import capital
from ssm.model.words import Op
from ssm.reading.sheet import Passage, Seen
from ssm.reading.view import View, several
from ssm.reading.wording import between

__all__ = ["relations"]

_KINDS = (
    (Op.CONFLICT, "conflict", None),
    (Op.WEAK, "weak or failing link", None),
    (Op.WATCHES, "eye", None),
    (Op.FLOW, "flow", None),
    (Op.BOTH, "exchange", None),
    (Op.RELATION, "plain tie", None),
)


def relations(view: View) -> Passage:
    """The lines by kind: conflict, weak, watching, flow, exchange, plain tie."""
    if not view.links:
        return Passage(
            key="relations",
            title="How they relate",
            seen=(Seen("No lines are drawn."),),
            ask=("Who has to do with whom, and how do they get on?",),
        )
    return Passage(
        key="relations", title="How they relate", seen=tuple(_seen(view)), ask=tuple(_ask(view))
    )


def _seen(view: View) -> Iterator[Seen]:
    for op, one, many in _KINDS:
        of_kind = [(ref, link) for ref, link in view.links if link.op is op]
        if of_kind:
            how_many = capital(several(len(of_kind), one, many))
            told = "; ".join(between(view, link) for _, link in of_kind)
            yield Seen(f"{how_many}: {told}.", tuple(ref for ref, _ in of_kind))
    bare = [ref for ref, link in view.links if not link.label]
    if bare:
        yield Seen(f"{capital(several(len(bare), 'line'))} without a word on it.", tuple(bare))


def _ask(view: View) -> Iterator[str]:
    conflict = _first(view, Op.CONFLICT)
    if conflict:
        yield _quarrel(view, conflict)
    else:
        yield "Nobody is drawn at odds with anybody. Is it so, or is it not spoken of?"
    watched = _first(view, Op.WATCHES)
    if watched:
        yield (
            f"The eye of {view.name(watched.tail)} on {view.name(watched.head)}: what becomes of "
            "what is seen, and who is told?"
        )
    weak = _first(view, Op.WEAK)
    if weak:
        yield (
            f"What would pass from {view.name(weak.tail)} to {view.name(weak.head)} if the link "
            "held?"
        )


def _quarrel(view: View, conflict: Link) -> str:
    """What to ask about a conflict; a thing has somebody behind it."""
    people = {one.id for one in view.somebody} | set(view.boundaries)
    tail, head = view.name(conflict.tail), view.name(conflict.head)
    if conflict.tail in people and conflict.head in people:
        return f"What would {tail} say the quarrel with {head} is about, and what would {head} say?"
    if conflict.tail in people or conflict.head in people:
        one, thing = (tail, head) if conflict.tail in people else (head, tail)
        return f"Who stands behind {thing} in the quarrel with {one}?"
    return f"Who stands behind {tail}, and who behind {head}?"


def _first(view: View, op: Op) -> Link | None:
    """The heaviest line of a kind, the first among equals."""
    of_kind = [link for _, link in view.links if link.op is op]
    return max(of_kind, key=lambda link: link.weight, default=None)
