"""Findings that look like ones which have gone: the same words, but for a few."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from ssm.gathering.storing.table import Line

__all__ = ["successors"]

_ALIKE = 0.75
_LOOKS = 300_000
_LONGEST = 2_000
_WORDS = 12


def successors(gone: dict[str, Line], fresh: Iterable[Line]) -> dict[str, str]:
    """Which finding is likely the one that an earlier one has become.

    Args:
        gone: findings that are there no longer, by id.
        fresh: findings that nothing was decided about.

    Returns:
        From the id of the earlier finding to that of the later one.

    Example:
        >>> old = {"f-1": {"id": "f-1", "text": "Half of them arive.", "source": "a"}}
        >>> successors(old, [{"id": "f-2", "text": "Half of them arrive.", "source": "a"}])
        {'f-1': 'f-2'}
    """
    new = {line["id"]: line for line in fresh}
    pairs = sorted(_likely(gone, new), key=lambda pair: (-pair[0], pair[1], pair[2]))
    found: dict[str, str] = {}
    taken = set()
    for _, old_id, new_id in pairs:
        if old_id not in found and new_id not in taken:
            found[old_id] = new_id
            taken.add(new_id)
    return {id: found[id] for id in gone if id in found}


def _likely(gone: dict[str, Line], new: dict[str, Line]) -> Iterator[tuple[float, str, str]]:
    """How alike an earlier and a later finding are, where they are alike at all."""
    by_text: dict[str, list[str]] = {}
    by_source: dict[str, list[str]] = {}
    for id, line in new.items():
        by_text.setdefault(line.get("text", ""), []).append(id)
        by_source.setdefault(line.get("source", ""), []).append(id)
    looks = 0
    for id, line in gone.items():
        text = line.get("text", "")
        same = by_text.get(text, ())
        yield from ((1.0, id, other) for other in same)
        matcher = SequenceMatcher(None, b=text[:_LONGEST], autojunk=False)
        for other in by_source.get(line.get("source", ""), ()) if not same else ():
            looks += 1
            if looks > _LOOKS:
                break
            now = new[other].get("text", "")[:_LONGEST]
            if _is_cut(text, now):
                yield _ALIKE, id, other
                continue
            matcher.set_seq1(now)
            if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE:
                ratio = matcher.ratio()
                if ratio >= _ALIKE:
                    yield ratio, id, other


def _is_cut(one: str, other: str) -> bool:
    """Whether one text is a stretch of the other, and more than a word or two."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _WORDS and shorter in longer
