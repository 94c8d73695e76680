"""What a study with many models and findings costs beside what it is made of: ratios in one run.

Run it by hand: `python tests/benchmarks/bench_big.py [ROUNDS] [MODELS] [FINDINGS]`. It
prints a table and never fails. Times are those of the processor, so that what else the
machine does counts little. Each row is beside a yardstick of its own, measured in turn with
it, and the fastest run of each counts.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

import ssm
from ssm.comparison import compare
from ssm.ext.jupyter.cells import drawings_of, read_cell, shown, waiting
from ssm.loading.load import whole
from ssm.report import build

OFFICES, SOURCES, STEPS = 12, 60, 8


def big(models: int, findings: int) -> ssm.Study:
    """Models of eight activities in a row, and findings that speak of each of them in turn."""
    sources = [ssm.Source(id=f"s{n}", perspective=f"p{n % OFFICES}") for n in range(SOURCES)]
    return ssm.Study(
        title="The whole authority",
        stakeholders=[ssm.Stakeholder(id=f"p{n}", label=f"Office {n}") for n in range(OFFICES)],
        roots=[ssm.Root(id=f"r{n}", what=f"answer requests {n}") for n in range(models)],
        models=[_model(n) for n in range(models)],
        sources=sources,
        findings=[_finding(n, models) for n in range(findings)],
    )


def _model(n: int) -> ssm.Model:
    steps = [ssm.Activity(id=str(k), do=f"Answer part {k} of {n}") for k in range(1, STEPS + 1)]
    links = [f"{k} -> {k + 1}" for k in range(1, STEPS)]
    return ssm.Model(id=f"r{n}", activities=steps, dependencies=links)


def _finding(n: int, models: int) -> ssm.Finding:
    row = f"r{n % models}/{n // models % STEPS + 1}"
    about = [ssm.Evidence(row=row, happens=("yes", "partly", "no")[n % 3])]
    return ssm.Finding(id=f"f{n}", text=f"We did it {n} times.", source=f"s{n % 60}", about=about)


def fastest(work: Callable[[], object], rounds: int) -> float:
    """The shortest time of some rounds, in seconds of the processor, other processes' too."""
    times = []
    for _ in range(rounds):
        start = _spent()
        work()
        times.append(_spent() - start)
    return min(times)


def _spent() -> float:
    told = os.times()
    return told.user + told.system + told.children_user + told.children_system


def one_by_one(study: ssm.Study) -> object:
    """What drawings ask for: the chart of each model by itself, of a study not compared yet."""
    fresh = attrs.evolve(study)
    return [compare(fresh, model.id) for model in fresh.models]


def built(study: ssm.Study) -> object:
    """Everything that a study gives, in a folder of its own."""
    with tempfile.TemporaryDirectory() as there:
        return build(attrs.evolve(study), there)


def pictures(study: ssm.Study) -> object:
    """All drawings of a study as a build has them."""
    return [(each.svg, each.png()) for each in ssm.draw(attrs.evolve(study))]


def in_a_cell(text: str) -> object:
    """What a notebook is handed of a cell."""
    loaded = whole(read_cell(text), Path())
    values = shown(loaded, drawings_of(loaded, None), more=waiting(loaded))
    return [value._repr_mimebundle_() for value in values]


def rows(rounds: int, models: int, findings: int) -> Iterator[tuple[str, float, float]]:
    """What is measured: its name, its time, and the time of its yardstick."""
    study = big(models, findings)
    at_once = fastest(lambda: compare(attrs.evolve(study)), rounds)
    each = fastest(lambda: one_by_one(study), rounds)
    yield "compare model by model / all at once", each, at_once
    text = _cell(models)
    yield (
        "a cell with all models / reading it",
        fastest(lambda: in_a_cell(text), rounds),
        fastest(lambda: read_cell(text), rounds),
    )
    yield (
        "ssm.build / its pictures",
        fastest(lambda: built(study), 1),
        fastest(lambda: pictures(study), 1),
    )


def _cell(models: int) -> str:
    """The same models as somebody would write them."""
    lines = ["models:"]
    for n in range(models):
        lines += [f"  r{n}:", "    activities:"]
        lines += [f'      {k}: "Answer part {k} of {n}"' for k in range(1, STEPS + 1)]
    return "\n".join(lines)


def main(rounds: int = 3, models: int = 20, findings: int = 500) -> None:
    """Measure, and print a table."""
    print(f"{models} models, {findings} findings; seconds of the processor")
    for name, taken, yard in rows(rounds, models, findings):
        print(f"  {name:40}{taken:8.2f}{yard:8.2f}{taken / yard:8.2f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]))
