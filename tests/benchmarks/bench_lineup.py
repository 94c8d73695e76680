"""How long a large comparison takes, with every format that it is written in.

Run it by hand: `python tests/benchmarks/bench_lineup.py [FINDINGS] [MODELS]`. It makes a
study of made findings, always the same for the same numbers, compares it once and writes
it as text, Markdown, CSV, JSON, HTML and a workbook. It prints a table and never fails.
"""

import datetime as dt
import random
import sys
import time
from collections.abc import Callable

from ssm.comparison import compare
from ssm.model.activity import Activity, Model
from ssm.model.finding import Evidence, Finding, Source
from ssm.model.root import Root
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study
from ssm.report.charts import KINDS, chart_file

_FINDINGS, _MODELS, _ROLES, _SOURCES, _ACTIVITIES = 5_000, 12, 8, 400, 9
_DAY = dt.date(2026, 3, 2)
_WORDS = ("we", "they", "keep", "ask", "write", "wait", "plan", "list", "desk", "day", "hour")


def large_study(findings: int, models: int) -> Study:
    """Findings that each speak of one or two rows, or of none.

    Args:
        findings: how many.
        models: how many, each with nine activities in a chain.
    """
    chance = random.Random(2026)
    rows = [f"m{m}/{row}" for m in range(models) for row in _rows()]
    roles = [f"role-{n}" for n in range(_ROLES)]
    return Study(
        title="A large study",
        stakeholders=[Stakeholder(id=role) for role in roles],
        roots=[
            Root(id=f"m{m}", what=f"see to matter {m}", actors=roles[:2]) for m in range(models)
        ],
        models=[_model(m) for m in range(models)],
        sources=[
            Source(
                id=f"s{n}",
                perspective=roles[n % _ROLES],
                method=("interview", "observation", "survey")[n % 3],
                date=_DAY + dt.timedelta(days=n % 60),
            )
            for n in range(_SOURCES)
        ],
        findings=[_finding(n, chance, rows) for n in range(findings)],
    )


def _rows() -> list[str]:
    ids = [str(n) for n in range(1, _ACTIVITIES + 1)]
    return [*ids, "monitor", *(f"{n}->{n + 1}" for n in range(1, _ACTIVITIES))]


def _model(number: int) -> Model:
    return Model(
        id=f"m{number}",
        activities=[
            Activity(id=str(n), do=f"Look after part {n} of matter {number}")
            for n in range(1, _ACTIVITIES + 1)
        ],
        dependencies=[f"{n} -> {n + 1}" for n in range(1, _ACTIVITIES)],
    )


def _finding(number: int, chance: random.Random, rows: list[str]) -> Finding:
    words = " ".join(chance.choices(_WORDS, k=chance.randint(6, 30)))
    about = [
        Evidence(
            row=row,
            happens=chance.choice(["yes", "yes", "partly", "no", None]),
            judged=chance.choice(["well", "mixed", "badly", None]),
            basis=chance.choice(["told", "seen", None]),
        )
        for row in chance.sample(rows, chance.choice([0, 1, 1, 2]))
    ]
    text = f"{words.capitalize()}."
    return Finding(id=f"f{number}", text=text, source=f"s{chance.randrange(_SOURCES)}", about=about)


def timed(call: Callable[[], object]) -> tuple[float, object]:
    """The seconds of a processor that a call takes, and what it gives."""
    begun = time.process_time()
    got = call()
    return time.process_time() - begun, got


def main(findings: int = _FINDINGS, models: int = _MODELS) -> None:
    """Prints a line for the comparison and for each format, and the whole.

    Args:
        findings: how many findings the study has.
        models: how many models.
    """
    study = large_study(findings, models)
    print(f"{findings:,} findings, {models} models")
    whole, found = timed(lambda: compare(study))
    print(f"{'compare':10}{whole:8.2f} s")
    for kind in KINDS:
        seconds, data = timed(lambda kind=kind: chart_file(found, kind, study))  # type: ignore[misc, arg-type]
        whole += seconds
        print(f"{kind:10}{seconds:8.2f} s{len(data) / 1_000_000:9.2f} MB")  # type: ignore[arg-type]
    print(f"{'all':10}{whole:8.2f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
