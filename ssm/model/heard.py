"""When and how somebody was heard, in a few words that need no list of sources beside them."""

import datetime as dt

from ssm.model.days import day_in_words
from ssm.model.finding import Finding, Source
from ssm.model.study import Study

__all__ = ["heard_at", "in_words", "signed", "told_from"]


def in_words(who: str | None, method: str | None, where: str | None, date: dt.date | None) -> str:
    """Who was heard, how, where and when; what is not known is left out.

    Example:
        >>> in_words("Reception", "interview", None, dt.date(2026, 3, 5))
        'Reception, interview, 5 March 2026'
    """
    pieces = (who, method, where, day_in_words(date) if date else "")
    return ", ".join(piece for piece in pieces if piece)


def heard_at(source: Source, who: str = "", date: dt.date | None = None) -> str:
    """Who was heard, how, where and when: what a source is called among people.

    Args:
        source: the source; its own name is told instead of who, when it has one.
        who: whose view it gives, as they are called.
        date: the day, where it is not the source's own.

    Example:
        >>> source = Source(id="int-03", method="interview", where="front desk", date="2026-03-05")
        >>> heard_at(source, "Reception"), heard_at(source)
        ('Reception, interview, front desk, 5 March 2026', 'interview, front desk, 5 March 2026')
        >>> heard_at(Source(id="int-04"))
        'int-04'
    """
    told = in_words(source.label or who, source.method, source.where, date or source.date)
    return told or source.id


def signed(study: Study, finding: Finding) -> str:
    """Who spoke, and how they were heard: what stands below their words on a drawing.

    Args:
        study: for its sources, and what its stakeholders are called.
        finding: the words; its source's own name, or its id, tells of words of nobody.

    Example:
        >>> talk = Source(id="int-03", perspective="reception", method="interview")
        >>> words = Finding(id="r3", text="Six of you.", source="int-03")
        >>> signed(Study(sources=[talk]), words), signed(Study(), words)
        ('reception, interview', 'int-03')
    """
    id_ = (finding.source or "").removeprefix("source/")
    source = study.index.parts.get(f"source/{id_}")
    view = finding.perspective or (source.perspective if source else None) or ""
    people = {each.id: each.name for each in study.stakeholders}
    who = (source.label if source else None) or people.get(view.removeprefix("stakeholder/"), view)
    return (
        in_words(who, source.method if source else None, None, None) if who else id_ or finding.id
    )


def told_from(study: Study, ref: str | None, date: dt.date | None = None) -> str:
    """Who or what tells something, how, where and when; empty when nothing is known of it.

    Args:
        study: for its sources, and what its stakeholders are called.
        ref: id or ref of the source.
        date: the day, where it is not the source's own.

    Example:
        >>> told_from(Study(), "obs-1", dt.date(2026, 3, 9)), told_from(Study(), None)
        ('obs-1, 9 March 2026', '')
    """
    id_ = (ref or "").removeprefix("source/")
    source = study.index.parts.get(f"source/{id_}")
    if source is None:
        return in_words(id_, None, None, date)
    people = {each.id: each.name for each in study.stakeholders}
    view = (source.perspective or "").removeprefix("stakeholder/")
    return heard_at(source, people.get(view, view), date)
