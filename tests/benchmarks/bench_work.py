"""How long the work itself takes, without starting Python: ratios in one run.

Run it by hand: `python tests/benchmarks/bench_work.py [ROUNDS]`. It prints a table and
never fails; everything is told as a ratio to counting to a million on the same machine.
"""

import sys
import time
from collections.abc import Callable

import attrs

from ssm.checks import check
from ssm.comparison import compare
from ssm.files.read import read
from ssm.model.activity import Activity, Model
from ssm.model.finding import Evidence, Finding, Source
from ssm.model.root import Root
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study

MANY = "ssm: 1\ntitle: x\nroots:\n" + "\n".join(
    f"  r{n}: {{what: see that number {n} is well}}" for n in range(5_000)
)
DEEP = f"ssm: 1\ntitle: x\nroots: {'[' * 10_000}{']' * 10_000}"


def big_study() -> Study:
    """Seven activities in three models, and forty findings about them."""
    models = [
        Model(
            id=f"m{n}",
            activities=[Activity(id=str(k), do=f"Ask person {k}") for k in range(1, 8)],
            dependencies=[f"{k} -> {k + 1}" for k in range(1, 7)],
        )
        for n in range(3)
    ]
    findings = [
        Finding(
            id=f"f{n}",
            text=f"We did it {n} times.",
            source=f"s{n % 8}",
            about=[Evidence(row=f"m{n % 3}/{n % 7 + 1}", happens=("yes", "no")[n % 2])],
        )
        for n in range(40)
    ]
    roles = [Stakeholder(id=f"p{n}") for n in range(4)]
    sources = [Source(id=f"s{n}", perspective=f"p{n % 4}") for n in range(8)]
    roots = [Root(id=f"m{n}", what="ask people", worldview=f"Belief {n}.") for n in range(3)]
    return Study(stakeholders=roles, roots=roots, models=models, sources=sources, findings=findings)


def count() -> int:
    """The yardstick."""
    return sum(range(1_000_000))


def works() -> dict[str, Callable[[], object]]:
    """What is measured, by the name it has in the table."""
    study = big_study()
    return {
        "counting to a million": count,
        "check 40 findings": lambda: check(attrs.evolve(study)),
        "compare 40 findings": lambda: compare(attrs.evolve(study)),
        "read 5,000 roots": lambda: read(MANY, "study.yaml"),
        "read 10,000 brackets": lambda: read(DEEP, "study.yaml"),
    }


def fastest(work: Callable[[], object], rounds: int) -> float:
    """The shortest time of some rounds, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main(rounds: int = 5) -> None:
    """Measure, and print a table."""
    times = {name: fastest(work, rounds) for name, work in works().items()}
    yardstick = next(iter(times.values()))
    print(f"{'work':26}{'fastest ms':>12}{'ratio':>10}")
    for name, seconds in times.items():
        print(f"{name:26}{seconds * 1000:12.1f}{seconds / yardstick:10.1f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
