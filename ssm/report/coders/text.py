"""Coders side by side as plain text of a given width."""

from collections.abc import Iterator, Sequence

from ssm.comparison.formats.measure import indented, line, wrapped
from ssm.gathering.coders.coders import Coders, Dispute, Shared
from ssm.gathering.coders.sides import Side
from ssm.gathering.deciding.origin import origin
from ssm.gathering.decisions.rows import Rows
from ssm.model.finding import Finding
from ssm.report.coders.words import listed, name_of, preface, questions, ruling, saying
from ssm.report.deciding.layout import hung

__all__ = ["as_text", "sides_as_text"]


def as_text(found: Coders, width: int) -> str:
    """Differences first, with the words and what each person found; then what is the same.

    Args:
        found: what `coders` gave.
        width: in columns.

    Example:
        >>> from ssm.model.study import Study
        >>> nobody = Coders(study=Study(), people=(), shared=(), disputes=(), single={},
        ...                 put_off={}, unread=())
        >>> as_text(nobody, 80)
        'Nobody has decided anything yet: ssm findings suggest --by NAME begins.'
    """
    rows = found.rows
    told = list(wrapped(preface(found), width))
    still = [each for each in found.disputes if each.is_open]
    settled = [each for each in found.disputes if not each.is_open]
    for heading, disputes in (("Seen differently", still), ("Settled", settled)):
        if disputes:
            told += ["", heading, "=" * len(heading)]
            told += [each for dispute in disputes for each in _dispute(found, dispute, rows, width)]
    if found.shared:
        told += ["", "Seen the same", "============="]
        told += [each for shared in found.shared for each in _shared(shared, rows, width)]
    told += _left(found, width)
    return "\n".join(told)


def sides_as_text(sides: Sequence[Side], rows: Rows, width: int) -> Iterator[str]:
    """What each person found, a line or more each.

    Args:
        sides: theirs.
        rows: of the study.
        width: in columns.
    """
    for each in sides:
        yield from indented(f"{name_of(each.by)}: {saying(each, rows)}", width, "    ", 2)


def _dispute(found: Coders, dispute: Dispute, rows: Rows, width: int) -> Iterator[str]:
    yield ""
    yield from _quote(found, dispute.finding, width)
    yield from sides_as_text(dispute.sides, rows, width)
    if dispute.is_open:
        for question in questions(dispute, rows):
            yield from hung("  ? ", question, width)
    else:
        yield from hung("  = ", f"It counts as {ruling(dispute.rulings, rows)}", width)


def _shared(shared: Shared, rows: Rows, width: int) -> Iterator[str]:
    first = next(each for each in shared.sides if each.has_looked)
    yield from indented(f"{shared.finding.id}: {saying(first, rows)}", width, "", 2)


def _left(found: Coders, width: int) -> Iterator[str]:
    told = [
        *((f"Looked at by {name_of(by)} only", of) for by, of in found.single.items()),
        *((f"Put off by {name_of(by)}", of) for by, of in found.put_off.items()),
        ("Looked at by nobody yet", found.unread if found.people else ()),
    ]
    for heading, findings in told:
        if findings:
            yield ""
            yield from indented(f"{heading}: {listed(findings)}", width, "", 2)


def _quote(found: Coders, finding: Finding, width: int) -> Iterator[str]:
    where = ", ".join(filter(None, (finding.id, origin(found.study, finding))))
    yield from indented(where, width, "", 2)
    yield from indented(f"“{line(finding.text)}”", width, "  ")
