"""The field plan: what is to be found out, from whom, how, and what they get back."""

import attrs

from ssm.model.fields import means, texts
from ssm.model.ids import check_id
from ssm.model.part import Part
from ssm.model.statement import Waiver
from ssm.model.words import VisitStatus

__all__ = ["Visit"]


@attrs.frozen(kw_only=True, repr=False)
class Visit(Part):
    """One line of the field plan, with a way out if it does not go as thought.

    Example:
        >>> desk = Visit(id="desk", learn="which list counts", from_="reception",
        ...              how="sit at the desk for a morning", fallback="ask for last week's lists")
        >>> desk.status, desk.from_
        ('open', ('reception',))
    """

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    learn: str = attrs.field(metadata=means("what is to be learned"))
    about: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means(
            "the rows, definitions, stakeholders or findings it is about",
            refs=("row", "root", "model", "theme", "finding", "stakeholder", "debate"),
        ),
    )
    from_: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("from whom", refs=("stakeholder",), free=True),
    )
    how: str | None = attrs.field(default=None, metadata=means("by which method"))
    fallback: str | None = attrs.field(
        default=None, metadata=means("what to do when that does not work")
    )
    gives_back: str | None = attrs.field(default=None, metadata=means("what they get from it"))
    when: str | None = attrs.field(default=None, metadata=means("when"))
    source: str | None = attrs.field(
        default=None, metadata=means("what came of it, once it is done", refs=("source",))
    )
    status: VisitStatus = attrs.field(
        default=VisitStatus.OPEN, converter=VisitStatus, metadata=means("open, done or dropped")
    )
    waive: tuple[Waiver, ...] = attrs.field(
        default=(), converter=tuple[Waiver, ...], metadata=means("rules left unheeded, and why")
    )
