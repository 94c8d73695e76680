"""What of a study can be put into a document: one visible tuple."""

import attrs

from ssm.errors import InvalidValueError
from ssm.model.nearest import did_you_mean

__all__ = ["KINDS", "Kind", "kind_of"]


@attrs.frozen
class Kind:
    """One kind of thing that a document may ask for.

    Attributes:
        name: as documents write it.
        label: what stands before its title.
        part: the kind of part that it is of, or "" when it is of the whole study.
        drawn: there is a drawing of it.
    """

    name: str
    label: str
    part: str = ""
    drawn: bool = True

    def titled(self, title: str) -> str:
        """What it is, and its title.

        Example:
            >>> kind_of("model").titled("Tea"), kind_of("checks").titled("Checks of “Tea”")
            ('Activity model: Tea', 'Checks of “Tea”')
        """
        return title if title.startswith(self.label) else f"{self.label}: {title}"


KINDS = (
    Kind("picture", "Rich picture", "picture"),
    Kind("root", "Root definition", "root"),
    Kind("model", "Activity model", "model"),
    Kind("comparison", "Comparison", "model"),
    Kind("discussion", "For discussion", "model"),
    Kind("cross", "Maltese cross", "model"),
    Kind("walk", "Walk", "walk"),
    Kind("as-is", "What is done now", "as-is"),
    Kind("customers", "Whose customer is whose"),
    Kind("sheet", "On one sheet"),
    Kind("checks", "Checks", drawn=False),
    Kind("glossary", "Glossary", drawn=False),
)
"""All kinds, in the order in which a study is told."""


def kind_of(name: str) -> Kind:
    """A kind by its name.

    Raises:
        InvalidValueError: there is none of this name; the message offers the nearest.

    Example:
        >>> kind_of("model").label
        'Activity model'
    """
    found = next((kind for kind in KINDS if kind.name == name), None)
    if found is None:
        names = tuple(kind.name for kind in KINDS)
        near = did_you_mean(name, names)
        msg = f"nothing of kind {name!r} can be shown{near} (there are {', '.join(names)})"
        raise InvalidValueError(msg, name, names)
    return found
