"""What people get from a conversation: those who only give are soon asked in vain."""

from ssm.model.sentence import capital
from ssm.model.study import Study
from ssm.model.words import VisitStatus

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
    planned = [
        each.gives_back
        for each in study.field_plan
        if each.gives_back
        and each.status is VisitStatus.OPEN
        and person in {who.removeprefix("stakeholder/") for who in each.from_}
    ]
    return (*_ALWAYS[:1], *(f"{capital(text)}." for text in planned), *_ALWAYS[1:])
