"""The best way to pair some with others, one to one."""

from collections.abc import Sequence

__all__ = ["paired"]


def paired(scores: Sequence[Sequence[float]]) -> tuple[tuple[int, int], ...]:
    """The pairs of rows and columns whose scores sum to the most; each is in one at most.

    Shortest augmenting paths, rows added one by one: cubic in the smaller side, so that
    hundreds of tasks beside a dozen activities take no time, and no library is needed.
    A greedy choice would spoil two pairs to gain the best one.

    Args:
        scores: a row for each of the first, a column for each of the others.

    Example:
        >>> paired([[0.9, 0.8], [0.8, 0.1]])
        ((0, 1), (1, 0))

    References:
        Jonker and Volgenant (1987), A shortest augmenting path algorithm for dense and
        sparse linear assignment problems. Computing 38.
    """
    if not scores or not scores[0]:
        return ()
    if len(scores) > len(scores[0]):
        turned = list(zip(*scores, strict=True))
        return tuple(sorted((row, column) for column, row in paired(turned)))
    width = len(scores[0])
    over, under = [0.0] * len(scores), [0.0] * (width + 1)
    owner = [-1] * (width + 1)
    for row in range(len(scores)):
        owner[width] = row
        came = _augmented(scores, owner, over, under)
        column = came[0]
        while column != width:
            owner[column] = owner[came[1][column]]
            column = came[1][column]
    return tuple(sorted((row, column) for column, row in enumerate(owner[:width]) if row >= 0))


def _augmented(
    scores: Sequence[Sequence[float]], owner: list[int], over: list[float], under: list[float]
) -> tuple[int, list[int]]:
    """A free column, and from where the way to each column came; prices are kept up."""
    width = len(scores[0])
    near, came, done = [float("inf")] * width, [width] * width, [False] * (width + 1)
    here = width
    while owner[here] != -1:
        done[here] = True
        row, least, nearest = owner[here], float("inf"), width
        for column in range(width):
            if done[column]:
                continue
            cost = -scores[row][column] - over[row] - under[column]
            if cost < near[column]:
                near[column], came[column] = cost, here
            if near[column] < least:
                least, nearest = near[column], column
        for column in range(width + 1):
            if done[column]:
                over[owner[column]] += least
                under[column] -= least
            elif column < width:
                near[column] -= least
        here = nearest
    return here, came
