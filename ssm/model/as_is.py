"""What is done now, as a second graph to lay over a model."""

import datetime as dt

import attrs

from ssm.model.days import day
from ssm.model.fields import means, texts
from ssm.model.ids import check_id
from ssm.model.links import Link, links
from ssm.model.part import Part
from ssm.model.walks import Meaning

__all__ = ["AsIs", "Task"]


@attrs.frozen(kw_only=True, repr=False)
class Task(Part):
    """One thing that is done now.

    `is_` is None where nobody has set it beside a model yet, empty where a person found
    that no model asks for it; one task may be several activities, and several one.

    Example:
        >>> Task(id="stamp", do="Stamp the letter", is_=[]).is_
        ()
    """

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    do: str = attrs.field(metadata=means("what is done", short=True))
    is_: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(texts),
        metadata=means(
            "the activities that it is; [] is none of them, left out is not looked at",
            refs=("activity",),
        ),
    )
    by: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("who does it", refs=("stakeholder",), free=True),
    )
    inputs: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("the information that goes in")
    )
    outputs: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("the information that comes out")
    )


@attrs.frozen(kw_only=True, repr=False)
class AsIs(Part):
    """What is done now, task by task, as somebody told or drew it.

    It is laid over a model, the fourth of Checkland's four ways to compare (1981): a
    picture of what is there on the same structure. It is an account, not the truth.

    Example:
        >>> today = AsIs(id="today", tasks=[Task(id="a", do="Print the list", is_="good-time/3"),
        ...              Task(id="b", do="Call a patient")], links=["a -> b"])
        >>> str(today.links[0])
        'a -> b'
    """

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    label: str | None = attrs.field(default=None, metadata=means("a title for it"))
    source: str | None = attrs.field(
        default=None, metadata=means("who or what tells of it", refs=("source",))
    )
    date: dt.date | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(day),
        metadata=means("when it was so, when not the source's date"),
    )
    tasks: tuple[Task, ...] = attrs.field(
        default=(), converter=tuple[Task, ...], metadata=means("what is done")
    )
    links: tuple[Link, ...] = attrs.field(
        default=(), converter=links, metadata=means("what comes after what: a -> b")
    )
    file: str | None = attrs.field(
        default=None, metadata=means("a table of edges, GraphML or BPMN, inside the study")
    )
    note: str | None = attrs.field(default=None, metadata=means("a remark by those who study"))
    means: tuple[Meaning, ...] = attrs.field(
        default=(),
        converter=tuple[Meaning, ...],
        metadata=means("what the names in that file are in the models"),
    )
