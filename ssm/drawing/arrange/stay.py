"""Arrangements that stay put: old things where they were, what is new in between."""

from collections.abc import Iterable, Iterator

import attrs

from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.cost import cost_near
from ssm.drawing.arrange.cost_hints import wishes_unmet
from ssm.drawing.arrange.hints import Group
from ssm.drawing.arrange.kept import Kept
from ssm.drawing.arrange.legal import separate
from ssm.drawing.arrange.newcomers import seat_bubble, seat_group
from ssm.drawing.arrange.puzzle import GRID, Place, Puzzle, on_grid
from ssm.drawing.arrange.search import Heat, improve
from ssm.drawing.arrange.seats import seated

__all__ = ["roomier", "stayed"]

_ROUNDS = 2
_HEATS = (
    Heat(steps=400, warm=20, cool=0, far=40, near=4),
    Heat(steps=1200, warm=80, cool=0, far=90, near=4),
    Heat(steps=2400, warm=250, cool=0, far=150, near=4),
)


def roomier(puzzle: Puzzle, steps: int) -> Puzzle:
    """The puzzle with outlines some steps further from their members."""
    rings = tuple(attrs.evolve(ring, pad=ring.pad + 2 * GRID * steps) for ring in puzzle.rings)
    return attrs.evolve(puzzle, rings=rings)


def stayed(puzzle: Puzzle, kept: Kept, seed: str) -> Iterator[Board]:
    """Arrangements near an earlier one: first as it was, then moved more and more.

    Args:
        puzzle: what is to be arranged.
        kept: the earlier arrangement.
        seed: the same seed gives the same arrangements.

    Yields:
        Boards of their own; take the first that will do.
    """
    old = _old(puzzle, kept)
    fixed = frozenset(k for i in puzzle.hints.here & old.keys() for k in puzzle.family(i))
    puzzle = attrs.evolve(roomier(puzzle, kept.room), fixed=fixed)
    first = _with_newcomers(puzzle, old)
    yield _copy(first)
    wishes = [wish.groups for wish in wishes_unmet(first)]
    if wishes:
        _seat_wishers(first)
        yield _copy(first)
    wishers = _families(puzzle, (groups[0] for groups in wishes))
    asked = _families(puzzle, (group for groups in wishes for group in groups))
    for n, heat in enumerate(_HEATS):
        board = _copy(first)
        loose = asked if heat is _HEATS[-1] else wishers
        board.anchors.update({i: at for i, at in old.items() if i not in fixed | loose})
        separate(board)
        if not fixed.issuperset(puzzle.owners):
            improve(board, heat, f"{seed}/kept/{n}")
        _back(board)
        separate(board)
        yield board


def _families(puzzle: Puzzle, groups: Iterable[Group]) -> frozenset[int]:
    """The spots of some groups, with their satellites."""
    return frozenset(k for group in groups for i in group.spots for k in puzzle.family(i))


def _old(puzzle: Puzzle, kept: Kept) -> dict[int, Place]:
    """The spots that were there before; a satellite only if its owner was there too."""
    there = {
        i: (on_grid(kept.places[spot.id][0]), on_grid(kept.places[spot.id][1]))
        for i, spot in enumerate(puzzle.spots)
        if spot.id in kept.places
    }
    spots = puzzle.spots
    return {i: at for i, at in there.items() if spots[i].owner is None or spots[i].owner in there}


def _copy(board: Board) -> Board:
    other = Board(board.puzzle, board.places)
    other.prices[:] = board.prices
    return other


def _with_newcomers(puzzle: Puzzle, old: dict[int, Place]) -> Board:
    """Old things where they were, each new one where it costs least."""
    places: dict[int, Place] = {}
    for i in puzzle.owners:
        x, y = old.get(i) or _among(puzzle, old, i)
        places.update((k, (x + dx, y + dy)) for k, dx, dy in seated(puzzle, i))
    places.update(old)
    board = Board(puzzle, [places[i] for i in range(len(puzzle.spots))])
    for i in puzzle.owners:
        if i not in old:
            seat_group(board, puzzle.family(i))
    for i, spot in enumerate(puzzle.spots):
        if spot.owner is not None and i not in old:
            seat_bubble(board, i)
    return board


def _seat_wishers(board: Board) -> None:
    """Seats those anew whose wishes are not honoured."""
    for _ in range(_ROUNDS):
        for wish in wishes_unmet(board):
            free = _families(board.puzzle, wish.groups[:1]) - board.puzzle.fixed
            if free:
                seat_group(board, tuple(sorted(free)))


def _among(puzzle: Puzzle, old: dict[int, Place], new: int) -> Place:
    """The middle of those that a new spot is tied to, or of all."""
    ends = [(tie.a, tie.b) for tie in puzzle.ties] + [(tie.b, tie.a) for tie in puzzle.ties]
    near = [old[b] for a, b in ends if a == new and b in old] or list(old.values()) or [(0, 0)]
    many = len(near)
    return on_grid(sum(x for x, _ in near) / many), on_grid(sum(y for _, y in near) / many)


def _back(board: Board) -> None:
    """Puts families back where they were before, where that costs no more."""
    for owner in board.puzzle.owners:
        if owner not in board.anchors:
            continue
        family = board.puzzle.family(owner)
        now = [(board.xs[i], board.ys[i]) for i in family]
        x, y = board.anchors[owner]
        dx, dy = x - board.xs[owner], y - board.ys[owner]
        there = [(a + dx, b + dy) for a, b in now]
        before = cost_near(board, family)
        board.put(family, map(board.anchors.get, family, there))
        if cost_near(board, family) > before:
            board.put(family, now)
            board.renew(family)
