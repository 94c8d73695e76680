"""Answers: what each finding says about each row, with all one needs to open it."""

import datetime as dt
import re
from collections.abc import Callable
from functools import cache

import attrs

from ssm.model.finding import Evidence, Finding, Source
from ssm.model.once import once
from ssm.model.study import Study
from ssm.model.words import Basis, Happens, Judged

__all__ = ["UNSAID", "Answer", "Heard", "Quote", "heard", "natural"]

_NAMELESS = ("finding/", "walk/")
UNSAID = "not said whose view"
"""The perspective of findings whose perspective is not known; no stakeholder has this id."""


@attrs.frozen(kw_only=True)
class Quote:
    """A finding with its source, or a step of a walk that no finding tells.

    Attributes:
        finding: its id; None for a step of a walk that is no finding of its own.
        text: its exact words.
        source: id of its source; what has none is a source of its own, written as its
            ref, `finding/f9` or `walk/monday`.
        perspective: whose view it gives, or `UNSAID`.
        method: how it was found, when known.
        date: when, when known.
        where: where, when known.
        label: what its source is called, when it has a name of its own.
        coders: who gave the finding its codes, when known.
        walk: ref of the walk in which it was seen; None for what was told or read.
    """

    finding: str | None
    text: str
    source: str
    perspective: str
    method: str | None = None
    date: dt.date | None = None
    where: str | None = None
    label: str | None = None
    coders: tuple[str, ...] = ()
    walk: str | None = None

    @property
    def has_source(self) -> bool:
        """Whether a source was named."""
        return not self.source.startswith(_NAMELESS)

    @property
    def cited(self) -> str:
        """What it is cited by: the finding, or the walk of a step that is no finding."""
        return self.finding or self.walk or self.source


@attrs.frozen(kw_only=True)
class Answer(Quote):
    """What one finding, or what happened in a walk, says about one row of a model.

    Attributes:
        row: canonical ref of the row.
        happens: whether it happens, as said.
        judged: how well it is done, as said.
        basis: what the statement rests on.
        who: who does it, as said; names of stakeholders, or plain words.
        how: how it is done, as said.
        criterion: by what it is judged, as said.
    """

    row: str
    happens: Happens | None = None
    judged: Judged | None = None
    basis: Basis | None = None
    who: tuple[str, ...] = ()
    how: str | None = None
    criterion: str | None = None


@attrs.frozen(kw_only=True)
class Heard:
    """All that was heard, sorted by what it is about.

    Attributes:
        answers: what is about a row, in the order of sources.
        unmatched: read, and fits no row.
        unread: not read yet.
        unplaced: said to be about rows, none of which the study has.
    """

    answers: tuple[Answer, ...]
    unmatched: tuple[Quote, ...]
    unread: tuple[Quote, ...]
    unplaced: tuple[Quote, ...]


@once
def heard(study: Study) -> Heard:
    """All findings of a study as answers and quotes, ordered by source, then by id.

    The order of the findings in the study makes no difference.
    """
    rank = {source.id: n for n, source in enumerate(study.sources)}
    findings = sorted(study.findings, key=lambda f: _place(f, rank))
    sources = {source.id: source for source in study.sources}
    row_of = _rows(study)
    answers: list[Answer] = []
    unmatched, unread, unplaced = [], [], []
    for finding in findings:
        quote = _quote(finding, sources.get(_bare(finding.source, "source")))
        found = [_answer(quote, e, row_of) for e in finding.about or ()]
        placed = [answer for answer in found if answer is not None]
        answers += placed
        if finding.about is None:
            unread.append(quote)
        elif not finding.about:
            unmatched.append(quote)
        elif not placed:
            unplaced.append(quote)
    return Heard(
        answers=tuple(answers),
        unmatched=tuple(unmatched),
        unread=tuple(unread),
        unplaced=tuple(unplaced),
    )


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key under which f2 comes before f10.

    Example:
        >>> sorted(["f10", "f2", "obs-1", "f1"], key=natural)
        ['f1', 'f2', 'f10', 'obs-1']
    """
    pieces = re.findall(r"[0-9]+|[^0-9]+", text)
    return tuple((0, int(p), p) if p[0] in "0123456789" else (1, 0, p) for p in pieces)


def _place(finding: Finding, rank: dict[str, int]) -> tuple[object, ...]:
    source = _bare(finding.source, "source")
    later = len(rank) + (0 if source else 1)
    return rank.get(source, later), natural(source), natural(finding.id), finding.text


def _bare(ref: str | None, kind: str) -> str:
    """An id, from itself or from a ref that carries its kind."""
    return (ref or "").removeprefix(f"{kind}/")


def _rows(study: Study) -> Callable[[str], str | None]:
    @cache
    def row_of(text: str) -> str | None:
        return study.index.only(text, ("row",))

    return row_of


def _quote(finding: Finding, source: Source | None) -> Quote:
    view = finding.perspective or (source.perspective if source else None)
    return Quote(
        finding=finding.id,
        text=finding.text,
        source=_bare(finding.source, "source") or f"finding/{finding.id}",
        perspective=_bare(view, "stakeholder") or UNSAID,
        method=source.method if source else None,
        date=finding.date or (source.date if source else None),
        where=source.where if source else None,
        label=source.label if source else None,
        coders=finding.coders,
    )


def _answer(quote: Quote, said: Evidence, row_of: Callable[[str], str | None]) -> Answer | None:
    row = row_of(said.row)
    if row is None:
        return None
    return Answer(
        **attrs.asdict(quote, recurse=False),
        row=row,
        happens=said.happens,
        judged=said.judged,
        basis=said.basis,
        who=tuple(_bare(who, "stakeholder") for who in said.who),
        how=said.how,
        criterion=said.criterion,
    )
