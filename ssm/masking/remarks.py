"""What those who share a study should know about its masked version."""

from collections.abc import Iterator

from ssm.masking.policy import Policy, Show
from ssm.masking.quotes import Withheld
from ssm.masking.sources import few
from ssm.model.study import Study
from ssm.problems import Problem, Severity

__all__ = ["remarks"]


def remarks(study: Study, policy: Policy, held: Withheld) -> tuple[Problem, ...]:
    """Remarks about a masked study, none of which tells a masked string.

    Args:
        study: as it is masked.
        policy: by which.
        held: the words that were withheld.
    """
    return (*_few(study), *_short(held), *_photos(study, policy))


def _few(study: Study) -> Iterator[Problem]:
    for view in few(study):
        yield _remark(
            "MA01",
            "few-sources",
            f"stakeholder/{view}",
            f"only one source speaks for {view!r}: whoever knows the place may tell who it was",
            "show several perspectives as one: perspectives: {staff: {label: ..., of: "
            f"[{view}, ...]}}}}",
        )


def _short(held: Withheld) -> Iterator[Problem]:
    if held.short:
        many = "one withheld quote is" if held.short == 1 else f"{held.short} withheld quotes are"
        yield _remark(
            "MA02",
            "short-quotes",
            "study",
            f"{many} too short to be told from other words, and not looked for elsewhere",
            "look whether they stand in a title, a label or a note",
        )


def _photos(study: Study, policy: Policy) -> Iterator[Problem]:
    if policy.photos is Show.KEEP and any(one.image for one in study.pictures):
        yield _remark(
            "MA03",
            "photos-as-they-are",
            "study",
            "photographs go as they are: nobody reads what is written on them",
            "look at each of them, or leave them out: photos: leave-out",
        )


def _remark(code: str, name: str, ref: str, message: str, hint: str) -> Problem:
    return Problem(
        code=code, name=name, severity=Severity.ADVICE, message=message, ref=ref, hint=hint
    )
