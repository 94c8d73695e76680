"""A rich picture with all its places: figures, bubbles, ways, labels, outlines, names."""

from collections.abc import Sequence
from math import fsum

import attrs

from ssm.drawing.arrange.arcs import Target
from ssm.drawing.arrange.arrange import arranged
from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.cost import cost
from ssm.drawing.arrange.cost_hints import wishes_unmet
from ssm.drawing.arrange.cost_rings import violations
from ssm.drawing.arrange.efforts import Quality, effort_of
from ssm.drawing.arrange.job import Job
from ssm.drawing.arrange.kept import Kept
from ssm.drawing.arrange.legal import is_sound, overlaps, separate
from ssm.drawing.arrange.names import Name, name_place
from ssm.drawing.arrange.outline import outline
from ssm.drawing.arrange.puzzle import GRID
from ssm.drawing.arrange.routing import Routed, route
from ssm.drawing.arrange.stay import roomier, stayed
from ssm.drawing.geometry import Box, Point, box_of
from ssm.drawing.scene.picture.faults import faults, heads_of, mended, pierced, struck
from ssm.drawing.scene.picture.places import Plan, Tail, tails_of
from ssm.drawing.scene.picture.puzzle import Cast, puzzle
from ssm.model.words import Op

__all__ = ["planned"]

_RANK = {Op.CONFLICT: 0, Op.WATCHES: 2}
_IDEAL = {Op.WATCHES: 0.5, Op.CONFLICT: 0.5, Op.BOTH: 0.5, Op.RELATION: 0.5}
_CLEAR = {
    Op.WATCHES: (34.0, 34.0),
    Op.CONFLICT: (38.0, 38.0),
    Op.BOTH: (30.0, 30.0),
    Op.RELATION: (20.0, 20.0),
}
_GROWTHS, _FOR_LINES = 5, 2
_COVER = 60.0
_SHAPE, _AROUND = 1.4, 190.0


def planned(
    cast: Cast,
    *,
    seed: str,
    quality: Quality = "normal",
    engine: str | None = None,
    kept: Kept | None = None,
) -> Plan:
    """The best plan among several arrangements: the one whose lines find their ways best.

    Args:
        cast: who and what is on the picture.
        seed: the same seed gives the same plan.
        quality: `draft`, `normal` or `best`.
        engine: another layout engine.
        kept: where things stood in an earlier plan.

    Raises:
        EngineError: the engine is not to be found, or refuses.
    """
    if kept is not None and kept.places:
        return _least_moved(cast, kept, seed, quality, engine)
    boards = arranged(puzzle(cast), seed=seed, quality=quality, engine=engine)
    found = []
    for n, board in enumerate(boards[: effort_of(quality).routed]):
        plan, price = _plan(cast, board)
        total = cost(board) / 10 + price + _shape(plan) + _COVER * len(faults(plan))
        found.append((total, n, board, plan))
    _, _, board, plan = min(found, key=lambda item: item[:2])
    return _roomy(cast, board, plan)


def _least_moved(cast: Cast, kept: Kept, seed: str, quality: Quality, engine: str | None) -> Plan:
    """The plan nearest to an earlier one that is as sound as can be, new things above all."""
    best: tuple[tuple[int, int, int, int], Board, Plan] | None = None
    old = {*kept.places, *(bound.boundary.id for bound in cast.bounds)}
    for board in stayed(puzzle(cast), kept, seed):
        plan, _ = _plan(cast, board)
        if best is None and all(spot.id in old for spot in board.puzzle.spots):
            still = mended(plan)
            if not (_unsound(board) > 1 or wishes_unmet(board) or faults(still)):
                return attrs.evolve(still, room=kept.room)
        struck = pierced(cast, plan, old)
        flaws = (_unsound(board), len(wishes_unmet(board)), len(faults(plan)), struck)
        if best is None or flaws < best[0]:
            best = (flaws, board, plan)
        if not any(flaws):
            break
    assert best is not None
    if best[0][0] > 1 and not best[1].puzzle.fixed:
        return planned(cast, seed=seed, quality=quality, engine=engine)
    plan = attrs.evolve(best[2], room=kept.room)
    return _roomy(cast, best[1], plan) if best[0][2] else plan


def _unsound(board: Board) -> int:
    """How false an arrangement is: 2 for boxes or strangers in the wrong place, 1 for tails."""
    return 2 if overlaps(board) or violations(board) else int(not is_sound(board))


def _shape(plan: Plan) -> float:
    """What a page costs that is taller or flatter than it should be."""
    boxes = [*plan.boxes.values(), *map(box_of, plan.outlines.values())]
    wide = max(box[2] for box in boxes) - min(box[0] for box in boxes) + 80
    high = max(box[3] for box in boxes) - min(box[1] for box in boxes) + _AROUND
    return 400.0 * max(wide / (_SHAPE * high) - 1, _SHAPE * high / wide - 1)


