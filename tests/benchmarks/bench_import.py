"""How long a large table takes to come in, and how much memory, beside the plain reader.

Run it by hand: `python tests/benchmarks/bench_import.py [MEGABYTES]`. It makes two tables,
one with ids and one without, prints what each step takes, and never fails. The aims: a few
times the standard library's reader, and memory that does not grow with the table's words.
"""

import csv
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

MEGABYTE = 1_000_000
WORDS = "They rang back after {} days, and “nobody” knew of the letter; so I went, für nichts."


def written(path: Path, size: int, *, ids: bool) -> None:
    """A table of statements of about some bytes."""
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow([*(["id"] if ids else []), "text", "source", "perspective", "date", "codes"])
        number = 0
        while file.tell() < size:
            for _ in range(1_000):
                number += 1
                view = ("nurses", "patients", "clerks")[number % 3]
                row = [WORDS.format(number), f"int-{number % 60}", view, "2026-04-17", "late;post"]
                table.writerow([*([f"c-{number}"] if ids else []), *row])


def plain(path: Path) -> int:
    """The rows that the standard library's reader finds."""
    with path.open(newline="", encoding="utf-8") as file:
        return sum(1 for _ in csv.reader(file))


def items(path: Path) -> int:
    """The items that the importer yields."""
    from ssm.findings.importing.importer import How, probe
    from ssm.findings.importing.tables.delimited import Delimited

    return sum(1 for _ in Delimited().read(probe(path), How()))


def whole(path: Path) -> int:
    """A whole import into a new study, with all that is written for it."""
    from ssm.gathering import import_findings

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "study.yaml").write_text('ssm: 1\ntitle: "The fence"\n', encoding="utf-8")
        return import_findings(path, folder).inputs[0].findings


STEPS: dict[str, Callable[[Path], int]] = {"plain": plain, "items": items, "whole": whole}
"""What is measured, each in a process of its own."""


def measured(step: str, path: Path) -> tuple[int, float, float]:
    """How much a step gives, its seconds of computing, and its peak of memory in MB."""
    done = subprocess.run(
        [sys.executable, __file__, "--step", step, path],
        check=True,
        capture_output=True,
        text=True,
    )
    count, seconds, peak = done.stdout.split()
    return int(count), float(seconds), float(peak)


def run(step: str, path: Path) -> None:
    """One step in this process; prints its figures."""
    start = time.process_time()
    count = STEPS[step](path)
    seconds = time.process_time() - start
    print(count, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024)


def main(megabytes: int = 100) -> None:
    """Measure, and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        for ids in (True, False):
            path = Path(folder) / "table.csv"
            written(path, megabytes * MEGABYTE, ids=ids)
            size = path.stat().st_size / MEGABYTE
            print(f"{size:.0f} MB, {'with' if ids else 'without'} ids")
            base = 0.0
            for step in STEPS:
                count, seconds, peak = measured(step, path)
                base = base or seconds
                told = f"{seconds:6.1f} s, {seconds / base:5.1f} times plain, peak {peak:4.0f} MB"
                print(f"    {step:6} {count:9,}: {told}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--step"]:
        run(sys.argv[2], Path(sys.argv[3]))
    else:
        main(*map(int, sys.argv[1:2]))
