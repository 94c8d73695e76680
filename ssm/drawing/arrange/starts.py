"""Arrangements to start the search from: an engine's, turned and mirrored."""

from collections.abc import Iterator

from ssm.drawing.arrange.puzzle import GRID, Place, Puzzle, on_grid
from ssm.drawing.arrange.seats import seated

__all__ = ["engine_graph", "engine_starts", "turned"]

_WIDER, _LOWER = 1.4, 0.8
_TURNS = (
    (1.0, 0.0),
    (0.8660254, 0.5),
    (0.5, 0.8660254),
    (0.0, 1.0),
    (-0.5, 0.8660254),
    (-0.8660254, 0.5),
    (-1.0, 0.0),
    (-0.8660254, -0.5),
    (-0.5, -0.8660254),
    (0.0, -1.0),
    (0.5, -0.8660254),
    (0.8660254, -0.5),
)


def engine_starts(
    puzzle: Puzzle, seeds: range, engine: str | None = None
) -> Iterator[dict[int, Place]]:
    """Places of the owners by neato, one arrangement for each seed.

    Args:
        puzzle: what is arranged.
        seeds: the `start` values.
        engine: another engine than our own.

    Raises:
        EngineError: the engine is not to be found, or refuses.
    """
    from ssm.drawing.layout import lay_out_all

    sources = [engine_graph(puzzle, seed) for seed in seeds]
    for layout in lay_out_all(sources, "neato", engine=engine):
        yield {
            i: (on_grid(layout.nodes[f"n{i}"][0]), on_grid(layout.nodes[f"n{i}"][1]))
            for i in puzzle.owners
        }


def turned(puzzle: Puzzle, owners: dict[int, Place]) -> Iterator[list[Place]]:
    """An arrangement in twelve directions, each mirrored too, satellites seated."""
    seats = {i: seated(puzzle, i) for i in puzzle.owners}
    for c, s in _TURNS:
        for side in (1, -1):
            places: dict[int, Place] = {}
            for i, (x, y) in owners.items():
                tx, ty = on_grid(side * _WIDER * (x * c - y * s)), on_grid(_LOWER * (x * s + y * c))
                places.update((k, (tx + dx, ty + dy)) for k, dx, dy in seats[i])
            yield [places[k] for k in range(len(puzzle.spots))]


def engine_graph(puzzle: Puzzle, seed: int) -> str:
    """What the engine is asked: the owners as boxes, and for each ring a knot in its middle."""
    import graphviz

    graph = graphviz.Graph(
        graph_attr={"start": str(seed), "overlap": "true", "splines": "false", "mode": "major"},
        node_attr={"shape": "box", "label": "", "fixedsize": "true"},
    )
    size = {i: _size(puzzle, i) for i in puzzle.owners}
    for i, (w, h) in size.items():
        graph.node(f"n{i}", width=_inches(w), height=_inches(h))
    for tie in puzzle.ties:
        reach = sum(sum(size[end]) for end in (tie.a, tie.b)) // 4
        room = min(sum(tie.room) // 2, 150)
        graph.edge(f"n{tie.a}", f"n{tie.b}", len=_inches(reach + max(44, room)))
    for g, ring in enumerate(puzzle.rings):
        inside = [i for i in ring.members if i in size]
        graph.node(f"r{g}", width="0.1", height="0.1")
        for i in inside:
            reach = sum(size[i]) // 4 + 18 * len(inside)
            graph.edge(f"r{g}", f"n{i}", len=_inches(reach), weight="2")
    return str(graph.source)


def _size(puzzle: Puzzle, owner: int) -> tuple[int, int]:
    """The size of an owner with its satellites, as far as they are likely to reach."""
    family = [puzzle.spots[i] for i in puzzle.family(owner)]
    extra = sum(spot.w * spot.h for spot in family[1:]) // (4 * max(family[0].h, GRID))
    return family[0].w + extra, family[0].h + extra // 2


def _inches(pixels: int) -> str:
    return f"{pixels / 72:.3f}"
