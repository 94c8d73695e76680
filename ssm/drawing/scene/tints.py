"""The colours of stakeholders: each has one, the same on every drawing."""

from ssm.model.study import Study

__all__ = ["tint_at", "tints_of"]

_TINTS = ("blue", "green", "yellow", "violet", "orange", "teal", "pink", "red")


def tint_at(place: int) -> str:
    """A colour role by a place in a list; after the last comes the first again.

    Example:
        >>> tint_at(0), tint_at(9)
        ('tint-blue', 'tint-green')
    """
    return f"tint-{_TINTS[place % len(_TINTS)]}"


def tints_of(study: Study) -> dict[str, str]:
    """The colour roles of all stakeholders, by id."""
    return {stakeholder.id: tint_at(n) for n, stakeholder in enumerate(study.stakeholders)}
