"""How long a rich picture takes to be arranged: as ratios to one bare call of the engine.

Run it by hand: `python tests/benchmarks/bench_layout.py [ROUNDS] [STUDY PICTURE]`. It
prints a table and never fails. Each figure is the shortest of some rounds, each round in
a process of its own that has imported everything and remembers nothing: the engine's own
start is in it. The yardstick is the engine alone on the same graph, started by hand.
"""

import subprocess
import sys
import time
from pathlib import Path

from ssm.drawing.arrange.starts import engine_graph
from ssm.drawing.layout import find_engine
from ssm.drawing.scene.picture.plan import planned
from ssm.drawing.scene.picture.puzzle import Cast, cast, puzzle
from ssm.loading.load import load

EXAMPLE = (str(Path(__file__).parents[2] / "examples" / "outpatients"), "week-1")
ONE = "--one"


def cast_of(folder: str, name: str) -> Cast:
    """Who and what is on a picture of a study."""
    study = load(folder).study
    return cast(study, next(picture for picture in study.pictures if picture.id == name))


def bare(who: Cast, rounds: int) -> float:
    """The shortest time of the engine alone, in seconds."""
    command = [find_engine(), "-Kneato", "-Tjson0"]
    graph = engine_graph(puzzle(who), 1).encode()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(command, input=graph, capture_output=True, check=True)
        times.append(time.perf_counter() - start)
    return min(times)


def one(folder: str, name: str, quality: str) -> None:
    """In a process of its own: arrange once, and tell the seconds."""
    import graphviz  # noqa: F401

    who = cast_of(folder, name)
    start = time.perf_counter()
    planned(who, seed=f"picture/{name}", quality=quality)  # type: ignore[arg-type]
    print(time.perf_counter() - start)


def cold(folder: str, name: str, quality: str, rounds: int) -> float:
    """The shortest time of some fresh processes, in seconds."""
    command = [sys.executable, __file__, ONE, folder, name, quality]
    return min(float(subprocess.check_output(command)) for _ in range(rounds))


def main(rounds: int = 5, folder: str = EXAMPLE[0], name: str = EXAMPLE[1]) -> None:
    """Measure, and print a table."""
    yardstick = bare(cast_of(folder, name), 4 * rounds)
    print(f"{'picture/' + name:26}{'fastest ms':>12}{'ratio':>10}")
    print(f"{'engine alone':26}{yardstick * 1000:12.1f}{1:10.0f}")
    for quality in ("draft", "normal", "best"):
        seconds = cold(folder, name, quality, rounds if quality != "best" else 1)
        print(f"{quality:26}{seconds * 1000:12.1f}{seconds / yardstick:10.0f}")


if __name__ == "__main__":
    if sys.argv[1:2] == [ONE]:
        one(*sys.argv[2:5])
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 5, *sys.argv[2:4])
