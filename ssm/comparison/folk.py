"""Whom to ask: the actors, beneficiaries and owners of a root definition, and the silent."""

from collections.abc import Iterable
from typing import Self

import attrs

from ssm.comparison.answers import UNSAID
from ssm.model.activity import Model
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.titles import root_of

__all__ = ["Folk"]


@attrs.frozen(kw_only=True)
class Folk:
    """The people round one model.

    Attributes:
        names: what each stakeholder is called, by id.
        actors: who would do the activities; asked whether and how they are done.
        beneficiaries: whom it is done for; asked how they judge it.
        owners: who could stop it; asked who may act.
        students: those who study; they are not sent to themselves.
        english: whether phrases can be put into English questions.
    """

    names: dict[str, str] = attrs.field(repr=False)
    actors: tuple[str, ...] = ()
    beneficiaries: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    students: tuple[str, ...] = ()
    english: bool = True

    @classmethod
    def of(cls, study: Study, model: Model) -> Self:
        """The people round one model of a study."""
        root = root_of(study, model)
        who = (
            {}
            if root is None
            else {
                "actors": root.actors,
                "beneficiaries": (*root.beneficiaries, *root.victims),
                "owners": root.owners,
            }
        )
        return cls(
            names={holder.id: holder.name for holder in study.stakeholders},
            students=_bare(study.inquiry.practitioner if study.inquiry else ()),
            english=study.is_english,
            **{field: _bare(ids) for field, ids in who.items()},
        )

    def label(self, who: str) -> str:
        """What somebody is called; plain words stay as they are."""
        if who == UNSAID:
            return named(UNSAID, UNSAID)
        return self.names.get(who) or who

    def people(self, *groups: Iterable[str], but: Iterable[str] = ()) -> tuple[str, ...]:
        """What everybody in some groups is called, each once, without those who study."""
        out = {UNSAID, *self.students, *but}
        return tuple(
            dict.fromkeys(self.label(who) for group in groups for who in group if who not in out)
        )


def _bare(refs: Iterable[str]) -> tuple[str, ...]:
    return tuple(ref.removeprefix("stakeholder/") for ref in refs)
