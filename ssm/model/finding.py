"""Findings from the real world: sources, statements, and what they say about a model."""

import datetime as dt
from collections.abc import Iterable

import attrs

from ssm.errors import InvalidValueError
from ssm.model.days import day
from ssm.model.fields import each, means, texts
from ssm.model.ids import check_id
from ssm.model.part import Part
from ssm.model.statement import Waiver
from ssm.model.words import Basis, Happens, Judged

__all__ = ["Evidence", "Finding", "Round", "Source", "evidence"]


@attrs.frozen(kw_only=True, repr=False)
class Source(Part):
    """Somebody or something that was asked, watched or read, once.

    Verdicts count sources, never quotes.
    """

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    label: str | None = attrs.field(default=None, metadata=means("a name for it, never a person's"))
    perspective: str | None = attrs.field(
        default=None, metadata=means("whose view it gives", refs=("stakeholder",))
    )
    method: str | None = attrs.field(
        default=None, metadata=means("interview, observation, workshop, document, survey ...")
    )
    date: dt.date | None = attrs.field(
        default=None, converter=attrs.converters.optional(day), metadata=means("when")
    )
    where: str | None = attrs.field(default=None, metadata=means("where"))
    present: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("who was there", refs=("stakeholder",))
    )


@attrs.frozen(kw_only=True, repr=False)
class Evidence(Part):
    """What one finding says about one row of a model: an activity or a dependency.

    Whether it happens and how it is judged are kept apart: a complaint about waiting
    shows that the activity does happen, badly.
    """

    row: str = attrs.field(metadata=means("the activity or dependency", ident=True, refs=("row",)))
    happens: Happens | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(Happens),
        metadata=means("whether it happens, as this finding says", short=True),
    )
    judged: Judged | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(Judged),
        metadata=means("how well it is done, as this finding says"),
    )
    basis: Basis | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(Basis),
        metadata=means("what the statement rests on"),
    )
    who: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("who does it, as said", refs=("stakeholder",), free=True),
    )
    how: str | None = attrs.field(default=None, metadata=means("how it is done, as said"))
    criterion: str | None = attrs.field(
        default=None, metadata=means("by what it is judged, as said")
    )


def evidence(
    value: Evidence | str | Iterable[Evidence | str] | None,
) -> tuple[Evidence, ...] | None:
    """A tuple of evidence, from one or several, bare rows among them; None stays None."""
    if value is None:
        return None
    return tuple(Evidence(row=item) if isinstance(item, str) else item for item in each(value))


def _not_before_start(instance: "Finding", attribute: object, value: int | None) -> None:
    if value is not None and (value < 0 or (instance.start is not None and value < instance.start)):
        msg = f"'start' and 'end' must count up from 0 (got {instance.start!r}, {value!r})"
        raise InvalidValueError(msg, attribute, value)


@attrs.frozen(kw_only=True, repr=False)
class Finding(Part):
    """A statement from the real world, in its exact words, and what it says about the models.

    `about` is None for a finding not read yet, empty for one that was read and fits nothing.

    Example:
        >>> f = Finding(id="f1", text="Half of them arrive.", source="int-01",
        ...             about=[Evidence(row="good-time/1", happens="partly")])
        >>> f.about[0].happens
        'partly'
    """

    id: str = attrs.field(validator=check_id, metadata=means("its id"))
    text: str = attrs.field(metadata=means("the exact words"))
    source: str | None = attrs.field(
        default=None, metadata=means("where it comes from", refs=("source",))
    )
    perspective: str | None = attrs.field(
        default=None,
        metadata=means("whose view it gives, when not the source's", refs=("stakeholder",)),
    )
    document: str | None = attrs.field(default=None, metadata=means("the file it was cut from"))
    start: int | None = attrs.field(
        default=None,
        validator=_not_before_start,
        metadata=means("the first code point in that file, from 0"),
    )
    end: int | None = attrs.field(
        default=None,
        validator=_not_before_start,
        metadata=means("the code point after the last, from 0"),
    )
    codes: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("the codes it was given in a coding tool")
    )
    speaker: str | None = attrs.field(
        default=None, metadata=means("who spoke, as the transcript calls them")
    )
    date: dt.date | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(day),
        metadata=means("when it was said, when not the source's date"),
    )
    coders: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("who gave it its codes, as the tool calls them")
    )
    digest: str | None = attrs.field(
        default=None,
        metadata=means("the first digits of the SHA-256 of the document's text, to notice an edit"),
    )
    note: str | None = attrs.field(default=None, metadata=means("a remark by those who study"))
    about: tuple[Evidence, ...] | None = attrs.field(
        default=None,
        converter=evidence,
        metadata=means(
            "what it says about rows of models; [] is read and fits nothing; left out is not read"
        ),
    )
    waive: tuple[Waiver, ...] = attrs.field(
        default=(), converter=tuple[Waiver, ...], metadata=means("rules left unheeded, and why")
    )


@attrs.frozen(kw_only=True, repr=False)
class Round(Part):
    """A stretch of time in the study, so that March and June are not set against each other."""

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    label: str | None = attrs.field(default=None, metadata=means("a name for it"))
    from_: dt.date = attrs.field(converter=day, metadata=means("its first day"))
    follows: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("the changes it comes after", refs=("change",))
    )
