"""The columns of a chart: whose views a study has."""

from collections.abc import Iterable
from typing import Self

import attrs

from ssm.comparison.answers import UNSAID, Answer, Quote, natural
from ssm.model.stakeholder import named
from ssm.model.study import Study

__all__ = ["Columns"]


@attrs.frozen(kw_only=True)
class Columns:
    """The perspectives of a study, by id and by name."""

    ids: tuple[str, ...]
    labels: tuple[str, ...]

    @classmethod
    def of(cls, study: Study, quotes: Iterable[Quote]) -> Self:
        """Stakeholders in the study's order, then views of nobody known, then `UNSAID`.

        A perspective that only a source has, and no finding, is one of them: it is
        silent, and its silence is shown. `UNSAID` is one only when it spoke about a row.

        Args:
            study: for its sources, and for the order of its stakeholders.
            quotes: all findings.
        """
        all_ = tuple(quotes)
        views = {quote.perspective for quote in all_}
        views |= {
            s.perspective.removeprefix("stakeholder/") for s in study.sources if s.perspective
        }
        names = {holder.id: holder.name for holder in study.stakeholders}
        known = [id_ for id_ in names if id_ in views]
        unsaid = any(isinstance(q, Answer) and q.perspective == UNSAID for q in all_)
        others = sorted(views - {UNSAID} - set(known), key=natural)
        ids = (*known, *others, *((UNSAID,) if unsaid else ()))
        return cls(ids=ids, labels=tuple(names.get(id_) or named(None, id_) for id_ in ids))
