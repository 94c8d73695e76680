"""What no single field can show: ids used twice, and boundaries that cannot be drawn."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from ssm.files.codes import problem
from ssm.model.picture import Picture
from ssm.model.study import Study
from ssm.model.walk import parts
from ssm.problems import Problem
from ssm.source import SourceMap, Span

__all__ = ["all_inside", "shape_problems"]


def shape_problems(
    study: Study, where: SourceMap, twice: Mapping[str, Span] | None = None
) -> Iterator[Problem]:
    """Ids that stand for two parts, and boundaries that hold themselves or overlap.

    Args:
        study: all of it.
        where: spans for the messages.
        twice: where the second of two parts with one id stands, as far as it is known.
    """
    yield from _twins(study, where, twice or {})
    for picture in study.pictures:
        yield from _boundaries(picture, where)


def _twins(study: Study, where: SourceMap, twice: Mapping[str, Span]) -> Iterator[Problem]:
    seen: dict[str, object] = {}
    for ref, part in parts(study):
        if ref in seen:
            kind = type(part).__name__.lower()
            other = type(seen[ref]).__name__.lower()
            first, second = where.find(ref), twice.get(ref)
            what = f"another {kind}" if kind == other else f"the {other} {ref!r}"
            place = f" ({first})" if first and second else ""
            message = f"{ref.rpartition('/')[2]!r} is the id of {what} already{place}"
            yield problem(message, "duplicate-id", span=second or first, ref=ref)
        seen.setdefault(ref, part)


def _boundaries(picture: Picture, where: SourceMap) -> Iterator[Problem]:
    holds = {boundary.id: boundary.holds for boundary in picture.boundaries}
    inside = {id: all_inside(id, holds) for id in holds}
    looped = {id for id in holds if id in inside[id]}
    for id in holds:
        ref = f"picture/{picture.id}/{id}"
        if id in looped:
            message = f"the boundary {id!r} holds itself"
            yield problem(message, "boundary-in-itself", span=where.find(ref, "holds"), ref=ref)
    for one, other in combinations(holds, 2):
        shared = sorted(inside[one] & inside[other])
        nested = one in inside[other] or other in inside[one]
        if shared and not nested and not looped & {one, other}:
            ref = f"picture/{picture.id}/{other}"
            message = f"{one!r} and {other!r} both hold {shared[0]!r}, and neither holds the other"
            yield problem(message, "boundaries-overlap", span=where.find(ref, "holds"), ref=ref)


def all_inside(id: str, holds: dict[str, tuple[str, ...]]) -> frozenset[str]:
    """Everything inside a boundary, at any depth.

    Args:
        id: of the boundary.
        holds: what each boundary of the picture holds.
    """
    found: set[str] = set()
    waiting = list(holds[id])
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += holds.get(name, ())
    return frozenset(found)
