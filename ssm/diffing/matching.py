"""Which part of the older study is which part of the newer: by id, then by likeness."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import attrs

from ssm.diffing.likeness import close, paired
from ssm.model.activity import Model
from ssm.model.finding import Finding
from ssm.model.links import Link
from ssm.model.sections import SECTIONS
from ssm.model.study import Study
from ssm.model.walk import link_names

__all__ = ["Matched", "inner_of", "matched"]

_TEXTS = ("do", "text", "question", "what", "definition", "title", "label", "learn")


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class Matched:
    """Two versions of a study, and which part of one is which of the other.

    Attributes:
        old: the older one.
        new: the newer one.
        same: from canonical refs of the older one to those of the newer.
    """

    old: Study
    new: Study
    same: Mapping[str, str]

    @cached_property
    def back(self) -> Mapping[str, str]:
        """From canonical refs of the newer study to those of the older."""
        return {ref: was for was, ref in self.same.items()}

    @cached_property
    def renamed(self) -> bool:
        """Whether any part is called otherwise than before."""
        return any(was != ref for was, ref in self.same.items())


def matched(old: Study, new: Study) -> Matched:
    """Two versions of a study with their parts matched.

    An id that is kept is the same part. What is left on both sides belongs together when
    its words are alike: it was renamed. Activities have numbers, which move when one is
    put between others: there, words that are alike come before a number that is kept.

    Args:
        old: the older study.
        new: the newer one.

    Example:
        >>> from ssm.model.activity import Activity
        >>> def model(*does):
        ...     numbered = [Activity(id=str(n), do=do) for n, do in enumerate(does, 1)]
        ...     return Study(models=[Model(id="m", activities=numbered)])
        >>> found = matched(model("Obtain paint"), model("Ask the neighbour", "Obtain paint"))
        >>> found.same["model/m/1"]
        'model/m/2'
    """
    same: dict[str, str] = {}
    for section in SECTIONS:
        olds, news = getattr(old, section.name), getattr(new, section.name)
        for one, other in _pairs(olds, news):
            was, ref = f"{section.kind}/{one.id}", f"{section.kind}/{other.id}"
            same[was] = ref
            if one is not other:
                same.update(_inner(was, one, ref, other))
            else:
                same.update({f"{was}/{id}": f"{was}/{id}" for id in _ids_in(one)})
    return Matched(old=old, new=new, same=same)


def inner_of(part: Any) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The fields of a part that hold parts of their own, with what is in them.

    Example:
        >>> [name for name, _ in inner_of(Model(id="m", dependencies=["1 -> 2"]))]
        ['dependencies']
    """
    for field in attrs.fields(type(part)):
        value = getattr(part, field.name)
        if isinstance(value, tuple) and value and hasattr(value[0], "id"):
            yield field.name, value


def _ids_in(part: Any) -> Iterator[str]:
    for _, held in inner_of(part):
        if isinstance(held[0], Link):
            yield from (name for name, _ in link_names(held))
        else:
            yield from (piece.id for piece in held)
    if isinstance(part, Model):
        yield from (activity.id for activity in part.controls)


def _inner(was: str, old: Any, ref: str, new: Any) -> dict[str, str]:
    """The parts inside two parts that are the same, matched; links by their ends."""
    news = dict(inner_of(new))
    same: dict[str, str] = {}
    links = []
    for name, held in inner_of(old):
        if isinstance(held[0], Link):
            links.append((held, news.get(name, ())))
        else:
            same.update((one.id, other.id) for one, other in _pairs(held, news.get(name, ())))
    if isinstance(old, Model) and isinstance(new, Model) and old.monitoring and new.monitoring:
        same.update({row.id: row.id for row in old.controls})
    kept = set(_ids_in(new))
    gone = {id: f"{id} before" for id in _ids_in(old) if id not in same and id in kept}
    for olds, others in links:
        same.update(_links(olds, others, {**gone, **same}))
    return {f"{was}/{one}": f"{ref}/{other}" for one, other in same.items()}


def _links(
    old: Sequence[Link], new: Sequence[Link], ends: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Links that are the same: by a name of their own, as they are, by their ends."""
    olds = [(name, _seen(link, ends)) for name, link in link_names(old)]
    news = [(name, _seen(link, {})) for name, link in link_names(new)]
    for way in range(len(_seen(old[0], {}))):
        for was in list(olds):
            key = was[1][way]
            found = next((each for each in news if each[1][way] == key), None)
            if key is not None and found is not None:
                yield was[0], found[0]
                olds.remove(was)
                news.remove(found)


def _seen(link: Link, ends: Mapping[str, str]) -> tuple[Hashable | None, ...]:
    """What a link is known by, the surest first; its ends by the ids that they have now."""
    tail, head = ends.get(link.tail, link.tail), ends.get(link.head, link.head)
    whole = (tail, link.op, head, link.label, link.weight)
    return link.id, whole, (tail, head), frozenset((tail, head))


def _pairs(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Parts of one kind that are the same."""
    kept = {part.id: part for part in new}
    sure = [(part, kept[part.id]) for part in old if part.id in kept and _sure(part, kept[part.id])]
    yield from sure
    found = {id(part) for pair in sure for part in pair}
    olds = [part for part in old if id(part) not in found]
    news = [part for part in new if id(part) not in found]
    fits = _never if olds and isinstance(olds[0], Finding) else close
    alike = list(paired([_text(part) for part in olds], [_text(part) for part in news], fits))
    yield from ((olds[n], news[m]) for n, m in alike)
    taken = {n for n, _ in alike}, {m for _, m in alike}
    numbered = {part.id: part for m, part in enumerate(news) if m not in taken[1]}
    for n, part in enumerate(olds):
        if n not in taken[0] and part.id in numbered:
            yield part, numbered[part.id]


def _never(_one: str, _other: str) -> bool:
    return False


def _sure(old: Any, new: Any) -> bool:
    """Whether an id that is kept is enough; a number is where the words are alike too."""
    return not old.id.isdigit() or close(_text(old), _text(new))


def _text(part: Any) -> str:
    """The words by which a part is known again under another id."""
    if isinstance(part, Model):
        return part.label or " ".join(activity.do for activity in part.activities)
    if isinstance(part, Finding):
        return f"{part.text}\n{part.source}"
    found = (getattr(part, name, None) for name in _TEXTS)
    return next((text for text in found if isinstance(text, str) and text.strip()), "")
