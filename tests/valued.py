"""Values for the rules that read words: sound ones and others, thought up before the rules.

Every third value was kept aside while the word lists were made.
"""

from pathlib import Path

from ssm.checks import check
from ssm.model.activity import Activity, Model
from ssm.model.picture import Element, Picture
from ssm.model.root import Root
from ssm.model.study import Study

__all__ = ["CODES", "aside", "rate", "speaks", "used", "values"]

FOLDER = Path(__file__).parent / "checks" / "values"
CHANGE = "trays that come back full -> trays that come back empty"


def values(code: str, kind: str) -> list[str]:
    """The sound or the faulty values for a rule."""
    text = (FOLDER / f"{code.lower()}.txt").read_text(encoding="utf-8")
    parts = text.split("# faulty\n")
    held = parts[1] if kind == "faulty" else parts[0]
    return [line for line in held.splitlines() if line and not line.startswith("#")]


def used(code: str, kind: str) -> list[str]:
    """The values that the word lists were made with."""
    return [value for place, value in enumerate(values(code, kind)) if place % 3 != 2]


def aside(code: str, kind: str) -> list[str]:
    """The values kept aside."""
    return values(code, kind)[2::3]


def speaks(code: str, value: str) -> bool:
    """Whether a rule has something to say about a value in its field."""
    problems = check(_studies[code](value), select=[code]).problems
    return any(problem.code == code for problem in problems)


def rate(code: str, held: list[str]) -> float:
    """The share of values that a rule speaks about."""
    return sum(speaks(code, value) for value in held) / len(held)


def _root(**fields: object) -> Study:
    return Study(roots=[Root(id="r", **{"transformation": CHANGE, **fields})])  # type: ignore[arg-type]


def _praised(value: str) -> Study:
    return _root(transformation=value) if "->" in value else _root(what=value)


def _done(value: str) -> Study:
    """A picture of things with names, and a model with the activity among others."""
    names, _, activity = value.partition(" | ")
    elements = [
        Element(id=f"e{n}", is_="group", label=name) for n, name in enumerate(names.split("; "))
    ]
    others = ("Find out what is wanted", "Agree who does what", "Learn from what was done")
    done = [Activity(id=str(n), do=do) for n, do in enumerate((*others, activity), 1)]
    return Study(
        pictures=[Picture(id="p", title="Monday", elements=elements)],
        roots=[Root(id="m", transformation=CHANGE)],
        models=[Model(id="m", activities=done)],
    )


_studies = {
    "CA10": lambda value: _root(beneficiaries=[value]),
    "CA12": lambda value: _root(actors=[value]),
    "CA13": lambda value: _root(owners=[value]),
    "CA14": lambda value: _root(environment=[value]),
    "RD09": _praised,
    "AM12": _done,
}
CODES = tuple(_studies)
"""The rules that have tables of values."""
