"""Problems of the check itself: settings and waivers that name nothing, rules that break."""

import attrs

from ssm.errors import InvalidValueError
from ssm.problems import Problem, Severity
from ssm.source import Span

__all__ = ["OWN", "Own", "own_problem"]


@attrs.frozen
class Own:
    """A code of the check's own, with what it means."""

    code: str
    name: str
    severity: Severity
    title: str
    explanation: str


OWN = (
    Own(
        "CK01",
        "unknown-profile",
        Severity.WARNING,
        "The settings name a profile that does not exist",
        "A profile is a choice of rules. As the one named is not known, the default was asked.",
    ),
    Own(
        "CK02",
        "unknown-waiver",
        Severity.WARNING,
        "A waiver names a rule that does not exist",
        "A waiver gives the code or the name of a rule and the reason why it does not hold "
        "here. As this one names no rule, nothing was waived by it.",
    ),
    Own(
        "CK03",
        "idle-waiver",
        Severity.ADVICE,
        "A waiver that nothing needs",
        "The rule would have had nothing to say here. Perhaps the waiver has done its work and "
        "may go, or it was meant for another part.",
    ),
    Own(
        "CK04",
        "another-language",
        Severity.ADVICE,
        "The texts read like another language than the study names",
        "Rules that read words know English only, and would ask idle questions of other "
        "languages. What the texts seem to be in is told by their small words; `language:` at "
        "the top of a study settles it, as a code such as `de`. What people said may be in any "
        "language.",
    ),
    Own(
        "CK05",
        "waiver-without-reason",
        Severity.WARNING,
        "A waiver that gives no reason",
        "A rule is left unheeded by a reason, which every check and the report show, so that "
        "others can follow it. Without one the rule is asked as ever.",
    ),
    Own(
        "CK08",
        "package-fault",
        Severity.ERROR,
        "Rules of another package could not be used",
        "A package that was named for its rules is at fault: they cannot be read, take codes "
        "that others have, or break down. This says nothing about the study, and all other "
        "rules were asked. Please tell those who made the package.",
    ),
    Own(
        "CK09",
        "our-fault",
        Severity.ERROR,
        "A rule broke down",
        "This is a defect of the program and says nothing about the study. All other rules "
        "were asked. Please report it with the code of the rule.",
    ),
)


def own_problem(
    code: str, message: str, *, ref: str = "study", hint: str | None = None, span: Span | None
) -> Problem:
    """A problem of one of the check's own codes.

    Args:
        code: one of the table.
        message: what is to be said here.
        ref: canonical ref of the part it is about.
        hint: what to try.
        span: where.

    Raises:
        InvalidValueError: the table has no such code.

    Example:
        >>> print(own_problem("CK02", "Which rule is meant?", span=None))
        study: warning: Which rule is meant? [CK02 unknown-waiver]
    """
    own = next((own for own in OWN if own.code == code), None)
    if own is None:
        msg = f"'code' must be one of {', '.join(own.code for own in OWN)} (got {code!r})"
        raise InvalidValueError(msg, code)
    return Problem(
        code=own.code,
        name=own.name,
        severity=own.severity,
        message=message,
        ref=ref,
        hint=hint,
        span=span,
    )
