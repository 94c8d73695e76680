"""What masking gives: the study for others, a report for those who made it, and the proof."""

import attrs

from ssm.masking.matching import Matcher
from ssm.model.study import Study
from ssm.problems import Problem
from ssm.showing import Shown

__all__ = ["MaskReport", "Masked"]


@attrs.frozen(kw_only=True)
class MaskReport:
    """What was masked, in numbers and in what stands instead; never a masked string.

    Attributes:
        replaced: for each line of the policy, what stands instead and in how many places.
        withheld: how many findings have other words than were said.
        renamed: how many ids have changed.
        photos: how many photographs were left out.
        problems: remarks for those who share the study.
    """

    replaced: tuple[tuple[str, str, int], ...] = ()
    withheld: int = 0
    renamed: int = 0
    photos: int = 0
    problems: tuple[Problem, ...] = ()

    def __str__(self) -> str:
        told = [f"{places} × {says} ({origin})" for says, origin, places in self.replaced]
        told += [
            f"{count} {what}{'' if count == 1 else 's'} {done}"
            for count, what, done in (
                (self.withheld, "finding", "in other words, or without"),
                (self.renamed, "id", "renamed"),
                (self.photos, "photograph", "left out"),
            )
            if count
        ]
        return "\n".join(told or ["nothing in this study is masked by this policy"])


@attrs.frozen(kw_only=True)
class Masked(Shown):
    """A study for others.

    Attributes:
        study: the study, masked; it goes wherever a study goes.
        report: what was masked.
        ids: the ids that changed, and what each is now; this stays here.
        matcher: finds the strings that may not be seen; this stays here.
    """

    study: Study
    report: MaskReport
    ids: dict[str, str] = attrs.field(factory=dict, repr=False)
    matcher: Matcher = attrs.field(factory=lambda: Matcher(()), repr=False, eq=False)
