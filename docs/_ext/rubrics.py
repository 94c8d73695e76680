"""The format of rubrics, and the rubrics that come with the package, from what reads them."""

from ssm.checks.grading.reading import BUILT_IN, rubric_called
from ssm.checks.grading.rubric import Criterion, Level, Praise, Rubric, Subject, Weight
from ssm.files.plans import plan_of

__all__ = ["rubrics"]

WORDS = {"about": Subject, "at_most": Weight, "good": Praise}
"""The keys that take words of a list."""


def rubrics() -> str:
    """A table of keys for each part of a rubric, and a section for each of ours."""
    tables = [_table(cls) for cls in (Rubric, Criterion, Level)]
    return "\n\n".join([*tables, *(_built_in(name) for name in BUILT_IN)])


def _table(cls: type[object]) -> str:
    rows = ["| key | meaning | words |", "| --- | --- | --- |"]
    for row in plan_of(cls).rows:
        words = ", ".join(f"`{word}`" for word in WORDS.get(row.key, ()))
        needed = ", needed" if row.required else ""
        rows.append(f"| `{row.key}` | {row.doc}{needed} | {words} |")
    return "\n".join([f"## {cls.__name__}", "", *rows])


def _built_in(name: str) -> str:
    rubric = rubric_called(name)
    rows = [
        f"| {one.name} | {one.seek} | {', '.join(one.about)} | {', '.join(one.rules)} |"
        for one in rubric.criteria
    ]
    head = ["| criterion | what one looks for | about | rules |", "| --- | --- | --- | --- |"]
    whose = f"For {rubric.whom}; the profile is {rubric.profile}."
    return "\n".join([f"## {name}", "", whose, "", *head, *rows])
