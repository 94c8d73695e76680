"""How long a tally of a million findings takes, engine by engine, beside plain Python.

    python tests/benchmarks/bench_tally.py [FINDINGS]

It makes findings over 40 rows and 8 perspectives, told by 2,000 sources, and counts them
by row and perspective: with every engine that is installed, each in the best of three
runs. All tables are compared with that of plain Python before anything is printed.
"""

import datetime as dt
import random
import sys
import time
from collections.abc import Callable
from typing import Any

from ssm.comparison.tallying.tally import tally

_MANY, _RUNS = 1_000_000, 3
_DAY = dt.date(2026, 3, 2)


def lines(many: int) -> dict[str, list[Any]]:
    """Columns of made findings, always the same for the same number."""
    chance = random.Random(2026)
    sources = [
        (f"int-{n:04}", f"role-{n % 8}", ("interview", "survey")[n % 2]) for n in range(2000)
    ]
    rows = [f"model/good-time/{n}" for n in range(1, 41)]
    told = chance.choices(sources, k=many)
    return {
        "finding": [f"f{n}" for n in range(many)],
        "row": chance.choices(rows, k=many),
        "source": [source for source, _, _ in told],
        "perspective": [view for _, view, _ in told],
        "method": [method for _, _, method in told],
        "happens": chance.choices(["yes", "partly", "no", None], [60, 10, 5, 25], k=many),
        "judged": chance.choices(["well", "badly", None], k=many),
        "date": [_DAY + dt.timedelta(days=n % 90) for n in range(many)],
    }


def makers() -> dict[str, Callable[[dict[str, list[Any]]], Any]]:
    """What turns columns into a frame, by engine; those installed only."""
    made: dict[str, Callable[[dict[str, list[Any]]], Any]] = {}
    try:
        import polars as pl

        made["polars"] = pl.DataFrame
        made["polars, lazy"] = pl.LazyFrame
    except ImportError:
        print("polars is not here", file=sys.stderr)
    try:
        import pandas as pd

        made["pandas"] = pd.DataFrame
    except ImportError:
        print("pandas is not here", file=sys.stderr)
    try:
        import duckdb
        import pyarrow as pa

        made["pyarrow"] = pa.table
        made["duckdb"] = lambda columns: duckdb.from_arrow(pa.table(columns))
    except ImportError:
        print("duckdb and pyarrow are not here", file=sys.stderr)
    return made


def collected(table: Any) -> tuple[dict[str, Any], ...]:
    """A tally as plain lines, whatever it came from."""
    import narwhals as nw

    frame = nw.from_native(table)
    if isinstance(frame, nw.LazyFrame):
        frame = frame.collect()
    return tuple(frame.with_columns(nw.col("first", "last").cast(nw.Date)).iter_rows(named=True))


def best(call: Callable[[], Any]) -> tuple[float, Any]:
    """The shortest of some runs, and what it gave."""
    times, got = [], None
    for _ in range(_RUNS):
        begun = time.perf_counter()
        got = call()
        times.append(time.perf_counter() - begun)
    return min(times), got


def main() -> None:
    """Prints a line an engine."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else _MANY
    columns = lines(many)
    plain = [dict(zip(columns, line, strict=True)) for line in zip(*columns.values(), strict=True)]
    seconds, wanted = best(lambda: tally(plain))
    print(f"{many:,} findings, {len(wanted)} lines")
    print(f"{'plain Python':14} {seconds:6.2f} s   1.00")
    for name, make in makers().items():
        frame = make(columns)
        took, got = best(lambda frame=frame: collected(tally(frame)))  # type: ignore[misc]
        same = "the same table" if got == wanted else "ANOTHER TABLE"
        print(f"{name:14} {took:6.2f} s   {took / seconds:.2f}   {same}")


if __name__ == "__main__":
    main()
