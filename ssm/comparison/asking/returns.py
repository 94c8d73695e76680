"""What people get from a conversation: those who only give are soon asked in vain."""

from ssm.model.study import Study

__all__ = ["gives_back"]

_ALWAYS = (
    "Your own words as we wrote them down, to read and to change.",
    "What others see, without names, and what becomes of it all.",
)


def gives_back(study: Study, person: str) -> tuple[str, ...]:
    """What somebody gets back.

    Args:
        study: whose field plan may say it.
        person: id of the stakeholder.

    Example:
        >>> gives_back(Study(), "nurses")[0]
        'Your own words as we wrote them down, to read and to change.'
    """
    return _ALWAYS
