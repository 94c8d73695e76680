"""What people found, in words, and the question that a difference leaves open."""

from collections.abc import Iterable, Iterator

from ssm.gathering.coders.coders import Coders, Dispute
from ssm.gathering.coders.sides import Difference, Look, Side
from ssm.gathering.decisions.decision import Decision
from ssm.gathering.decisions.rows import Rows
from ssm.gathering.decisions.saying import said
from ssm.model.finding import Finding

__all__ = ["NOBODY", "listed", "name_of", "preface", "questions", "ruling", "saying"]

NOBODY = "(nobody named)"
_LOOKS = {
    Look.NOTHING: "it fits nothing",
    Look.LATER: "to look at later",
    Look.NOT_YET: "not looked at yet",
}


def name_of(person: str) -> str:
    """A person's name, or that none is given."""
    return person or NOBODY


def saying(side: Side, rows: Rows) -> str:
    """What somebody found of a finding.

    Args:
        side: theirs.
        rows: of the study.
    """
    if side.look is Look.NOT_YET and side.rejected:
        return "; ".join(f"not {_named(row, rows)}" for row in side.rejected)
    if side.look is not Look.ROWS:
        return _LOOKS[side.look]
    return "; ".join(said(each, rows, in_words=True) for each in side.links.values())


def questions(dispute: Dispute, rows: Rows) -> Iterator[str]:
    """What there is to talk about.

    Args:
        dispute: a finding that people see differently.
        rows: of the study.
    """
    if Difference.NOTHING in dispute.differ:
        yield "Does it speak of what the model asks about at all?"
    links = [each.links for each in dispute.sides if each.links]
    for row in dict.fromkeys(row for held in links for row in held):
        name = f"“{rows.text(row)}”" if rows.text(row) else rows.short(row)
        is_denied = any(row in each.rejected for each in dispute.sides)
        if is_denied or not all(row in held for held in links):
            yield f"Does it speak of {name}?"
        decisions = [held[row] for held in links if row in held]
        if len({each.happens for each in decisions if each.happens}) > 1:
            yield f"What does it say about whether {name} happens?"
        if len({each.judged for each in decisions if each.judged}) > 1:
            yield f"What does it say about how well {name} is done?"


def _named(row: str, rows: Rows) -> str:
    short = rows.short(row)
    return f"{rows.text(row)} [{short}]" if rows.text(row) else short


def ruling(decisions: Iterable[Decision], rows: Rows) -> str:
    """What settles a dispute, by whom and why.

    Args:
        decisions: the rulings about one finding.
        rows: of the study.
    """
    held = tuple(decisions)
    links = [each for each in held if each.is_link]
    told = "; ".join(said(each, rows, in_words=True) for each in links or held[:1])
    by = ", ".join(dict.fromkeys(each.by for each in held if each.by))
    reason = "; ".join(dict.fromkeys(each.reason for each in held if each.reason))
    return (
        told + (f", as {by} ruled" if by else ", as was ruled") + (f": {reason}" if reason else "")
    )


def preface(found: Coders) -> str:
    """Who has looked at what, in a sentence or two."""
    if not found.people:
        return "Nobody has decided anything yet: ssm findings suggest --by NAME begins."
    names = " and ".join(name_of(person) for person in found.people)
    if len(found.people) == 1:
        return f"Only {names} has decided so far; a second reader begins with --by and a name."
    several = len(found.shared) + len(found.disputes)
    pieces = [f"{names}: {_many(several)} looked at by several"]
    pieces += [f"{_many(len(of))} by {name_of(by)} only" for by, of in found.single.items() if of]
    pieces += [f"{_many(len(found.unread))} by nobody yet"] if found.unread else []
    return ", ".join(pieces) + "."


def listed(findings: Iterable[Finding]) -> str:
    """Findings by their ids."""
    return ", ".join(finding.id for finding in findings)


def _many(count: int) -> str:
    return {0: "no finding", 1: "one finding"}.get(count, f"{count} findings")
