"""What a field of a model class means, said once.

Reader, writer, JSON Schema, format reference, reference check and graph all read these
notes, so that a field is described in one place only.
"""

import functools
import keyword
from collections.abc import Iterable
from typing import Any

import attrs

__all__ = ["About", "each", "lines", "means", "note_of", "texts"]

_NOTE = "ssm"


@attrs.frozen(kw_only=True, cache_hash=True)
class About:
    """The notes on one field.

    Attributes:
        doc: one sentence for the format reference.
        key: the field's name in a study file, when it differs (`is` for `is_`).
        also: other keys that are read as this one (`finding` for `findings`).
        refs: kinds that the text may refer to; empty when the text is no reference.
        free: the text may also be plain words, naming nobody in the study.
        ident: in a file this value is the key of a mapping, not an entry of it.
        short: in a file one bare text may stand for the whole part: it is this field.
    """

    doc: str
    key: str | None = None
    also: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    free: bool = False
    ident: bool = False
    short: bool = False


def means(
    doc: str,
    *,
    key: str | None = None,
    also: tuple[str, ...] = (),
    refs: tuple[str, ...] = (),
    free: bool = False,
    ident: bool = False,
    short: bool = False,
) -> dict[str, About]:
    """The metadata of an attrs field that holds its `About`."""
    return {
        _NOTE: About(doc=doc, key=key, also=also, refs=refs, free=free, ident=ident, short=short)
    }


def note_of(field: "attrs.Attribute[Any]") -> About:
    """The notes on an attrs field, its file key filled in.

    Example:
        >>> from ssm.model.stakeholder import Stakeholder
        >>> note_of(attrs.fields(Stakeholder).is_).key
        'is'
    """
    note: About = field.metadata[_NOTE]
    return note if note.key is not None else _with_key(note, field.name)


@functools.cache
def _with_key(note: About, field: str) -> About:
    """The notes with the key that a field has in a file: its name, or the keyword it means."""
    bare = field.rstrip("_")
    return attrs.evolve(note, key=bare if keyword.iskeyword(bare) else field)


def each(value: object) -> tuple[Any, ...]:
    """A tuple of what is given: of one thing where it stands alone; a text is one thing.

    Example:
        >>> each(["1 -> 2", "2 -> 3"]), each("1 -> 2"), each(7)
        (('1 -> 2', '2 -> 3'), ('1 -> 2',), (7,))
    """
    return tuple(value) if isinstance(value, Iterable) and not isinstance(value, str) else (value,)


def texts(value: str | Iterable[str]) -> tuple[str, ...]:
    """A tuple of texts; one bare text is a tuple of one, never of its letters.

    Example:
        >>> texts("managers"), texts(["nurses", "patients"])
        (('managers',), ('nurses', 'patients'))
    """
    return each(value)


def lines(value: str) -> str:
    r"""A text with the white space at its ends taken off, as YAML's folded text needs.

    Example:
        >>> lines("A hospital-owned system. \n")
        'A hospital-owned system.'
    """
    return value.strip() if hasattr(value, "strip") else value
