"""How much a check found, in one line."""

from ssm.checks import Checked
from ssm.problems import Severity

__all__ = ["summary"]


def summary(found: Checked) -> str:
    """How much was found, in one line.

    Example:
        >>> summary(Checked())
        'Nothing to look at again.'
    """
    counts = [
        (sum(1 for p in found.problems if p.severity is severity), severity)
        for severity in sorted(Severity, reverse=True)
    ]
    told = [_counted(n, severity) for n, severity in counts if n]
    waived = f"; {len(found.waived)} left unheeded on purpose" if found.waived else ""
    return f"{', '.join(told) if told else 'Nothing to look at again'}{waived}."


def _counted(number: int, severity: Severity) -> str:
    if severity is Severity.ADVICE:
        return f"{number} piece{'' if number == 1 else 's'} of advice"
    return f"{number} {severity.word}{'' if number == 1 else 's'}"
