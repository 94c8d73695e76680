"""From picture to action: themes, debate, accommodations, changes and learning."""

import datetime as dt
from collections.abc import Iterable

import attrs

from ssm.model.days import day
from ssm.model.fields import means, texts
from ssm.model.ids import check_id
from ssm.model.part import Part
from ssm.model.stakeholder import named
from ssm.model.statement import Waiver
from ssm.model.words import ChangeKind, ChangeStatus, LearningAbout, Outcome, YesNo

__all__ = ["Accommodation", "Change", "Debate", "Judgement", "Learning", "Stand", "Theme", "kinds"]

_WHO = ("stakeholder",)


@attrs.frozen(kw_only=True, repr=False)
class Theme(Part):
    """An issue seen in the situation: the way from a picture to relevant systems."""

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    label: str | None = attrs.field(default=None, metadata=means("a few words for it"))
    seen_in: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means(
            "the parts of pictures and the findings that show it",
            refs=("picture", "element", "link", "finding"),
        ),
    )
    raised_by: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("who brought it up", refs=_WHO)
    )
    set_aside: str | None = attrs.field(
        default=None, metadata=means("why it is not pursued, when it is not")
    )
    waive: tuple[Waiver, ...] = attrs.field(
        default=(), converter=tuple[Waiver, ...], metadata=means("rules left unheeded, and why")
    )

    @property
    def name(self) -> str:
        """The label, or the id made readable."""
        return named(self.label, self.id)


@attrs.frozen(kw_only=True, repr=False)
class Debate(Part):
    """A question that the comparison put to people, and what came of it."""

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    about: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means(
            "the rows, definitions or findings in question",
            refs=("row", "root", "model", "theme", "finding"),
        ),
    )
    question: str = attrs.field(metadata=means("the question that was put"))
    outcome: Outcome | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(Outcome),
        metadata=means("what came of it; left out while it is open"),
    )
    at: str | None = attrs.field(
        default=None, metadata=means("the source, often a workshop", refs=("source",))
    )
    note: str | None = attrs.field(default=None, metadata=means("what was said"))
    waive: tuple[Waiver, ...] = attrs.field(
        default=(), converter=tuple[Waiver, ...], metadata=means("rules left unheeded, and why")
    )


@attrs.frozen(kw_only=True, repr=False)
class Stand(Part):
    """Where one stakeholder stands towards an accommodation."""

    who: str = attrs.field(metadata=means("the stakeholder", ident=True, refs=_WHO))
    text: str = attrs.field(metadata=means("how they stand to it", short=True))


@attrs.frozen(kw_only=True, repr=False)
class Accommodation(Part):
    """A version of the situation that people with different worldviews can live with."""

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    text: str = attrs.field(metadata=means("what they can live with"))
    because: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("what it came from", refs=("debate", "row", "theme", "finding")),
    )
    at: str | None = attrs.field(
        default=None, metadata=means("the source, often a workshop", refs=("source",))
    )
    stands: tuple[Stand, ...] = attrs.field(
        default=(), converter=tuple[Stand, ...], metadata=means("where each stands towards it")
    )
    waive: tuple[Waiver, ...] = attrs.field(
        default=(), converter=tuple[Waiver, ...], metadata=means("rules left unheeded, and why")
    )


@attrs.frozen(kw_only=True, repr=False)
class Judgement(Part):
    """Whether a change is desirable, or feasible: by whose judgement, and why."""

    judged: YesNo = attrs.field(converter=YesNo, metadata=means("yes, no or open"))
    by: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("who judged so", refs=_WHO)
    )
    because: str | None = attrs.field(default=None, metadata=means("their reason"))


def kinds(value: str | Iterable[str]) -> tuple[ChangeKind, ...]:
    """A tuple of kinds of change, from one or several words."""
    return tuple(ChangeKind(word) for word in texts(value))


@attrs.frozen(kw_only=True, repr=False)
class Change(Part):
    """A change that is systemically desirable and culturally feasible, or may be."""

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    what: str = attrs.field(metadata=means("what is to change"))
    because: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means(
            "the accommodations, debate or rows it follows from",
            refs=("accommodation", "debate", "row"),
        ),
    )
    kind: tuple[ChangeKind, ...] = attrs.field(
        default=(), converter=kinds, metadata=means("structure, procedure, attitude")
    )
    desirable: Judgement | None = attrs.field(
        default=None, metadata=means("whether it is systemically desirable")
    )
    feasible: Judgement | None = attrs.field(
        default=None, metadata=means("whether it is culturally feasible")
    )
    how: str | None = attrs.field(default=None, metadata=means("how it is to be done"))
    who: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("who does it", refs=_WHO, free=True)
    )
    when: str | None = attrs.field(default=None, metadata=means("when"))
    enabling: str | None = attrs.field(default=None, metadata=means("what must be done besides"))
    done_when: str | None = attrs.field(
        default=None, metadata=means("how one sees that it is done")
    )
    worked_when: str | None = attrs.field(
        default=None, metadata=means("how one sees that it worked")
    )
    status: ChangeStatus = attrs.field(
        default=ChangeStatus.PROPOSED, converter=ChangeStatus, metadata=means("how far it is")
    )
    waive: tuple[Waiver, ...] = attrs.field(
        default=(), converter=tuple[Waiver, ...], metadata=means("rules left unheeded, and why")
    )


@attrs.frozen(kw_only=True, repr=False)
class Learning(Part):
    """Something learned, about the situation or about the method."""

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    date: dt.date | None = attrs.field(
        default=None, converter=attrs.converters.optional(day), metadata=means("when")
    )
    about: LearningAbout = attrs.field(
        default=LearningAbout.SITUATION,
        converter=LearningAbout,
        metadata=means("the situation or the method"),
    )
    text: str = attrs.field(metadata=means("what was learned"))
    because: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means(
            "what taught it",
            refs=("change", "accommodation", "debate", "finding", "row", "picture"),
        ),
    )
