"""What a check says of a study, for those who write it."""

from ssm.model.loaded import Loaded
from ssm.problems import Problem
from ssm.report.blocks import Block, Card, Items, Para

__all__ = ["check_blocks"]


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
        (Para(words='There is nothing to remark.', role='note'),)
    """
    from ssm.checks import check
    from ssm.report.checking.home import at_home

    found, _ = at_home(check(loaded), loaded)
    part = loaded.study.index.resolve(ref) if ref else ""
    problems = [each for each in found.problems if not part or _is_of(each, part)]
    told = tuple(_told(number, each) for number, each in enumerate(problems, start=1))
    good = (Items(entries=found.good, role="good"),) if found.good and not part else ()
    return (*(told or (Para("There is nothing to remark.", "note"),)), *good)


def _is_of(problem: Problem, part: str) -> bool:
    return problem.ref == part or problem.ref.startswith(f"{part}/")


def _told(number: int, problem: Problem) -> Card:
    place = str(problem.span or problem.ref)
    blocks: tuple[Block, ...] = (Para(place, "meta"),)
    if problem.hint:
        blocks += (Para(problem.hint),)
    if problem.question:
        blocks += (Para(problem.question, "question"),)
    return Card(
        anchor=f"check.{number}",
        title=problem.message,
        note=f"{problem.severity.word} · {problem.code} {problem.name}",
        blocks=blocks,
        role=f"check {problem.severity.word}",
    )
