"""What a check says of a study, for those who write it."""

from collections.abc import Iterable, Iterator

from ssm.checks.checked import Checked
from ssm.model.loaded import Loaded
from ssm.problems import Problem
from ssm.report.blocks import Block, Facts, Fold, Items, Para
from ssm.report.checking.summary import summary

__all__ = ["check_blocks", "checked_blocks"]


def check_blocks(loaded: Loaded, ref: str = "") -> tuple[Block, ...]:
    """The problems of a study, or of one of its parts, each with its place and what to try.

    Args:
        loaded: the study.
        ref: the part whose problems are wanted; empty for all.

    Raises:
        UnknownRefError: nothing in the study is called so.
        AmbiguousRefError: several parts are.

    Example:
        >>> from ssm.model.study import Study
        >>> check_blocks(Loaded(study=Study(title="The fence")))
        (Para(words='Nothing to look at again.', role='lead'),)
    """
    from ssm.checks import check
    from ssm.report.checking.home import at_home

    found, _ = at_home(check(loaded), loaded)
    if not ref:
        return checked_blocks(found)
    part = loaded.study.index.resolve(ref)
    return checked_blocks(
        Checked(
            problems=tuple(each for each in found.problems if _is_of(each, part)),
            waived=tuple(each for each in found.waived if _is_of(each.problem, part)),
        )
    )


def checked_blocks(found: Checked) -> tuple[Block, ...]:
    """A check in blocks: how much there is, each problem, what was waived, what is good.

    Args:
        found: what a check gave.
    """
    told = tuple((each.message, tuple(_told(each))) for each in found.problems)
    waived = (f"{one.problem.code} at {one.problem.ref}: {one.reason}" for one in found.waived)
    silent = (f"{', '.join(one.codes)}: {one.reason}" for one in found.silent)
    return (
        Para(summary(found), "lead"),
        *((Facts(told, "remarks"),) if told else ()),
        *_aside("Left unheeded on purpose", waived),
        *_aside("Rules not asked", silent),
        *_aside("What is there already", found.good),
    )


def _is_of(problem: Problem, part: str) -> bool:
    return problem.ref == part or problem.ref.startswith(f"{part}/")


def _told(problem: Problem) -> Iterator[Block]:
    if problem.hint:
        yield Para(f"Try: {problem.hint}")
    if problem.question:
        yield Para(problem.question, "question")
    place, rule = str(problem.span or problem.ref), f"{problem.code} {problem.name}"
    yield Para(" · ".join(filter(None, (place, problem.severity.word, rule))), "meta")


def _aside(summary: str, rows: Iterable[str]) -> Iterator[Fold]:
    entries = tuple(" ".join(row.split()) for row in rows)
    if entries:
        yield Fold(summary=summary, blocks=(Items(entries=entries),))
