"""Since the picture before: what has come, gone or changed its face."""

from collections.abc import Iterator

from ssm.model.links import Link
from ssm.model.picture import Picture
from ssm.model.sentence import listed
from ssm.model.words import Op
from ssm.reading.sheet import Passage, Seen
from ssm.reading.view import View
from ssm.reading.wording import between, quoted

__all__ = ["before"]


def before(view: View) -> Passage | None:
    """What differs from the last picture of the study that was drawn before this one."""
    earlier = _earlier(view)
    if earlier is None:
        return None
    old = View(study=view.study, picture=earlier)
    seen = (*_hands(view, earlier), *_people(view, old))
    if _is_alike(view, old):
        seen += (*_faces(view, old), *_lines(view, old))
    return Passage(
        key="before",
        title=f"Since {quoted(earlier.name)}",
        seen=seen,
        ask=(
            "What has changed in the situation, and what only in our eyes?",
            "Who would draw the change the other way round?",
        ),
    )


def _earlier(view: View) -> Picture | None:
    """The picture with the last date before this one's; without a date, the one above it."""
    pictures = view.study.pictures
    at = next(n for n, one in enumerate(pictures) if one is view.picture)
    above = pictures[:at]
    date = view.picture.date
    if date is None:
        return above[-1] if above else None
    dated = [(one.date, n) for n, one in enumerate(pictures) if one.date is not None and n != at]
    past = [(when, n) for when, n in dated if (when, n) < (date, at)]
    return pictures[max(past)[1]] if past else None


def _hands(view: View, earlier: Picture) -> Iterator[Seen]:
    now, then = view.picture.drawn_by, earlier.drawn_by
    if now and then and sorted(now) != sorted(then):
        by = listed([view.person(who) for who in then])
        yield Seen(f"That one was drawn by {by}: other eyes, and not only another day.")


def _people(view: View, old: View) -> Iterator[Seen]:
    come = [id for id in view.elements if id not in old.elements]
    gone = [id for id in old.elements if id not in view.elements]
    if come:
        yield Seen(f"New in the picture: {view.names(come)}.", tuple(view.at(id) for id in come))
    if gone:
        yield Seen(f"No longer in it: {old.names(gone)}.", tuple(old.at(id) for id in gone))


def _is_alike(view: View, old: View) -> bool:
    """Whether so much is in both that a difference in faces and lines can mean something."""
    both = view.elements.keys() & old.elements.keys()
    photograph = view.picture.image or old.picture.image
    return not photograph and 2 * len(both) >= min(len(view.elements), len(old.elements))


def _faces(view: View, old: View) -> Iterator[Seen]:
    for id, element in view.elements.items():
        was = old.elements.get(id)
        if was is None:
            continue
        if old.name(id) != view.name(id):
            refs = (old.at(id), view.at(id))
            yield Seen(f"Called {old.name(id)} then, {view.name(id)} now.", refs)
        if was.mood and element.mood and was.mood is not element.mood:
            yield Seen(
                f"{view.name(id)}: {was.mood} then, {element.mood} now.", (old.at(id), view.at(id))
            )


def _lines(view: View, old: View) -> Iterator[Seen]:
    for op, word in ((Op.CONFLICT, "conflict"), (Op.WEAK, "weak link"), (Op.WATCHES, "eye")):
        now, then = _of(view, op), _of(old, op)
        came = [link for ends, link in now.items() if ends not in then]
        went = [link for ends, link in then.items() if ends not in now]
        if came:
            yield Seen(f"New {word}: {'; '.join(between(view, link) for link in came)}.")
        if went:
            yield Seen(f"No longer drawn as {word}: {'; '.join(between(old, o) for o in went)}.")


def _of(view: View, op: Op) -> dict[tuple[str, ...], Link]:
    """The lines of a kind by their two ends; a conflict has no direction."""
    return {
        tuple(sorted((link.tail, link.head))) if op is Op.CONFLICT else (link.tail, link.head): link
        for _, link in view.links
        if link.op is op
    }
