"""How far the things on a picture move when the study grows and positions are kept.

Run it by hand: `python tests/benchmarks/measure_stability.py [KIND]`. It edits all
pictures of the examples in every way of `tests/drawing/edits.py`, draws each with the
positions of the picture before, and prints for each kind of edit how far the other
elements have moved within the picture's own frame, in pixels. It asserts nothing.
"""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from ssm.drawing.arrange.kept import Kept
from ssm.drawing.scene.marks import Scene
from ssm.drawing.scene.picture.picture import picture_scene
from tests.drawing.edits import KINDS, Edit, edits
from tests.drawing.moved import moved_by

__all__ = ["main"]


def main(*kinds: str) -> None:
    """Measure, and print a table."""
    before: dict[int, Scene] = {}
    found: dict[str, list[tuple[float, float, float, str]]] = {kind: [] for kind in KINDS}
    for edit in edits():
        if kinds and edit.kind not in kinds:
            continue
        if id(edit.before) not in before:
            before[id(edit.before)] = picture_scene(edit.study, edit.before)
        found[edit.kind].append(_measured(edit, before[id(edit.before)]))
    print(f"{'edit':14}{'cases':>6}{'median':>8}{'90 %':>8}{'most':>8}{'one':>8}{'s':>8}")
    for kind, rows in found.items():
        if rows:
            print(_row(kind, rows))
    for mean, most, _, name in sorted([row for rows in found.values() for row in rows])[-8:]:
        print(f"   {mean:6.0f} {most:6.0f}  {name}")


def _measured(edit: Edit, before: Scene) -> tuple[float, float, float, str]:
    kept = Kept(places={id: (x, y) for id, x, y in before.places}, room=before.room)
    start = time.process_time()
    after = picture_scene(edit.study, edit.after, kept=kept)
    seconds = time.process_time() - start
    ways = moved_by(before, after)
    return statistics.fmean(ways), max(ways), seconds, f"{edit.kind}, {edit.name}"


def _row(kind: str, rows: list[tuple[float, float, float, str]]) -> str:
    means = sorted(row[0] for row in rows)
    told = (statistics.median(means), means[len(means) * 9 // 10], means[-1])
    most, seconds = max(row[1] for row in rows), statistics.median(row[2] for row in rows)
    figures = "".join(f"{value:8.1f}" for value in (*told, most))
    return f"{kind:14}{len(rows):6}{figures}{seconds:8.2f}"


if __name__ == "__main__":
    main(*sys.argv[1:])
