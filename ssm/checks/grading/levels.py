"""Which level of a criterion what was seen suggests, and why: words, never a sum."""

from ssm.checks.grading.rubric import Criterion
from ssm.problems import Severity

__all__ = ["suggested"]

_SAID = {
    None: "no rule has anything to ask here",
    Severity.ADVICE: "nothing weighs more than advice",
    Severity.WARNING: "there are warnings to talk about, and no errors",
    Severity.ERROR: "there are errors to talk about",
}


def suggested(
    criterion: Criterion,
    gravest: Severity | None,
    *,
    looked: str,
    good: tuple[str, ...],
    asked: bool,
) -> tuple[str | None, str]:
    """The level that fits what was seen, the furthest one, and why it is suggested.

    Args:
        criterion: what was looked for.
        gravest: the gravest severity of what is to be talked about.
        looked: how much there was to look at; empty when nothing.
        good: sentences on what is good.
        asked: whether any rule could speak.

    Example:
        >>> from ssm.checks.grading.rubric import Level
        >>> levels = [Level(name="beginning"), Level(name="secure", at_most="advice")]
        >>> criterion = Criterion(name="People", rules="CA", levels=levels)
        >>> suggested(criterion, None, looked="one root definition", good=(), asked=True)
        ('secure', 'no rule has anything to ask here')
    """
    if criterion.about and not looked:
        return None, "there is nothing to look at yet"
    if not asked:
        return None, "no rule speaks about this here; it is for your own eyes"
    if not criterion.levels:
        return None, "the rubric names no levels for it"
    said = _SAID[gravest]
    fitting = [one for one in criterion.levels if one.fits(gravest, praised=bool(good))]
    if not fitting:
        return None, f"none of its levels fits: {said}"
    level = fitting[-1]
    return level.name, f"{said}, and what is good is seen, too" if level.good else said
