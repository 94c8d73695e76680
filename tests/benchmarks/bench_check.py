"""How long `ssm check` takes for a large study: 50 models and 5,000 findings.

Run it by hand: `python tests/benchmarks/bench_check.py [ROUNDS]`. It prints a table and
never fails. The aim is less than a second beyond start-up, that is: beyond the check of a
study that holds next to nothing.
"""

import csv
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import ssm
from ssm.checks import check
from ssm.checks.context import Context
from ssm.checks.profiles import TEACHING
from ssm.checks.registry import RULES
from ssm.checks.rule import Rule
from ssm.comparison import compare

SSM = Path(sysconfig.get_path("scripts")) / "ssm"
MODELS, FINDINGS, OFFICES, SOURCES = 50, 5_000, 12, 60
SMALL = 'ssm: 1\ntitle: "The fence"\n'


def large() -> Iterator[str]:
    """The lines of a large study, but for its findings."""
    yield from ("ssm: 1", 'title: "The whole authority"', "stakeholders:")
    offices = range(OFFICES)
    yield from (f'  p{n}: {{label: "Office {n}", serves: [p{(n + 1) % 12}]}}' for n in offices)
    yield from ("pictures:", "  week-1:", '    title: "Booking in week 1"', "    elements:")
    yield from (f'      p{n}: {{is: group, says: "We wait for list {n}."}}' for n in offices)
    yield f"    links: [{', '.join(f'p{n} -> p{(n + 1) % 12}' for n in offices)}]"
    yield "roots:"
    for n in range(MODELS):
        yield from root(n)
    yield "models:"
    for n in range(MODELS):
        yield from (f"  r{n}:", "    status: chosen", "    activities:")
        yield from (f'      {k}: "Answer request part {k} by visits"' for k in range(1, 9))
        yield f"    dependencies: [{', '.join(f'{k} -> {k + 1}' for k in range(1, 8))}]"
    yield "sources:"
    yield from (f"  s{n}: {{perspective: p{n % 12}, method: interview}}" for n in range(SOURCES))
    yield "findings:"


def root(n: int) -> Iterator[str]:
    """The lines of a root definition."""
    yield from (f"  r{n}:", "    status: chosen")
    yield f'    transformation: "requests of kind {n} waiting -> requests of kind {n} met"'
    yield f'    worldview: "Whoever asks for {n} deserves an answer."'
    yield f'    what: "answer requests of kind {n}"'
    yield from ('    how: ["by visits"]', '    why: "people can plan"', "    because: [p1]")
    yield "    beneficiaries: [p1]\n    victims: [p2]\n    actors: [p3]\n    owners: [p4]"
    yield '    environment: ["the budget"]'


def findings() -> Iterator[tuple[str, str, str, str, str]]:
    """Id, text, source, row and answer of each finding."""
    for n in range(FINDINGS):
        row = f"r{n % MODELS}/{n // MODELS % 8 + 1}"
        text = f"In office {n % OFFICES} we did it {n} times, and nobody asked again."
        yield f"f{n}", text, f"s{n % SOURCES}", row, ("yes", "partly", "no")[n % 3]


def written(folder: Path) -> dict[str, Path]:
    """Three studies in a folder: next to nothing, large in YAML, large with a table."""
    there = {name: folder / name for name in ("small", "in YAML", "with a table")}
    for path in there.values():
        path.mkdir()
    (there["small"] / "study.yaml").write_text(SMALL, encoding="utf-8")
    rows = [
        f'  - {{id: {id}, text: "{text}", source: {source}, about: {{{row}: {{happens: {how}}}}}}}'
        for id, text, source, row, how in findings()
    ]
    yaml = "\n".join([*large(), *rows])
    (there["in YAML"] / "study.yaml").write_text(yaml, encoding="utf-8")
    table = "\n".join([*large(), "  - file: findings.csv"])
    (there["with a table"] / "study.yaml").write_text(table, encoding="utf-8")
    with (there["with a table"] / "findings.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("id", "text", "source", "row", "happens"), *findings()])
    return there


def fastest(work: Callable[[], object], rounds: int) -> float:
    """The shortest time of some rounds, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def command(study: Path) -> None:
    """One run of the installed command."""
    subprocess.run([SSM, "check", study], check=False, capture_output=True)


def steps(study: Path) -> dict[str, Callable[[], object]]:
    """The steps of a check, by name."""
    held = ssm.load(study)
    return {
        "load": lambda: ssm.load(study),
        "compare": lambda: compare(held),
        "check, the comparison too": lambda: check(held),
    }


def slowest(study: Path) -> list[tuple[float, str]]:
    """The rules that take longest, with their seconds; the comparison is there already."""
    context = Context(study=ssm.load(study).study, profile=TEACHING)
    len(context.charts)
    timed = [(fastest(partial(asked, rule, context), 3), rule.code) for rule in RULES]
    return sorted(timed, reverse=True)[:5]


def asked(rule: Rule, context: Context) -> int:
    """How much a rule has to say."""
    return sum(1 for _ in rule.ask(context))


def main(rounds: int = 5) -> None:
    """Measure, and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        studies = written(Path(folder))
        whole = {name: fastest(partial(command, study), rounds) for name, study in studies.items()}
        base = whole.pop("small")
        for name, seconds in whole.items():
            print(f"ssm check, {name}: {seconds - base:.2f} s beyond start-up of {base:.2f} s")
            for step, work in steps(studies[name]).items():
                print(f"    {step}: {fastest(work, rounds):.3f} s")
        timed = slowest(studies["in YAML"])
        told = ", ".join(f"{code} {seconds * 1000:.1f} ms" for seconds, code in timed)
        print(f"the slowest rules: {told}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
