"""The words of the format: signs of links, and the fields of parts, from their own notes."""

from collections.abc import Iterator

import attrs

from ssm.files.forms import classes
from ssm.model.fields import note_of
from ssm.model.words import Op

__all__ = ["LINKS", "fields_called", "fields_known"]

LINKS = (
    (Op.FLOW, "flow", "Something passes from a to b: paper, money, people. In a model: b needs a."),
    (Op.BOTH, "both ways", "Something passes to and fro between a and b."),
    (Op.RELATION, "relation", "The two have to do with each other; a label says how."),
    (Op.WEAK, "weak", "The link is weak, failing, or ought to be there and hardly is."),
    (Op.CONFLICT, "conflict", "The two are at odds; drawn as crossed swords, bigger with weight."),
    (Op.WATCHES, "watches", "The first keeps an eye on the second; drawn as an eye that looks."),
)
"""The signs of links, each with a name and what it says."""

_NAMES = {
    "SocialRole": "role of Analysis Two",
    "Commodity": "commodity of power",
    "AsIs": "account of what is done now",
    "Materiality": "rule of materiality",
    "Meaning": "meaning of a name",
    "Visit": "visit of the field plan",
}


def _fields() -> Iterator[tuple[str, str, str]]:
    for owner in classes():
        for field in attrs.fields(owner):
            note = note_of(field)
            name = _NAMES.get(owner.__name__, owner.__name__.lower())
            yield note.key or field.name, name, note.doc


def fields_called(key: str) -> tuple[tuple[str, str], ...]:
    """What a key of a study file means, as (kind of part, meaning), for each part that has it.

    Example:
        >>> fields_called("worked_when")
        (('change', 'how one sees that it worked'),)
    """
    return tuple((owner, doc) for name, owner, doc in _fields() if name == key)


def fields_known() -> tuple[str, ...]:
    """All keys of a study file, each once.

    Example:
        >>> "transformation" in fields_known()
        True
    """
    return tuple(dict.fromkeys(name for name, _, _ in _fields()))
