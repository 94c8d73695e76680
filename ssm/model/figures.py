"""Who or what an element of a picture is, with the study around it."""

from typing import TYPE_CHECKING

from ssm.model.kinds import kind_of

if TYPE_CHECKING:
    from ssm.model.picture import Element
    from ssm.model.study import Study

__all__ = ["figure", "is_practitioner", "is_somebody"]


def figure(study: "Study", element: "Element") -> str | None:
    """The word for what an element is: its own, or that of its stakeholder.

    Example:
        >>> from ssm.model.picture import Element
        >>> from ssm.model.study import Study
        >>> figure(Study(), Element(id="till", is_="computer"))
        'computer'
    """
    held = study.index.parts.get(f"stakeholder/{element.id}")
    return element.is_ or (held.is_ if held else None)


def is_somebody(study: "Study", element: "Element") -> bool:
    """Whether an element is a person, a group or an organisation.

    Example:
        >>> from ssm.model.picture import Element
        >>> from ssm.model.study import Study
        >>> is_somebody(Study(), Element(id="till", is_="computer"))
        False
    """
    kind = kind_of(figure(study, element))
    known = f"stakeholder/{element.id}" in study.index.parts
    return known or (kind is not None and kind.is_somebody)


def is_practitioner(study: "Study", element: "Element") -> bool:
    """Whether an element stands for those who conduct the study.

    Example:
        >>> from ssm.model.picture import Element
        >>> from ssm.model.study import Study
        >>> is_practitioner(Study(), Element(id="us", is_="practitioner"))
        True
    """
    inquiry = study.inquiry
    kind = kind_of(figure(study, element))
    named = inquiry is not None and element.id in inquiry.practitioner
    return named or (kind is not None and kind.name == "practitioner")