def _roomy(cast: Cast, board: Board, plan: Plan) -> Plan:
    """The plan, grown while that helps labels and lines to be clear of everything."""
    before = plan.room
    best = (len(faults(plan)), pierced(cast, plan) + struck(plan), 0, plan)
    for growth in range(1, _GROWTHS + 1):
        if not best[0] and (not best[1] or growth > _FOR_LINES):
            break
        _grow(board)
        plan, _ = _plan(cast, board)
        lines = pierced(cast, plan) + struck(plan)
        found = (len(faults(plan)), lines, growth, plan)
        best = min(best, found, key=lambda item: item[:3])
    return attrs.evolve(mended(best[3]), room=before + best[2])


def _grow(board: Board) -> None:
    """Everything a tenth further apart, and outlines further from their members."""
    board.widen(roomier(board.puzzle, 1))
    middle_x, middle_y = sum(board.xs) // len(board.xs), sum(board.ys) // len(board.ys)
    for owner in board.puzzle.owners:
        if owner in board.puzzle.fixed:
            continue
        dx = (board.xs[owner] - middle_x) // (10 * GRID) * GRID
        dy = (board.ys[owner] - middle_y) // (10 * GRID) * GRID
        family = board.puzzle.family(owner)
        board.put(family, [(board.xs[i] + dx, board.ys[i] + dy) for i in family])
    board.renew(tuple(range(len(board.xs))))
    separate(board)


def _plan(cast: Cast, board: Board) -> tuple[Plan, float]:
    spots = board.puzzle.spots
    places = {spot.id: board.places[n] for n, spot in enumerate(spots)}
    boxes = {spot.id: _box(board, n) for n, spot in enumerate(spots) if not spot.id.endswith("/")}
    outlines = {
        ring.id: tuple(outline(board.hulls[g])) for g, ring in enumerate(board.puzzle.rings)
    }
    jobs = _jobs(cast, boxes, outlines)
    barred = {spot.id: _box(board, n) for n, spot in enumerate(spots)}
    tails = tails_of(board)
    ways = route(jobs, barred, list(outlines.values()), tails)
    names = _names(cast, boxes, outlines, ways, tails)
    plan = Plan(places=places, boxes=boxes, outlines=outlines, names=names, ways=ways, tails=tails)
    return plan, fsum(way.cost for way in ways.values())


def _box(board: Board, n: int) -> Box:
    x, y, w, h = board.xs[n], board.ys[n], board.ws[n], board.hs[n]
    return float(x - w), float(y - h), float(x + w), float(y + h)


def _jobs(cast: Cast, boxes: dict[str, Box], outlines: dict[str, tuple[Point, ...]]) -> list[Job]:
    jobs = []
    for bond in cast.bonds:
        link = bond.link
        if link.tail == link.head:
            continue
        jobs.append(
            Job(
                id=bond.ref,
                a=_target(link.tail, boxes, outlines),
                b=_target(link.head, boxes, outlines),
                ends=(link.tail, link.head),
                block=(bond.w, bond.h),
                sign=float(bond.sign),
                stiff=link.op is Op.CONFLICT,
                even=bool(bond.sign) or link.op in (Op.RELATION, Op.BOTH),
                ideal=_IDEAL.get(link.op, 0.52),
                clear=_CLEAR.get(link.op, (14.0, 30.0)),
                beside=not bond.sign,
                rank=_RANK.get(link.op, 1),
            )
        )
    return jobs


def _target(id: str, boxes: dict[str, Box], outlines: dict[str, tuple[Point, ...]]) -> Target:
    around = outlines.get(id)
    if id in boxes or around is None:
        x0, y0, x1, y1 = boxes[id]
        return Target((x0 + x1) / 2, (y0 + y1) / 2, x1 - x0, y1 - y0)
    x0, y0, x1, y1 = box_of(around)
    return Target((x0 + x1) / 2, (y0 + y1) / 2, 0.0, 0.0, around)


def _names(
    cast: Cast,
    boxes: dict[str, Box],
    outlines: dict[str, tuple[Point, ...]],
    ways: dict[str, Routed],
    tails: Sequence[Tail],
) -> dict[str, Name]:
    """A stretch of its line for the name of each boundary, the innermost first."""
    clear = [*boxes.values(), *heads_of(ways)]
    clear += [way.label.box for way in ways.values() if way.label]
    lines = [*(way.points for way in ways.values()), *tails]
    found: dict[str, Name] = {}
    for bound in reversed(cast.bounds):
        id = bound.boundary.id
        name = name_place(
            outlines[id], bound.width, boxes=clear, lines=lines, taken=list(found.values())
        )
        if name is not None:
            found[id] = name
    return found
